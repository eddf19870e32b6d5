package org.aftercare.adapter.web.portal;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** The files that came with the form of the current request. */
@RequestScoped
class SentFiles {
    private List<SentFile> files = List.of();

    void are(List<SentFile> sent) {
        this.files = List.copyOf(sent);
    }

    /** In the order in which they came; none where the form had none. */
    List<SentFile> all() {
        return files;
    }
}
