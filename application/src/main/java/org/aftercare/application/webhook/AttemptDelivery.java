package org.aftercare.application.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.aftercare.application.callback.CallbackOccurrences;
import org.aftercare.application.charge.StatementOccurrences;
import org.aftercare.application.issue.IssueOccurrences;
import org.aftercare.application.port.SealedElsewhereException;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.port.WebhookEndpoints;
import org.aftercare.application.port.WebhookOutbox;
import org.aftercare.application.port.WebhookSender;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.webhook.Delivery;
import org.aftercare.domain.webhook.DeliveryId;
import org.aftercare.domain.webhook.Endpoint;
import org.aftercare.domain.webhook.EventId;
import org.aftercare.domain.webhook.SigningSecret;

/**
 * Tries to tell an endpoint of an event, and keeps what came of it. To be called again when the delivery says so. What was taken
 * is not sent again, unless the process dies between the answer and its recording.
 */
public final class AttemptDelivery {
    private static final int GONE = 410;

    private final UnitOfWork unitOfWork;
    private final WebhookEndpoints endpoints;
    private final WebhookOutbox outbox;
    private final WebhookSender sender;
    private final IssueOccurrences occurrences;
    private final CallbackOccurrences callbacks;
    private final StatementOccurrences statements;
    private final Function<WebhookEvent, String> writing;
    private final Clock realTime;
    private final DoubleSupplier chance;

    /**
     * Goes by real time, since that is what receivers hold messages against.
     *
     * @param writing how an event is written as JSON; the same each time
     * @param realTime the system's clock, also where Aftercare's own was moved
     * @param chance from 0 to 1, not including 1, another each time
     */
    public AttemptDelivery(
            UnitOfWork unitOfWork,
            WebhookEndpoints endpoints,
            WebhookOutbox outbox,
            WebhookSender sender,
            IssueOccurrences occurrences,
            CallbackOccurrences callbacks,
            StatementOccurrences statements,
            Function<WebhookEvent, String> writing,
            Clock realTime,
            DoubleSupplier chance) {
        this.unitOfWork = unitOfWork;
        this.endpoints = endpoints;
        this.outbox = outbox;
        this.sender = sender;
        this.occurrences = occurrences;
        this.callbacks = callbacks;
        this.statements = statements;
        this.writing = writing;
        this.realTime = realTime;
        this.chance = chance;
    }

    public record Command(DeliveryId id) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * It was tried, or dropped.
         *
         * @param disabled why nothing is sent to the endpoint any more from now on, if that is so
         */
        record Attempted(Delivery delivery, Optional<Endpoint.Reason> disabled) implements Outcome {}

        /** It is too early. */
        record NotYet(Instant at) implements Outcome {}

        /** It was done before, or is wanted no more. */
        record NothingToDo() implements Outcome {}
    }

    private sealed interface Prepared {
        record Ready(Delivery delivery, WebhookSender.Message message) implements Prepared {}

        record Not(Outcome outcome) implements Prepared {}
    }

    public Outcome execute(Command command) {
        var now = realTime.instant();
        return switch (unitOfWork.execute(() -> prepare(command.id(), now))) {
            case Prepared.Not(var outcome) -> outcome;
            case Prepared.Ready(var delivery, var message) -> {
                var answer = sender.send(message);
                var at = realTime.instant();
                yield unitOfWork.execute(() -> record(delivery, answer, at));
            }
        };
    }

    private Prepared prepare(DeliveryId id, Instant now) {
        var found = outbox.find(id).filter(Delivery::waits);
        var endpoint = found.map(Delivery::endpoint).flatMap(endpoints::find);
        if (found.isEmpty() || endpoint.isEmpty()) {
            return new Prepared.Not(new Outcome.NothingToDo());
        }
        var delivery = found.get();
        var due = delivery.nextAttemptAt().orElse(now);
        if (now.isBefore(due)) {
            return new Prepared.Not(new Outcome.NotYet(due));
        }
        if (!endpoint.get().enabled()) {
            return dropped(delivery, "the endpoint was disabled before it was told");
        }
        List<SigningSecret> secrets;
        try {
            secrets = endpoints
                    .secrets(delivery.endpoint())
                    .orElseThrow(() -> new IllegalStateException("endpoint " + delivery.endpoint() + " has no secret"))
                    .goodAt(now);
        } catch (SealedElsewhereException sealed) {
            return unsigned(delivery, String.valueOf(sealed.getMessage()), now);
        }
        return event(delivery, endpoint.get())
                .<Prepared>map(event -> new Prepared.Ready(
                        delivery,
                        new WebhookSender.Message(
                                endpoint.get().address(), delivery.event(), now, writing.apply(event), secrets)))
                .orElseGet(() -> dropped(delivery, "there is no such event"));
    }

    /** What is our own fault is tried again, and not held against the endpoint. */
    private Prepared unsigned(Delivery delivery, String why, Instant now) {
        var failed = delivery.failed(Optional.empty(), why, Optional.empty(), now, chance.getAsDouble());
        outbox.save(failed);
        return new Prepared.Not(new Outcome.Attempted(failed, Optional.empty()));
    }

    private Prepared dropped(Delivery delivery, String why) {
        var dropped = delivery.dropped(why);
        outbox.save(dropped);
        return new Prepared.Not(new Outcome.Attempted(dropped, Optional.empty()));
    }

    private Optional<WebhookEvent> event(Delivery delivery, Endpoint endpoint) {
        return switch (delivery.event()) {
            case EventId.OfIssue id -> {
                // what is told is what an agent would see
                var caller = new Caller.OfVendor(new Agent(endpoint.createdBy(), "Webhook", false));
                yield occurrences
                        .find(id, caller)
                        .map(found -> new WebhookEvent.OfIssue(id.type(), found.event(), found.view()));
            }
            case EventId.OfCallback id ->
                callbacks.find(id).map(request -> new WebhookEvent.OfCallback(id.type(), request));
            case EventId.OfStatement id -> statements.find(id).map(WebhookEvent.OfStatement::new);
            case EventId.OfTest(var id) ->
                Optional.of(new WebhookEvent.OfTest(endpoint.id(), TimeOrderedId.madeAt(id)));
        };
    }

    private Outcome record(Delivery delivery, WebhookSender.Answer answer, Instant now) {
        var found = endpoints.find(delivery.endpoint());
        if (found.isEmpty()) {
            return new Outcome.NothingToDo();
        }
        var endpoint = found.get();
        var result = result(delivery, endpoint, answer, now);
        outbox.save(result.delivery());
        if (!result.endpoint().equals(endpoint)) {
            endpoints.save(result.endpoint());
        }
        return new Outcome.Attempted(
                result.delivery(),
                endpoint.enabled() ? result.endpoint().disabled().map(Endpoint.Disabled::reason) : Optional.empty());
    }

    private record Result(Delivery delivery, Endpoint endpoint) {}

    private Result result(Delivery delivery, Endpoint endpoint, WebhookSender.Answer answer, Instant now) {
        return switch (answer) {
            case WebhookSender.Answer.Answered(var status, var retryAfter) -> {
                if (status >= 200 && status < 300) {
                    yield new Result(delivery.taken(status, now), endpoint.succeeded());
                }
                if (status == GONE) {
                    yield new Result(
                            delivery.refused(
                                    Optional.of(status), "the endpoint answered 410: it is there no more", now),
                            endpoint.gone(now));
                }
                var failure = "the endpoint answered " + status;
                yield new Result(
                        delivery.failed(Optional.of(status), failure, retryAfter, now, chance.getAsDouble()),
                        endpoint.failed(now));
            }
            case WebhookSender.Answer.Failed(var why) ->
                new Result(
                        delivery.failed(Optional.empty(), why, Optional.empty(), now, chance.getAsDouble()),
                        endpoint.failed(now));
        };
    }
}
