package org.aftercare.domain.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.aftercare.domain.customer.ContactId;

/**
 * A way to set a contact's password without knowing the old one: goes to the contact by mail, as an address with a secret in
 * it. It is good once, and not for long. Secrets are made when the mail is delivered, so that none waits in the outbox; if a
 * delivery has to be repeated a link has several, and all of them end with it.
 *
 * @param expiresAt from when on it is refused
 * @param endedAt when it was used, or made void by a newer one or by a password set otherwise
 */
public record AccountLink(
        AccountLinkId id,
        ContactId contactId,
        Purpose purpose,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> endedAt) {

    /** What it is for. */
    public enum Purpose {
        /** To come in for the first time. */
        INVITATION(Duration.ofDays(7)),
        /** To come in again after the password was forgotten. */
        FORGOTTEN_PASSWORD(Duration.ofHours(1));

        private final Duration lasts;

        Purpose(Duration lasts) {
            this.lasts = lasts;
        }

        public Duration lasts() {
            return lasts;
        }
    }

    /** A new one, good from then on. */
    public static AccountLink made(AccountLinkId id, ContactId contact, Purpose purpose, Instant now) {
        return new AccountLink(id, contact, purpose, now, now.plus(purpose.lasts()), Optional.empty());
    }

    public boolean validAt(Instant now) {
        return now.isBefore(expiresAt) && endedAt.isEmpty();
    }
}
