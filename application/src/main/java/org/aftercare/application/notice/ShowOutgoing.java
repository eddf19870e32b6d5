package org.aftercare.application.notice;

import java.util.UUID;
import org.aftercare.application.port.Outbox;
import org.aftercare.application.port.OutgoingMail;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;

/** Shows an administrator a mail of the outbox, and what has come of it. */
public final class ShowOutgoing {
    private final UnitOfWork unitOfWork;
    private final Outbox outbox;

    public ShowOutgoing(UnitOfWork unitOfWork, Outbox outbox) {
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
    }

    public record Command(Caller.OfVendor caller, UUID id) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Shown(OutgoingMail mail) implements Outcome {}

        record Unknown() implements Outcome {}

        record NotAdministrator() implements Outcome {}
    }

    public Outcome execute(Command command) {
        if (!command.caller().agent().administrator()) {
            return new Outcome.NotAdministrator();
        }
        return unitOfWork
                .look(() -> outbox.find(command.id()))
                .<Outcome>map(Outcome.Shown::new)
                .orElseGet(Outcome.Unknown::new);
    }
}
