package org.aftercare.domain.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.aftercare.domain.Faults;
import org.aftercare.domain.Text;
import org.aftercare.domain.TimeOrderedId;

/**
 * A bearer token, of which only the hash is kept.
 *
 * @param name what it is for, in its holder's words
 * @param scopes what it opens, at least one
 * @param createdBy the agent who issued it; empty if it came by a log-in or from the operator
 * @param expiresAt from when on it is refused
 * @param revokedAt from when on it is refused all the same, if it was revoked
 */
public record AccessToken(
        TokenId id,
        SecretHash hash,
        TokenHolder holder,
        String name,
        Set<Scope> scopes,
        Instant createdAt,
        Optional<AgentId> createdBy,
        Instant expiresAt,
        Optional<Instant> revokedAt) {
    public static final int MAX_NAME = 100;

    /** Where nothing else is said. */
    public static final Duration USUALLY_LASTS = Duration.ofDays(90);

    public static final Duration LASTS_AT_MOST = Duration.ofDays(366);

    /** So that a scan for lost secrets knows ours. */
    private static final String PREFIX = "aft_";

    public AccessToken {
        var faults = new Faults();
        var givenName = name;
        name = faults.attempt("/name", () -> Text.line(givenName, MAX_NAME)).orElse("");
        if (scopes.isEmpty()) {
            faults.add("/scopes", "must name at least one scope");
        }
        if (holder instanceof TokenHolder.OfContact) {
            scopes.stream()
                    .filter(scope -> !Scope.OF_CONTACTS.contains(scope))
                    .forEach(scope -> faults.add("/scopes", "a contact cannot have " + scope.word()));
        }
        if (!createdAt.isBefore(expiresAt)) {
            faults.add("/expiresAt", "must lie in the future, and is " + expiresAt);
        }
        faults.refuseIfAny();
        scopes = Scope.set(scopes);
    }

    /** A new one, from now on. */
    public static AccessToken issued(
            SecretHash hash,
            TokenHolder holder,
            String name,
            Set<Scope> scopes,
            Instant now,
            Optional<AgentId> createdBy,
            Instant expiresAt) {
        return new AccessToken(
                new TokenId(TimeOrderedId.at(now)),
                hash,
                holder,
                name,
                scopes,
                now,
                createdBy,
                expiresAt,
                Optional.empty());
    }

    /** A new secret for a token. */
    public static String newSecret() {
        return PREFIX + SecretHash.newSecret();
    }

    public boolean validAt(Instant now) {
        return now.isBefore(expiresAt) && revokedAt.isEmpty();
    }

    /** The same token, good until another instant. */
    public AccessToken until(Instant changed) {
        return new AccessToken(id, hash, holder, name, scopes, createdAt, createdBy, changed, revokedAt);
    }

    /** The same token, revoked; at the first time if it was already. */
    public AccessToken revoked(Instant now) {
        return revokedAt.isPresent()
                ? this
                : new AccessToken(id, hash, holder, name, scopes, createdAt, createdBy, expiresAt, Optional.of(now));
    }
}
