package org.aftercare.adapter.mail;

import java.util.Map;

/** What a letter says. */
interface LetterWords {
    String subject();

    /** The number of the issue that it is about; empty if it is about none. */
    default String about() {
        return "";
    }

    /** Everything by the names that the templates use. */
    Map<String, Object> all();
}
