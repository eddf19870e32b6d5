package org.aftercare.domain.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.aftercare.domain.customer.ContactId;

/**
 * That somebody knows a contact's password, and now has to show a code. Good for some minutes and for a few tries; then he
 * begins again with the password.
 *
 * @param hash of the secret in the cookie for it
 * @param tries how many codes were shown that were wrong
 * @param endedAt when the right one was shown, if it was
 */
public record SecondStep(
        SecretHash hash, ContactId contactId, Instant startedAt, int tries, Optional<Instant> endedAt) {
    public static final Duration LASTS = Duration.ofMinutes(10);
    public static final int MOST_TRIES = 5;

    /** A new one, from now on. */
    public static SecondStep started(SecretHash hash, ContactId contact, Instant now) {
        return new SecondStep(hash, contact, now, 0, Optional.empty());
    }

    public boolean validAt(Instant now) {
        return now.isBefore(startedAt.plus(LASTS)) && tries < MOST_TRIES && endedAt.isEmpty();
    }
}
