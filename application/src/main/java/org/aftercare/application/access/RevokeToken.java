package org.aftercare.application.access;

import java.time.Clock;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.TokenHolder;
import org.aftercare.domain.access.TokenId;

/** Revokes a token, on every node at once and for ever. Done again, it changes nothing. */
public final class RevokeToken {
    private final UnitOfWork unitOfWork;
    private final AccessRepository access;
    private final Clock clock;

    public RevokeToken(UnitOfWork unitOfWork, AccessRepository access, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.access = access;
        this.clock = clock;
    }

    public record Command(Caller.OfVendor caller, TokenHolder holder, TokenId id) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Revoked() implements Outcome {}

        /** The holder has no such token. */
        record Unknown() implements Outcome {}

        record NotAdministrator() implements Outcome {}
    }

    public Outcome execute(Command command) {
        if (!command.caller().agent().administrator()) {
            return new Outcome.NotAdministrator();
        }
        var now = clock.instant();
        return unitOfWork.execute(() -> access.token(command.id())
                .filter(token -> token.holder().equals(command.holder()))
                .<Outcome>map(token -> {
                    access.save(token.revoked(now));
                    return new Outcome.Revoked();
                })
                .orElseGet(Outcome.Unknown::new));
    }
}
