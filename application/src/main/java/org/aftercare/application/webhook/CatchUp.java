package org.aftercare.application.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.callback.CallbackOccurrences;
import org.aftercare.application.charge.StatementOccurrences;
import org.aftercare.application.issue.IssueOccurrences;
import org.aftercare.application.port.CallbackRepository;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.port.WebhookEndpoints;
import org.aftercare.application.port.WebhookOutbox;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.charge.StatementId;
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
    private final CallbackOccurrences callbacks;
    private final StatementOccurrences statements;
    private final Clock realTime;

    public CatchUp(
            UnitOfWork unitOfWork,
            WebhookEndpoints endpoints,
            WebhookOutbox outbox,
            IssueOccurrences occurrences,
            CallbackOccurrences callbacks,
            StatementOccurrences statements,
            Clock realTime) {
        this.unitOfWork = unitOfWork;
        this.endpoints = endpoints;
        this.outbox = outbox;
        this.occurrences = occurrences;
        this.callbacks = callbacks;
        this.statements = statements;
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
        Reading<IssueQueue.Growth> issues = after -> {
            var page = occurrences.recorded(command.from(), until, after);
            return new Read<>(page.events(), page.next());
        };
        Reading<CallbackRepository.Change> requests = after -> {
            var page = callbacks.recorded(command.from(), until, after);
            return new Read<>(page.events(), page.next());
        };
        Reading<StatementId> closings =
                after -> new Read<>(statements.recorded(command.from(), until), Optional.empty());
        return new Outcome(made(command, issues) + made(command, requests) + made(command, closings));
    }

    /** Some of what was recorded, and where to go on if there is more. */
    private record Read<P>(List<EventId> events, Optional<P> next) {}

    /** Reads on from a place. */
    @FunctionalInterface
    private interface Reading<P> {
        Read<P> from(Optional<P> after);
    }

    private record Step<P>(int made, Optional<P> next) {}

    private <P> int made(Command command, Reading<P> reading) {
        var made = 0;
        var after = Optional.<P>empty();
        do {
            var place = after;
            var step = unitOfWork.execute(() -> step(command, reading, place));
            made += step.made();
            after = step.next();
        } while (after.isPresent());
        return made;
    }

    private <P> Step<P> step(Command command, Reading<P> reading, Optional<P> after) {
        var endpoint = endpoints.find(command.endpoint());
        if (endpoint.isEmpty() || !endpoint.get().enabled()) {
            return new Step<>(0, Optional.empty());
        }
        var page = reading.from(after);
        var wanted = page.events().stream()
                .filter(event -> endpoint.get().wants(event.type()))
                .toList();
        return new Step<>(put(command, wanted), page.next());
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
