package org.aftercare.domain.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.customer.ContactId;

/**
 * That a contact logged in to the portal. Looked up on each request, so that a log-out holds on every node at once. It ends by
 * itself some hours after the contact was last seen, and at the latest some hours after he came.
 *
 * @param hash of the secret in the log-in cookie
 * @param browser what he came with, in words: "Firefox on Windows"; empty if that isn't known
 * @param seenAt when he was last seen, to within {@link #SEEN_EVERY}
 */
public record LogIn(
        LogInId id,
        SecretHash hash,
        ContactId contactId,
        String browser,
        Instant at,
        Instant seenAt,
        Optional<Instant> endedAt) {
    public static final int MAX_BROWSER = 100;

    /** From coming to going at the latest. */
    public static final Duration LASTS = Duration.ofHours(12);

    /** From being seen to being forgotten. */
    public static final Duration IDLES = Duration.ofHours(3);

    /** How exactly it is kept when somebody was seen: writing it down each time would cost more than it tells. */
    public static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    /** A new one, of somebody who comes now. */
    public static LogIn begun(SecretHash hash, ContactId contact, String browser, Instant now) {
        return new LogIn(new LogInId(TimeOrderedId.at(now)), hash, contact, browser, now, now, Optional.empty());
    }

    public boolean validAt(Instant now) {
        return now.isBefore(at.plus(LASTS)) && now.isBefore(seenAt.plus(IDLES)) && endedAt.isEmpty();
    }

    /** Whether it is to be written down that he was seen now. */
    public boolean isNewsAt(Instant now) {
        return !now.isBefore(seenAt.plus(SEEN_EVERY));
    }
}
