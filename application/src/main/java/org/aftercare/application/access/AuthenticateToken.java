package org.aftercare.application.access;

import java.time.Clock;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.AccessToken;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.SecretHash;

/** Finds out whom a bearer token belongs to. */
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
        record Authenticated(Caller.OfVendor caller) implements Outcome {}

        /** There is no such token, or it has expired or was revoked. */
        record Refused() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.execute(() -> access.token(SecretHash.of(command.secret()))
                .filter(token -> token.validAt(now))
                .map(AccessToken::holder)
                .flatMap(access::agent)
                .<Outcome>map(agent -> new Outcome.Authenticated(new Caller.OfVendor(agent)))
                .orElseGet(Outcome.Refused::new));
    }
}
