package org.aftercare.application.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.AccessToken;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.SecretHash;

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
        var expiresAt = clock.instant().plus(LASTS);
        return unitOfWork.execute(() -> {
            if (access.token(hash).flatMap(AccessToken::revokedAt).isPresent()) {
                return new Outcome.Revoked();
            }
            access.save(new Agent(ADMINISTRATOR, "Administrator", true));
            access.save(new AccessToken(hash, ADMINISTRATOR, expiresAt, Optional.empty()));
            return new Outcome.Admitted(command.secret().length() < SAFE_LENGTH);
        });
    }
}
