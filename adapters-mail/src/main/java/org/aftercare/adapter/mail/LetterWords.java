package org.aftercare.adapter.mail;

import java.util.Map;

/** What a letter says. */
interface LetterWords {
    String subject();

    /** Everything by the names that the templates use. */
    Map<String, Object> all();
}
