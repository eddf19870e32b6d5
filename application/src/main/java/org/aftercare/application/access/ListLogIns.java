package org.aftercare.application.access;

import java.time.Clock;
import java.util.List;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.LogIn;

/** Lists where a contact is logged in, the latest log-in first. */
public final class ListLogIns {
    private final UnitOfWork unitOfWork;
    private final AccessRepository access;
    private final Clock clock;

    public ListLogIns(UnitOfWork unitOfWork, AccessRepository access, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.access = access;
        this.clock = clock;
    }

    public record Command(Caller.OfCustomer caller) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Listed(List<LogIn> logIns) implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.execute(() ->
                new Outcome.Listed(access.logIns(command.caller().contact().id()).stream()
                        .filter(logIn -> logIn.validAt(now))
                        .toList()));
    }
}
