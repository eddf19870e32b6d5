package org.aftercare.application.access;

import java.time.Clock;
import java.util.Optional;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.LogInId;

/** Ends another log-in of the same contact, or all others: whoever came with it is out with his next request, on every node. */
public final class EndLogIns {
    private final UnitOfWork unitOfWork;
    private final AccessRepository access;
    private final Clock clock;

    public EndLogIns(UnitOfWork unitOfWork, AccessRepository access, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param present the log-in with which he is here
     * @param wanted the one that is to end; if it is empty, all but the present one are
     */
    public record Command(Caller.OfCustomer caller, LogInId present, Optional<LogInId> wanted) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** They are ended, if they were there and his. */
        record Ended() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        var contact = command.caller().contact().id();
        return unitOfWork.execute(() -> {
            command.wanted()
                    .ifPresentOrElse(
                            logIn -> access.endLogIn(contact, logIn, now),
                            () -> access.endLogIns(contact, Optional.of(command.present()), now));
            return new Outcome.Ended();
        });
    }
}
