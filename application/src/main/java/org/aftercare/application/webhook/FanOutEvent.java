package org.aftercare.application.webhook;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.port.WebhookEndpoints;
import org.aftercare.application.port.WebhookOutbox;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.webhook.Delivery;
import org.aftercare.domain.webhook.DeliveryId;
import org.aftercare.domain.webhook.EventId;

/** Makes a delivery of an event that was announced for each endpoint that wants it. Doing it again adds nothing. */
public final class FanOutEvent {
    private final UnitOfWork unitOfWork;
    private final WebhookEndpoints endpoints;
    private final WebhookOutbox outbox;
    private final Clock realTime;

    public FanOutEvent(UnitOfWork unitOfWork, WebhookEndpoints endpoints, WebhookOutbox outbox, Clock realTime) {
        this.unitOfWork = unitOfWork;
        this.endpoints = endpoints;
        this.outbox = outbox;
        this.realTime = realTime;
    }

    public record Command(EventId event) {}

    /** How many deliveries were made. */
    public record Outcome(int deliveries) {}

    public Outcome execute(Command command) {
        var now = realTime.instant();
        var event = command.event();
        return unitOfWork.execute(() -> {
            var made = 0;
            for (var endpoint : endpoints.enabled()) {
                if (endpoint.wants(event.type())
                        && outbox.known(endpoint.id(), Optional.empty(), List.of(event))
                                .isEmpty()) {
                    var id = new DeliveryId(TimeOrderedId.at(now));
                    outbox.put(Delivery.of(id, endpoint.id(), event, Optional.empty(), now));
                    made++;
                }
            }
            return new Outcome(made);
        });
    }
}
