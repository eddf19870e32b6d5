package org.aftercare.bootstrap.delivery;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aftercare.adapter.persistence.JpaWebhookOutbox;
import org.aftercare.application.webhook.AttemptDelivery;
import org.aftercare.application.webhook.CatchUp;
import org.aftercare.application.webhook.FanOutEvent;
import org.aftercare.application.webhook.ForgetDeliveries;
import org.aftercare.domain.webhook.Delivery;
import org.aftercare.domain.webhook.Endpoint;

/**
 * Has programs told what happens, by threads and a table of their own: whatever receivers do, mail and alarms do not wait for it,
 * nor does one receiver for another that is slow.
 */
@Singleton
public class WebhookDeliveries {
    private static final Logger LOG = System.getLogger(WebhookDeliveries.class.getName());
    private static final int THREADS = 16;
    /** So many of these threads one endpoint may keep busy. */
    private static final int THREADS_FOR_ONE = 3;

    private final DueTasks due;
    private final Provider<FanOutEvent> fanOut;
    private final Provider<CatchUp> catchUp;
    private final Provider<AttemptDelivery> attempt;
    private final Provider<ForgetDeliveries> forget;
    private final Clock realTime = Clock.systemUTC();
    private final Lanes lanes = new Lanes(THREADS_FOR_ONE);

    @Inject
    WebhookDeliveries(
            DueTasks due,
            Provider<FanOutEvent> fanOut,
            Provider<CatchUp> catchUp,
            Provider<AttemptDelivery> attempt,
            Provider<ForgetDeliveries> forget) {
        this.due = due;
        this.fanOut = fanOut;
        this.catchUp = catchUp;
        this.attempt = attempt;
        this.forget = forget;
    }

    /**
     * Begins to deliver.
     *
     * @param embedded whether the embedded database is used, which no other node shares
     */
    public void start(boolean embedded) {
        due.start(
                JpaWebhookOutbox.TABLE,
                embedded,
                THREADS,
                tasks(),
                List.of(Tidying.task("forget-webhook-deliveries", forget.get()::execute)));
    }

    private List<Task<?>> tasks() {
        var fanOutEvent = fanOut.get();
        var catchUpEndpoint = catchUp.get();
        var attemptDelivery = attempt.get();
        return List.of(
                DueTasks.once(
                        JpaWebhookOutbox.EVENT,
                        "event for webhooks",
                        instance -> fanOutEvent.execute(new FanOutEvent.Command(JpaWebhookOutbox.event(instance)))),
                DueTasks.once(
                        JpaWebhookOutbox.CATCH_UP,
                        "catching up of a webhook",
                        instance -> catchUpEndpoint.execute(new CatchUp.Command(
                                JpaWebhookOutbox.endpoint(instance),
                                JpaWebhookOutbox.from(instance),
                                JpaWebhookOutbox.replay(instance)))),
                Tasks.custom(JpaWebhookOutbox.DELIVERY, Void.class)
                        .onFailure(new Backoff("delivery of a webhook"))
                        .execute((instance, context) -> deliver(attemptDelivery, instance.getId())));
    }

    private CompletionHandler<Void> deliver(AttemptDelivery attemptDelivery, String instance) {
        var endpoint = JpaWebhookOutbox.endpoint(instance);
        var begun = realTime.instant();
        var later = lanes.enter(endpoint, begun);
        if (later.isPresent()) {
            return at(later.get());
        }
        try {
            var delivery = JpaWebhookOutbox.delivery(instance);
            return switch (attemptDelivery.execute(new AttemptDelivery.Command(delivery))) {
                case AttemptDelivery.Outcome.Attempted(var made, var disabled) -> {
                    log(made);
                    disabled.ifPresent(reason -> log(made, reason));
                    yield made.nextAttemptAt().map(WebhookDeliveries::at).orElseGet(WebhookDeliveries::done);
                }
                case AttemptDelivery.Outcome.NotYet(var at) -> at(at);
                case AttemptDelivery.Outcome.NothingToDo() -> done();
            };
        } finally {
            lanes.leave(endpoint, Duration.between(begun, realTime.instant()));
        }
    }

    private static CompletionHandler<Void> at(Instant next) {
        return (completed, operations) -> operations.reschedule(completed, next);
    }

    private static CompletionHandler<Void> done() {
        return new CompletionHandler.OnCompleteRemove<>();
    }

    private static void log(Delivery delivery) {
        var failure = delivery.lastFailure();
        if (failure.isPresent()) {
            var again = delivery.nextAttemptAt()
                    .map(at -> "it is tried again at " + at)
                    .orElse("it is given up");
            LOG.log(
                    Level.WARNING,
                    "The event " + delivery.event().text() + " did not get to the webhook endpoint "
                            + delivery.endpoint().value() + " (attempt " + delivery.attempts() + "), and " + again
                            + ": "
                            + failure.get());
        }
    }

    private static void log(Delivery delivery, Endpoint.Reason reason) {
        LOG.log(
                Level.ERROR,
                "The webhook endpoint " + delivery.endpoint().value() + " is disabled ("
                        + (reason == Endpoint.Reason.GONE
                                ? "it answered 410"
                                : "nothing but failures for " + Endpoint.PATIENCE.toDays() + " days")
                        + "): an administrator has to enable it, and a replay brings what it missed");
    }

    /** Ends: what is being delivered may finish, for some seconds; the rest waits for the next start. */
    public void stop() {
        due.stop();
    }

    /** Has the table looked into soon after the transaction that is under way is durable. */
    void lookAfterCommit() {
        due.lookAfterCommit();
    }
}
