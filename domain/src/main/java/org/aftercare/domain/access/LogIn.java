package org.aftercare.domain.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.aftercare.domain.customer.ContactId;

/**
 * That a contact logged in to the portal. Looked up on each request, so that a log-out holds on every node at once.
 *
 * @param hash of the secret in the log-in cookie
 */
public record LogIn(SecretHash hash, ContactId contactId, Instant at, Optional<Instant> endedAt) {
    public static final Duration LASTS = Duration.ofHours(12);

    public boolean validAt(Instant now) {
        return now.isBefore(at.plus(LASTS)) && endedAt.isEmpty();
    }
}
