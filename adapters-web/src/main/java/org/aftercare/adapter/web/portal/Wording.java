package org.aftercare.adapter.web.portal;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Every text of the portal, by key: they stand in {@code messages.properties}, for people to read and mend as a whole. */
final class Wording {
    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle(Wording.class.getPackageName() + ".messages", Locale.UK);

    private Wording() {}

    /** The text of a key, with its places filled in. A key without a text is a defect. */
    static String say(String key, Object... values) {
        return new MessageFormat(TEXTS.getString(key), Locale.UK).format(values);
    }

    static boolean has(String key) {
        return TEXTS.containsKey(key);
    }

    /** Things in a row: "a", "a and b", "a, b and c". */
    static String row(List<String> things) {
        if (things.size() < 2) {
            return String.join("", things);
        }
        var last = things.size() - 1;
        return say("row", String.join(", ", things.subList(0, last)), things.get(last));
    }
}
