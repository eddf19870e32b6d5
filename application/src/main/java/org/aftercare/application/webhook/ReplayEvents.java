package org.aftercare.application.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.port.WebhookEndpoints;
import org.aftercare.application.port.WebhookOutbox;
import org.aftercare.domain.Fault;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.webhook.EndpointId;

/** Has an endpoint told again of all that was recorded since an instant, whether or not it was told before. */
public final class ReplayEvents {
    /** So far back at most; for what lies before, the lists are there. */
    public static final Duration FARTHEST = Duration.ofDays(31);

    private final UnitOfWork unitOfWork;
    private final WebhookEndpoints endpoints;
    private final WebhookOutbox outbox;
    private final Clock clock;

    public ReplayEvents(UnitOfWork unitOfWork, WebhookEndpoints endpoints, WebhookOutbox outbox, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.endpoints = endpoints;
        this.outbox = outbox;
        this.clock = clock;
    }

    public record Command(Caller.OfVendor caller, EndpointId endpoint, Instant from) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It is under way. */
        record Begun(UUID replay) implements Outcome {}

        record Unknown() implements Outcome {}

        record NotAdministrator() implements Outcome {}

        /** Nothing is sent to the endpoint. */
        record Disabled() implements Outcome {}

        /** The pointers are relative to the command, as the API writes it. */
        record Refused(List<Fault> faults) implements Outcome {}
    }

    public Outcome execute(Command command) {
        if (!command.caller().agent().administrator()) {
            return new Outcome.NotAdministrator();
        }
        var now = clock.instant();
        if (command.from().isAfter(now)) {
            return refused("must not lie in the future, and is " + command.from());
        }
        if (command.from().isBefore(now.minus(FARTHEST))) {
            return refused("must lie at most " + FARTHEST.toDays() + " days back, and is " + command.from());
        }
        return unitOfWork.execute(() -> {
            var endpoint = endpoints.find(command.endpoint());
            if (endpoint.isEmpty()) {
                return new Outcome.Unknown();
            }
            if (!endpoint.get().enabled()) {
                return new Outcome.Disabled();
            }
            var replay = TimeOrderedId.at(now);
            outbox.catchUp(command.endpoint(), command.from(), Optional.of(replay), 0);
            return new Outcome.Begun(replay);
        });
    }

    private static Outcome refused(String detail) {
        return new Outcome.Refused(List.of(new Fault("/from", detail)));
    }
}
