package org.aftercare.application.webhook;

import java.time.Clock;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.port.WebhookOutbox;

/** Forgets deliveries that lie as far back as no replay goes. */
public final class ForgetDeliveries {
    /** So many are forgotten in one unit of work, which is to be short. */
    private static final int AT_ONCE = 1000;

    private final UnitOfWork unitOfWork;
    private final WebhookOutbox outbox;
    private final Clock realTime;

    public ForgetDeliveries(UnitOfWork unitOfWork, WebhookOutbox outbox, Clock realTime) {
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.realTime = realTime;
    }

    /** How many were forgotten. */
    public record Outcome(int forgotten) {}

    public Outcome execute() {
        var before = realTime.instant().minus(ReplayEvents.FARTHEST);
        var forgotten = 0;
        int some;
        do {
            some = unitOfWork.execute(() -> outbox.forget(before, AT_ONCE));
            forgotten += some;
        } while (some == AT_ONCE);
        return new Outcome(forgotten);
    }
}
