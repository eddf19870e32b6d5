package org.aftercare.domain.mail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.EmailAddress;

/**
 * A mail as it was read, however broken it is.
 *
 * @param key the same for every copy of the mail, whichever way it came, and for no other
 * @param messageId without angle brackets, if it has one
 * @param refersTo the identities of mails that it answers, the nearest first
 * @param from whom it says that it is from, as it is written, on one line
 * @param author who wrote it, if it says exactly one
 * @param authorName the name beside the address; may be empty
 * @param recipients whom it was for, as far as its header says
 * @param subject decoded, on one line; may be empty
 * @param text what people read; may be empty
 * @param enclosures files in it
 */
public record IncomingMail(
        SecretHash key,
        MailHeaders headers,
        Optional<String> messageId,
        List<String> refersTo,
        String from,
        Optional<EmailAddress> author,
        String authorName,
        Set<EmailAddress> recipients,
        String subject,
        String text,
        List<Enclosure> enclosures) {
    public IncomingMail {
        refersTo = List.copyOf(refersTo);
        recipients = Set.copyOf(recipients);
        enclosures = List.copyOf(enclosures);
    }

    /**
     * A file in a mail.
     *
     * @param name whatever somebody called it; may be empty
     * @param type the media type that it is said to have
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them, and nobody changes these bytes
    public record Enclosure(String name, Optional<String> type, byte[] content) {}
}
