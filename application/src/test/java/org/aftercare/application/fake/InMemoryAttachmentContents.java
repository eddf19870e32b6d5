package org.aftercare.application.fake;

import java.util.Arrays;
import java.util.Optional;
import org.aftercare.application.port.AttachmentContents;
import org.aftercare.domain.issue.AttachmentId;
import org.aftercare.domain.issue.IssueNumber;

public final class InMemoryAttachmentContents implements AttachmentContents {
    private final InMemoryStore store;

    public InMemoryAttachmentContents(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public void keep(IssueNumber issue, AttachmentId attachment, byte[] content) {
        if (store.issues.find(issue).isEmpty()) {
            throw new IllegalStateException("there is no " + issue);
        }
        store.contents.put(attachment, content.clone());
    }

    @Override
    public Optional<byte[]> part(AttachmentId attachment, int position) {
        return store.contents
                .find(attachment)
                .filter(content -> (long) position * PART < content.length)
                .map(content ->
                        Arrays.copyOfRange(content, position * PART, Math.min(content.length, (position + 1) * PART)));
    }

    /** Has a content be another than was kept, as nobody can who goes through Aftercare. */
    public void tamper(AttachmentId attachment, byte[] content) {
        store.contents.put(attachment, content.clone());
    }
}
