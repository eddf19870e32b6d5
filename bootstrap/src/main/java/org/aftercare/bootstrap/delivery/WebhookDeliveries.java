package org.aftercare.bootstrap.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.aftercare.adapter.persistence.JpaWebhookOutbox;
import org.aftercare.application.webhook.AttemptDelivery;
import org.aftercare.application.webhook.CatchUp;
import org.aftercare.application.webhook.FanOutEvent;
import org.aftercare.application.webhook.ForgetDeliveries;
import org.aftercare.domain.webhook.Delivery;
import org.aftercare.domain.webhook.Endpoint;
import org.jspecify.annotations.Nullable;

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

    private static final Duration LOOKS_EVERY = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_BY_THE_DEAD = 4;
    private static final Duration LAST_ATTEMPTS = Duration.ofSeconds(5);

    private final DataSource pool;
    private final Provider<FanOutEvent> fanOut;
    private final Provider<CatchUp> catchUp;
    private final Provider<AttemptDelivery> attempt;
    private final Provider<ForgetDeliveries> forget;
    private final Clock realTime = Clock.systemUTC();
    private final AfterCommit looks = new AfterCommit(this::look);
    private final Lanes lanes = new Lanes(THREADS_FOR_ONE);
    private @Nullable ManagedThreadFactory threads;
    private @Nullable TransactionSynchronizationRegistry transactions;
    private volatile @Nullable Scheduler scheduler;

    @Inject
    WebhookDeliveries(
            DataSource pool,
            Provider<FanOutEvent> fanOut,
            Provider<CatchUp> catchUp,
            Provider<AttemptDelivery> attempt,
            Provider<ForgetDeliveries> forget) {
        this.pool = pool;
        this.fanOut = fanOut;
        this.catchUp = catchUp;
        this.attempt = attempt;
        this.forget = forget;
    }

    @Resource
    void setThreads(ManagedThreadFactory threads) {
        this.threads = threads;
    }

    @Resource
    void setTransactions(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /**
     * Begins to deliver.
     *
     * @param embedded whether the embedded database is used, which no other node shares
     */
    public void start(boolean embedded) {
        var factory = Objects.requireNonNull(threads, "threads");
        var builder = Scheduler.create(pool, tasks())
                .tableName(JpaWebhookOutbox.TABLE)
                .schedulerName(new SchedulerName.Fixed("aftercare-" + UUID.randomUUID()))
                .threads(THREADS)
                .executorService(Executors.newFixedThreadPool(THREADS, factory))
                .dueExecutor(Executors.newSingleThreadExecutor(factory))
                .housekeeperExecutor(Executors.newScheduledThreadPool(3, factory))
                .pollingInterval(LOOKS_EVERY)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_BY_THE_DEAD)
                .shutdownMaxWait(LAST_ATTEMPTS)
                .alwaysPersistTimestampInUTC()
                .startTasks(Tidying.task("forget-webhook-deliveries", forget.get()::execute))
                .failureLogging(LogLevel.OFF, false);
        var started = (embedded ? builder.pollUsingFetch(0.5, 4.0) : builder.pollUsingLockAndFetch(0.5, 4.0)).build();
        started.start();
        scheduler = started;
    }

    private List<Task<?>> tasks() {
        var fanOutEvent = fanOut.get();
        var catchUpEndpoint = catchUp.get();
        var attemptDelivery = attempt.get();
        return List.of(
                task(
                        JpaWebhookOutbox.EVENT,
                        "event for webhooks",
                        instance -> fanOutEvent.execute(new FanOutEvent.Command(JpaWebhookOutbox.event(instance)))),
                task(
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

    private static Task<?> task(String name, String spoken, Consumer<String> work) {
        return Tasks.oneTime(name)
                .onFailure(new Backoff(spoken))
                .execute((instance, context) -> work.accept(instance.getId()));
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
        var running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }

    /** Has the table looked into soon after the transaction that is under way is durable. */
    void lookAfterCommit() {
        looks.of(Objects.requireNonNull(transactions, "transactions"));
    }

    private void look() {
        var running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }
}
