package org.aftercare.adapter.mail;

import java.util.Optional;

/** What a letter says. */
interface LetterWords {
    String subject();

    /** The number of the issue that it is about; empty if it is about none. */
    default String about() {
        return "";
    }

    /** For the addressee's calendar, if it is about an appointment. */
    default Optional<CalendarEntry> entry() {
        return Optional.empty();
    }

    /** What it says, for the templates. */
    LetterPage page();
}
