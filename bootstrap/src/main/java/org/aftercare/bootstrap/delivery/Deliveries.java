package org.aftercare.bootstrap.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.aftercare.adapter.persistence.JdbcAlarms;
import org.aftercare.adapter.persistence.JdbcOutbox;
import org.aftercare.application.access.ForgetEntrances;
import org.aftercare.application.amendment.MoveOpenIssues;
import org.aftercare.application.issue.RaiseAlarms;
import org.aftercare.application.notice.DeliverNotice;
import org.aftercare.application.port.OutgoingMail;
import org.aftercare.application.port.UnavailableException;
import org.aftercare.application.repeat.ForgetAnswers;
import org.aftercare.domain.mail.MailRetries;
import org.jspecify.annotations.Nullable;

/**
 * Has what was put off done, each once, by whichever node is free: alarms when their instants have come, and the notices of
 * the outbox at once after the transaction that put them there; again later if that fails, and on another node if this one
 * dies.
 *
 * <p>It reads the system's clock, also where Aftercare's own was moved for a demonstration: retries take as long as they take.
 */
@Singleton
public class Deliveries {
    private static final Logger LOG = System.getLogger(Deliveries.class.getName());

    /** Few, since they take processors from those who wait for answers; what they do may wait a little. */
    private static final int THREADS = 4;

    private static final Duration LOOKS_EVERY = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_BY_THE_DEAD = 4;
    private static final Duration LAST_ATTEMPTS = Duration.ofSeconds(5);

    private final DataSource pool;
    private final Provider<DeliverNotice> deliverNotice;
    private final Provider<RaiseAlarms> raiseAlarms;
    private final Provider<MoveOpenIssues> moveOpenIssues;
    private final Provider<ForgetAnswers> forgetAnswers;
    private final Provider<ForgetEntrances> forgetEntrances;
    private final AfterCommit looks = new AfterCommit(this::look);
    private @Nullable ManagedThreadFactory threads;
    private @Nullable TransactionSynchronizationRegistry transactions;
    private volatile @Nullable Scheduler scheduler;

    @Inject
    Deliveries(
            DataSource pool,
            Provider<DeliverNotice> deliverNotice,
            Provider<RaiseAlarms> raiseAlarms,
            Provider<MoveOpenIssues> moveOpenIssues,
            Provider<ForgetAnswers> forgetAnswers,
            Provider<ForgetEntrances> forgetEntrances) {
        this.pool = pool;
        this.deliverNotice = deliverNotice;
        this.raiseAlarms = raiseAlarms;
        this.moveOpenIssues = moveOpenIssues;
        this.forgetAnswers = forgetAnswers;
        this.forgetEntrances = forgetEntrances;
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
                .startTasks(
                        Tidying.task("forget-answers", forgetAnswers.get()::execute),
                        Tidying.task("forget-entrances", forgetEntrances.get()::execute))
                .failureLogging(LogLevel.OFF, false);
        var started = (embedded ? builder.pollUsingFetch(0.5, 4.0) : builder.pollUsingLockAndFetch(0.5, 4.0)).build();
        started.start();
        scheduler = started;
    }

    private List<Task<?>> tasks() {
        var deliver = deliverNotice.get();
        var raise = raiseAlarms.get();
        var move = moveOpenIssues.get();
        return List.of(
                delivery(deliver),
                task(
                        JdbcAlarms.LOOK,
                        "alarm",
                        instance -> raise.execute(new RaiseAlarms.Command(JdbcAlarms.issue(instance)))),
                task(
                        JdbcAlarms.MOVE,
                        "move of open issues",
                        instance -> move.execute(new MoveOpenIssues.Command(
                                JdbcAlarms.agreement(instance), JdbcAlarms.version(instance)))));
    }

    private static Task<?> delivery(DeliverNotice deliver) {
        return Tasks.custom(JdbcOutbox.TASK, Void.class)
                .onFailure(new Backoff("notice"))
                .execute((instance, context) -> {
                    var outcome = deliver.execute(new DeliverNotice.Command(UUID.fromString(instance.getId())));
                    return switch (outcome) {
                        case DeliverNotice.Outcome.Failed(var mail, var cause) -> {
                            var wait = MailRetries.wait(mail.attempts()).orElse(Duration.ZERO);
                            log(mail, "and is tried again in " + wait.toSeconds() + " s", Level.WARNING, cause);
                            yield (complete, operations) -> operations.reschedule(
                                    complete, complete.getTimeDone().plus(wait));
                        }
                        case DeliverNotice.Outcome.GivenUp(var mail, var cause) -> {
                            log(mail, "and is GIVEN UP until an administrator has it sent again", Level.ERROR, cause);
                            yield Deliveries::goneAlready;
                        }
                        case DeliverNotice.Outcome.Delivered delivered -> Deliveries::goneAlready;
                        case DeliverNotice.Outcome.Dropped dropped -> Deliveries::goneAlready;
                        case DeliverNotice.Outcome.NothingToDo nothing -> gone(instance, context);
                    };
                });
    }

    /** The task of what is settled goes in the transaction that says so. */
    private static void goneAlready(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        // nothing is left to be done
    }

    /** Of what was settled otherwise, the task mostly has gone too. */
    private static CompletionHandler<Void> gone(TaskInstance<Void> instance, ExecutionContext context) {
        return (complete, operations) -> {
            if (context.getSchedulerClient().getScheduledExecution(instance).isPresent()) {
                operations.remove();
            }
        };
    }

    private static void log(OutgoingMail mail, String what, Level level, RuntimeException cause) {
        var sentence = "The notice " + mail.id() + " (" + mail.notice().purpose() + ") failed (attempt "
                + mail.attempts() + "), " + what + ": " + mail.lastFailure().orElse("");
        if (cause instanceof UnavailableException) {
            LOG.log(level, sentence);
        } else {
            LOG.log(Level.ERROR, sentence, cause);
        }
    }

    private static Task<?> task(String name, String spoken, Consumer<String> work) {
        return Tasks.oneTime(name)
                .onFailure(new Backoff(spoken))
                .execute((instance, context) -> work.accept(instance.getId()));
    }

    /** Ends: what is being delivered may finish, for some seconds; the rest waits for the next start. */
    public void stop() {
        var running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }

    /** Has the outbox looked into soon after the transaction that is under way is durable. */
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
