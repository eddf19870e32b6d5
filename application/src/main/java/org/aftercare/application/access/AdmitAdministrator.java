package org.aftercare.application.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.AccessToken;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Scope;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.access.TokenHolder;

/** Makes a token that the operator chose an administrator's, at start-up. Only its hash is kept; done again, it lasts for another year. */
public final class AdmitAdministrator {
    /** The one administrator that comes with the installation: always the same, so that a second start adds none. */
    private static final AgentId ADMINISTRATOR = new AgentId(UUID.fromString("00000000-0000-7000-8000-000000000001"));

    private static final Duration LASTS = Duration.ofDays(365);
    private static final int SAFE_LENGTH = 24;

    private final UnitOfWork unitOfWork;
    private final AccessRepository access;
    private final Clock clock;

    public AdmitAdministrator(UnitOfWork unitOfWork, AccessRepository access, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.access = access;
        this.clock = clock;
    }

    public record Command(String secret) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * The token is good for a year from now.
         *
         * @param guessable whether it is so short that the operator should be warned
         */
        record Admitted(boolean guessable) implements Outcome {}

        /** The token was revoked, and stays so. */
        record Revoked() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var hash = SecretHash.of(command.secret());
        var now = clock.instant();
        var expiresAt = now.plus(LASTS);
        return unitOfWork.execute(() -> {
            var known = access.token(hash);
            if (known.flatMap(AccessToken::revokedAt).isPresent()) {
                return new Outcome.Revoked();
            }
            // what became of the account since is for administrators to say, not for a restart
            if (access.agent(ADMINISTRATOR).isEmpty()) {
                access.save(new Agent(ADMINISTRATOR, "Administrator", true));
            }
            access.save(known.map(token -> token.until(expiresAt)).orElseGet(() -> issued(hash, now, expiresAt)));
            return new Outcome.Admitted(command.secret().length() < SAFE_LENGTH);
        });
    }

    private static AccessToken issued(SecretHash hash, Instant now, Instant expiresAt) {
        return AccessToken.issued(
                hash,
                new TokenHolder.OfAgent(ADMINISTRATOR),
                "The operator's token",
                Scope.all(),
                now,
                Optional.empty(),
                expiresAt);
    }
}
