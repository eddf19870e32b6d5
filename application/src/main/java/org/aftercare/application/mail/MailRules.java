package org.aftercare.application.mail;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.EmailAddress;

/**
 * What the vendor decides about mails that come in.
 *
 * @param own the addresses that our own mails come from, and that people write to
 * @param callback at which mails ask for a call
 * @param trusted what our mail server calls itself where it says what it found out about a mail; where it is empty, mails
 *     are believed
 * @param usual the severity of what is reported without one
 */
public record MailRules(
        Set<EmailAddress> own, Optional<EmailAddress> callback, Optional<String> trusted, Severity usual) {
    /** Older than this, mails are looked at by a person first. */
    static final Duration OLDEST = Duration.ofDays(30);

    /** So many mails of one sender are taken in within {@link #AN_HOUR}. */
    static final int MOST = 30;

    static final Duration AN_HOUR = Duration.ofHours(1);

    public MailRules {
        own = Set.copyOf(own);
    }

    /** Whether an identity is one that we give to our own mails, going by its end. */
    boolean isOurs(String messageId) {
        var host = messageId.substring(messageId.lastIndexOf('@') + 1);
        return own.stream().anyMatch(address -> address.value().endsWith("@" + host.toLowerCase(Locale.ROOT)));
    }
}
