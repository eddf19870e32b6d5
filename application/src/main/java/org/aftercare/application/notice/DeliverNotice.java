package org.aftercare.application.notice;

import java.time.Clock;
import java.util.UUID;
import org.aftercare.application.port.Mailer;
import org.aftercare.application.port.Outbox;
import org.aftercare.application.port.UnitOfWork;

/**
 * Delivers a notice of the outbox. To be called again, later, if it throws. Delivered once, a notice is not delivered again,
 * unless the process dies between the delivery and its recording.
 */
public final class DeliverNotice {
    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final Mailer mailer;
    private final Clock clock;

    public DeliverNotice(UnitOfWork unitOfWork, Outbox outbox, Mailer mailer, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.mailer = mailer;
        this.clock = clock;
    }

    public record Command(UUID id) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Delivered() implements Outcome {}

        /** It was delivered before, or never was in the outbox. */
        record NothingToDo() implements Outcome {}
    }

    /** Does it; throws {@link org.aftercare.application.port.UnavailableException} if it cannot be handed over now. */
    public Outcome execute(Command command) {
        var notice = unitOfWork.execute(() -> outbox.undelivered(command.id()));
        if (notice.isEmpty()) {
            return new Outcome.NothingToDo();
        }
        mailer.deliver(notice.get());
        var now = clock.instant();
        return unitOfWork.execute(() -> {
            outbox.delivered(command.id(), now);
            return new Outcome.Delivered();
        });
    }
}
