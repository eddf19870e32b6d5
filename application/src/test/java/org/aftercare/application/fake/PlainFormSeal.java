package org.aftercare.application.fake;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.aftercare.application.port.FormSeal;

/** Anybody could make these codes, but who would in a test? */
public final class PlainFormSeal implements FormSeal {
    @Override
    public String of(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("sealed " + text).getBytes(StandardCharsets.UTF_8));
    }
}
