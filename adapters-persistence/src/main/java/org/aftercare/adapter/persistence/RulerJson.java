package org.aftercare.adapter.persistence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.aftercare.domain.calendar.Windows;
import org.aftercare.domain.clock.Ruler;

/** The one form in which rulers are stored: equal rulers are equal texts. */
final class RulerJson {
    private RulerJson() {}

    static String write(Ruler ruler) {
        return Json.text(TermsJson.calendar(Json.document(), ruler.calendar())
                .add("holidayEdition", ruler.holidayEdition())
                .add("covered", ruler.covered().bits())
                .build());
    }

    static Ruler read(String text) {
        var json = Json.read(text);
        return new Ruler(TermsJson.calendar(json), json.getInt("holidayEdition"), new Windows(json.getInt("covered")));
    }

    /** The identity of what is written so: the beginning of its SHA-256, so that nobody needs to look it up or hand it out. */
    static long id(String definition) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(definition.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }
}
