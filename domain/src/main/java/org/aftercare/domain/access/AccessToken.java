package org.aftercare.domain.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A bearer token of an agent, of which only the hash is kept.
 *
 * @param expiresAt from when on it is refused
 * @param revokedAt from when on it is refused all the same, if it was revoked
 */
public record AccessToken(SecretHash hash, AgentId holder, Instant expiresAt, Optional<Instant> revokedAt) {
    public boolean validAt(Instant now) {
        return now.isBefore(expiresAt) && revokedAt.isEmpty();
    }
}
