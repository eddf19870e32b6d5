package org.aftercare.adapter.mail;

import jakarta.mail.Session;
import java.util.Properties;

/** Mail sessions: the ordinary one, and one that writes UTF-8 into headers, for letters that go nowhere without (RFC 6532). */
final class Sessions {
    private final Session ordinary;
    private final Session utf8;

    Sessions(Properties properties) {
        ordinary = Session.getInstance(properties);
        var more = new Properties();
        more.putAll(properties);
        more.setProperty("mail.mime.allowutf8", "true");
        utf8 = Session.getInstance(more);
    }

    Session of(Letter letter) {
        return letter.needsUtf8() ? utf8 : ordinary;
    }
}
