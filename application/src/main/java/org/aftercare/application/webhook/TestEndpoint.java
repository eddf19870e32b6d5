package org.aftercare.application.webhook;

import java.time.Clock;
import java.util.Optional;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.port.WebhookEndpoints;
import org.aftercare.application.port.WebhookOutbox;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.webhook.Delivery;
import org.aftercare.domain.webhook.DeliveryId;
import org.aftercare.domain.webhook.EndpointId;
import org.aftercare.domain.webhook.EventId;

/** Sends an endpoint a message that means nothing, so that somebody sees whether it takes it. */
public final class TestEndpoint {
    private final UnitOfWork unitOfWork;
    private final WebhookEndpoints endpoints;
    private final WebhookOutbox outbox;
    private final Clock realTime;

    public TestEndpoint(UnitOfWork unitOfWork, WebhookEndpoints endpoints, WebhookOutbox outbox, Clock realTime) {
        this.unitOfWork = unitOfWork;
        this.endpoints = endpoints;
        this.outbox = outbox;
        this.realTime = realTime;
    }

    public record Command(Caller.OfVendor caller, EndpointId endpoint) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It is on its way. */
        record Sent(Delivery delivery) implements Outcome {}

        record Unknown() implements Outcome {}

        record NotAdministrator() implements Outcome {}

        /** Nothing is sent to the endpoint. */
        record Disabled() implements Outcome {}
    }

    public Outcome execute(Command command) {
        if (!command.caller().agent().administrator()) {
            return new Outcome.NotAdministrator();
        }
        var now = realTime.instant();
        return unitOfWork.execute(() -> {
            var endpoint = endpoints.find(command.endpoint());
            if (endpoint.isEmpty()) {
                return new Outcome.Unknown();
            }
            if (!endpoint.get().enabled()) {
                return new Outcome.Disabled();
            }
            var delivery = Delivery.of(
                    new DeliveryId(TimeOrderedId.at(now)),
                    command.endpoint(),
                    new EventId.OfTest(TimeOrderedId.at(now)),
                    Optional.empty(),
                    now);
            outbox.put(delivery);
            return new Outcome.Sent(delivery);
        });
    }
}
