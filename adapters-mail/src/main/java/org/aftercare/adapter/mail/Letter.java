package org.aftercare.adapter.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.customer.EmailAddress;

/**
 * A notice put into words: the same to read twice, as plain text and as HTML.
 *
 * @param id of the notice
 * @param at when the notice was put into the outbox
 * @param toName the addressee's name; empty where it is an office rather than a person
 * @param about the number of the issue that it is about, by which mail programs put letters together; empty if about none
 * @param entry for the addressee's calendar, if there is one
 * @param choice where the addressee says that he wants no such letters, if that is up to him
 */
record Letter(
        UUID id,
        Instant at,
        EmailAddress to,
        String toName,
        String about,
        Optional<String> choice,
        String subject,
        String text,
        String html,
        Optional<CalendarEntry> entry) {

    /** Whether the address cannot be written in ASCII, so that mail servers on the way must know SMTPUTF8. */
    boolean needsUtf8() {
        return AsciiAddress.of(to).isEmpty();
    }
}
