package org.aftercare.application.access;

import java.time.Clock;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.AdministrativeAct;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.TokenHolder;
import org.aftercare.domain.access.TokenId;

/** Revokes a token, on every node at once and for ever. Done again, it changes nothing. */
public final class RevokeToken {
    private final UnitOfWork unitOfWork;
    private final AccessRepository access;
    private final ActTrail trail;
    private final Clock clock;

    public RevokeToken(UnitOfWork unitOfWork, AccessRepository access, ActTrail trail, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.access = access;
        this.trail = trail;
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
                    if (token.revokedAt().isEmpty()) {
                        access.save(token.revoked(now));
                        var act = AdministrativeAct.by(
                                command.caller(),
                                now,
                                AdministrativeAct.Kind.TOKEN_REVOKED,
                                token.id().value(),
                                token.name());
                        trail.record(IssueToken.holder(act, token.holder()));
                    }
                    return new Outcome.Revoked();
                })
                .orElseGet(Outcome.Unknown::new));
    }
}
