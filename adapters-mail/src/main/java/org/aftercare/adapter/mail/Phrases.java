package org.aftercare.adapter.mail;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What mails say, from the message bundle. */
final class Phrases {
    private final ResourceBundle bundle =
            ResourceBundle.getBundle("org.aftercare.adapter.mail.messages", Locale.UK, Phrases.class.getClassLoader());

    String say(String key, String... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.UK).format(arguments);
    }
}
