package org.aftercare.bootstrap.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Does the tasks of one table of db-scheduler when they are due, by threads of its own: each once, by whichever node is free.
 * The table is looked into every so often, and soon after a transaction that says so.
 */
@Dependent
final class DueTasks {
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_BY_THE_DEAD = 4;
    private static final Duration LAST_ATTEMPTS = Duration.ofSeconds(5);

    /** As many as db-scheduler has by itself: they beat the heart and find the dead. */
    private static final int HOUSEKEEPERS = 3;

    /** Of the threads: when fewer than so many have something to do, the table is looked into again at once. */
    private static final double IDLE = 0.5;

    /** Of the threads: of so many tasks one knows at most, each of which is picked only when it is begun. */
    private static final double KNOWN = 4.0;

    /**
     * Of the threads: so many tasks are picked at most, where other nodes pick too. What is picked and waits has no heartbeat;
     * if what is before it took as long as its time limits let it, it would count as dead, and be begun by another node as well.
     */
    private static final double PICKED = 1.0;

    private final DataSource pool;
    private final AfterCommit looks = new AfterCommit(this::look);
    private @Nullable ManagedThreadFactory threads;
    private @Nullable TransactionSynchronizationRegistry transactions;
    private volatile @Nullable Scheduler scheduler;

    @Inject
    DueTasks(DataSource pool) {
        this.pool = pool;
    }

    @Resource
    void setThreads(ManagedThreadFactory threads) {
        this.threads = threads;
    }

    @Resource
    void setTransactions(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** What is done once, and tried again by {@link Backoff} until then. */
    static Task<?> once(String name, String spoken, Consumer<String> work) {
        return Tasks.oneTime(name)
                .onFailure(new Backoff(spoken))
                .execute((instance, context) -> work.accept(instance.getId()));
    }

    /**
     * Begins.
     *
     * @param table where the tasks are
     * @param embedded whether the embedded database is used, which no other node shares
     * @param count how many tasks may be under way at a time
     * @param tasks that are put there elsewhere; what handles their failures has to tell of them, since nothing else does
     * @param recurring tasks that are put there now; as above
     */
    void start(String table, boolean embedded, int count, List<Task<?>> tasks, List<RecurringTask<Void>> recurring) {
        var factory = Objects.requireNonNull(threads, "threads");
        var builder = Scheduler.create(pool, tasks)
                .tableName(table)
                .schedulerName(new SchedulerName.Fixed("aftercare-" + UUID.randomUUID()))
                .threads(count)
                .executorService(Executors.newFixedThreadPool(count, factory))
                .dueExecutor(Executors.newSingleThreadExecutor(factory))
                .housekeeperExecutor(Executors.newScheduledThreadPool(HOUSEKEEPERS, factory))
                .pollingInterval(LOOKS_EVERY)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_BY_THE_DEAD)
                .shutdownMaxWait(LAST_ATTEMPTS)
                .alwaysPersistTimestampInUTC()
                .startTasks(recurring)
                .failureLogging(LogLevel.OFF, false);
        var started =
                (embedded ? builder.pollUsingFetch(IDLE, KNOWN) : builder.pollUsingLockAndFetch(IDLE, PICKED)).build();
        started.start();
        scheduler = started;
    }

    /** Ends: what is under way may finish, for some seconds; the rest waits for the next start. */
    void stop() {
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
