package org.aftercare.application.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.issue.IssueOccurrences;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.port.WebhookEndpoints;
import org.aftercare.application.port.WebhookOutbox;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.webhook.Delivery;
import org.aftercare.domain.webhook.DeliveryId;
import org.aftercare.domain.webhook.EndpointId;
import org.aftercare.domain.webhook.EventId;

/**
 * Makes deliveries to one endpoint of what was recorded since an instant: of what it was not told of yet, or for a replay of
 * everything. Doing it again adds nothing.
 */
public final class CatchUp {
    private final UnitOfWork unitOfWork;
    private final WebhookEndpoints endpoints;
    private final WebhookOutbox outbox;
    private final IssueOccurrences occurrences;
    private final Clock realTime;

    public CatchUp(
            UnitOfWork unitOfWork,
            WebhookEndpoints endpoints,
            WebhookOutbox outbox,
            IssueOccurrences occurrences,
            Clock realTime) {
        this.unitOfWork = unitOfWork;
        this.endpoints = endpoints;
        this.outbox = outbox;
        this.occurrences = occurrences;
        this.realTime = realTime;
    }

    /**
     * What is wanted.
     *
     * @param replay which replay it is for, if it is for one; it covers what was recorded until it was asked for
     */
    public record Command(EndpointId endpoint, Instant from, Optional<UUID> replay) {}

    /** How many deliveries were made. */
    public record Outcome(int deliveries) {}

    public Outcome execute(Command command) {
        var until = command.replay()
                .map(TimeOrderedId::madeAt)
                // it is known to the millisecond
                .map(asked -> asked.plusMillis(1))
                .orElse(Instant.MAX);
        var made = 0;
        var after = Optional.<IssueQueue.Growth>empty();
        Step step;
        do {
            var place = after;
            step = unitOfWork.execute(() -> step(command, until, place));
            made += step.made();
            after = step.next();
        } while (step.goesOn());
        return new Outcome(made);
    }

    private record Step(int made, Optional<IssueQueue.Growth> next) {
        boolean goesOn() {
            return next.isPresent();
        }
    }

    private Step step(Command command, Instant until, Optional<IssueQueue.Growth> after) {
        var endpoint = endpoints.find(command.endpoint());
        if (endpoint.isEmpty() || !endpoint.get().enabled()) {
            return new Step(0, Optional.empty());
        }
        var page = occurrences.recorded(command.from(), until, after);
        var wanted = page.events().stream()
                .filter(event -> endpoint.get().wants(event.type()))
                .toList();
        return new Step(put(command, wanted), page.next());
    }

    private int put(Command command, List<EventId> events) {
        if (events.isEmpty()) {
            return 0;
        }
        var now = realTime.instant();
        var known = outbox.known(command.endpoint(), command.replay(), events);
        var fresh = events.stream().filter(event -> !known.contains(event)).toList();
        fresh.forEach(event -> outbox.put(
                Delivery.of(new DeliveryId(TimeOrderedId.at(now)), command.endpoint(), event, command.replay(), now)));
        return fresh.size();
    }
}
