package org.aftercare.application.access;

import java.time.Clock;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Bearer;
import org.aftercare.domain.access.SecretHash;

/** Finds out whom a bearer token belongs to, and what it opens; asked on each request, so that a revocation holds at once. */
public final class AuthenticateToken {
    private final UnitOfWork unitOfWork;
    private final AccessRepository access;
    private final Clock clock;

    public AuthenticateToken(UnitOfWork unitOfWork, AccessRepository access, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.access = access;
        this.clock = clock;
    }

    public record Command(String secret) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Authenticated(Bearer bearer) implements Outcome {}

        /** There is no such token, it has expired or was revoked, or its holder's account was deactivated. */
        record Refused() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.look(() -> access.bearer(SecretHash.of(command.secret()))
                .filter(bearer -> bearer.admittedAt(now))
                .<Outcome>map(Outcome.Authenticated::new)
                .orElseGet(Outcome.Refused::new));
    }
}
