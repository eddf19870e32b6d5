package org.aftercare.domain.access;

import java.time.Instant;
import java.util.Optional;
import org.aftercare.domain.customer.ContactId;

/**
 * That a contact shows a one-time code when he logs in, beside his password: one of his telephone's, made of a secret that it
 * shares with us and of the time (RFC 6238). Begun, it asks nobody for anything until he has shown by a first code that his
 * telephone has the secret. The secret is kept out of {@link #toString()}.
 *
 * @param secret in Base32, as telephones take it
 * @param confirmedAt when the first code was shown, if it was
 */
public record SecondFactor(ContactId contactId, String secret, Optional<Instant> confirmedAt) {
    public boolean active() {
        return confirmedAt.isPresent();
    }

    @Override
    public String toString() {
        return "SecondFactor[contactId=" + contactId + ", confirmedAt=" + confirmedAt + "]";
    }
}
