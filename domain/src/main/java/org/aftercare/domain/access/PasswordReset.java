package org.aftercare.domain.access;

import java.time.Duration;
import java.time.Instant;

/**
 * That an agent may set a password without knowing the old one, because an administrator said so. The secret that shows it is
 * good once and not for long; a newer one takes its place.
 *
 * @param hash of the secret, which is shown to the administrator once
 * @param createdBy the administrator
 * @param expiresAt from when on it is refused
 */
public record PasswordReset(SecretHash hash, AgentId agentId, Instant createdAt, AgentId createdBy, Instant expiresAt) {
    public static final Duration LASTS = Duration.ofHours(24);

    /** So that a scan for lost secrets knows ours. */
    private static final String PREFIX = "afp_";

    /** A new one, from now on. */
    public static PasswordReset made(SecretHash hash, AgentId agent, AgentId administrator, Instant now) {
        return new PasswordReset(hash, agent, now, administrator, now.plus(LASTS));
    }

    /** A new secret for a reset. */
    public static String newSecret() {
        return PREFIX + SecretHash.newSecret();
    }

    public boolean validAt(Instant now) {
        return now.isBefore(expiresAt);
    }
}
