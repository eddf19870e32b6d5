package org.aftercare.application.webhook;

import java.util.List;
import java.util.Optional;
import org.aftercare.application.Page;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.port.WebhookEndpoints;
import org.aftercare.application.port.WebhookOutbox;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.webhook.Delivery;
import org.aftercare.domain.webhook.DeliveryId;
import org.aftercare.domain.webhook.EndpointId;

/** Lists what an endpoint was told, and what it is still to be told, the newest first, a page at a time. */
public final class ListDeliveries {
    public static final int MAX_LIMIT = 200;

    private final UnitOfWork unitOfWork;
    private final WebhookEndpoints endpoints;
    private final WebhookOutbox outbox;

    public ListDeliveries(UnitOfWork unitOfWork, WebhookEndpoints endpoints, WebhookOutbox outbox) {
        this.unitOfWork = unitOfWork;
        this.endpoints = endpoints;
        this.outbox = outbox;
    }

    /**
     * What is wanted.
     *
     * @param before the delivery at which the page before ended
     * @param limit 1 to {@value #MAX_LIMIT}
     */
    public record Command(Caller.OfVendor caller, EndpointId endpoint, Optional<DeliveryId> before, int limit) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * A page.
         *
         * @param next the delivery behind which the next page goes on, if there is more
         */
        record Listed(List<Delivery> deliveries, Optional<DeliveryId> next) implements Outcome {}

        record Unknown() implements Outcome {}

        record NotAdministrator() implements Outcome {}
    }

    public Outcome execute(Command command) {
        if (!command.caller().agent().administrator()) {
            return new Outcome.NotAdministrator();
        }
        return unitOfWork.execute(() -> {
            if (endpoints.find(command.endpoint()).isEmpty()) {
                return new Outcome.Unknown();
            }
            var page =
                    Page.of(command.limit(), wanted -> outbox.deliveries(command.endpoint(), command.before(), wanted));
            return new Outcome.Listed(page.items(), page.last().map(Delivery::id));
        });
    }
}
