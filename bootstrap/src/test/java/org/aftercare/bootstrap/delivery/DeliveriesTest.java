package org.aftercare.bootstrap.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.aftercare.adapter.persistence.JdbcOutbox;
import org.aftercare.adapter.persistence.SchedulerTask;
import org.aftercare.adapter.persistence.SchemaMigration;
import org.aftercare.application.access.ForgetEntrances;
import org.aftercare.application.fake.InMemoryAccessRepository;
import org.aftercare.application.fake.InMemoryAccountLinks;
import org.aftercare.application.fake.InMemoryCustomerRepository;
import org.aftercare.application.fake.InMemoryKeptAnswers;
import org.aftercare.application.fake.InMemoryOutbox;
import org.aftercare.application.fake.InMemorySecondFactors;
import org.aftercare.application.fake.InMemoryStore;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.notice.DeliverNotice;
import org.aftercare.application.port.Mailer;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.OutgoingMail;
import org.aftercare.application.port.UnavailableException;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.repeat.ForgetAnswers;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.EmailAddress;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
    private final DataSource pool = database();
    private final InMemoryStore store = new InMemoryStore();
    private final Outgoing outbox = new Outgoing(store);
    private final InMemoryKeptAnswers answers = new InMemoryKeptAnswers(store);
    private final BlockingQueue<Object> forgotten = new LinkedBlockingQueue<>();
    private volatile Optional<RuntimeException> faultOfForgetting = Optional.empty();
    private final BlockingQueue<LogRecord> log = new LinkedBlockingQueue<>();
    private final Handler listener = new Listener();
    private final Logger tidying = Logger.getLogger(Tidying.class.getName());
    private final FussyMailer mailer = new FussyMailer();
    private final Aftercare aftercare = Aftercare.at("2026-11-23T09:00:00Z");
    private final DueTasks due = new DueTasks(pool);
    private final Deliveries deliveries = new Deliveries(
            due,
            () -> new DeliverNotice(
                    store,
                    outbox,
                    mailer,
                    new InMemoryAccountLinks(store),
                    new InMemoryCustomerRepository(store),
                    aftercare.agentNotices,
                    Clock.systemUTC()),
            () -> aftercare.raiseAlarms,
            () -> aftercare.moveOpenIssues,
            () -> new ForgetAnswers(telling(), answers, Clock.systemUTC()),
            () -> new ForgetEntrances(
                    store,
                    new InMemoryAccessRepository(store),
                    new InMemoryAccountLinks(store),
                    new InMemorySecondFactors(store),
                    Clock.systemUTC()));

    @BeforeEach
    void prepare() {
        SchemaMigration.run(pool);
        due.setThreads(new PlainThreads());
        tidying.addHandler(listener);
        tidying.setUseParentHandlers(false);
    }

    @AfterEach
    void stop() {
        deliveries.stop();
        tidying.removeHandler(listener);
        tidying.setUseParentHandlers(true);
    }

    @Test
    void what_waits_is_delivered_once() throws InterruptedException {
        var first = put("first@example.org");
        var second = put("second@example.org");

        deliveries.start(true);
        mailer.await(2);
        deliveries.stop();

        assertThat(mailer.taken).containsExactlyInAnyOrder(first, second);
        assertThat(outbox.waiting()).isEmpty();
        assertThat(waitingTasks()).containsExactlyInAnyOrder("forget-answers", "forget-entrances");
    }

    @Test
    void answers_that_nobody_asks_for_any_more_are_forgotten() throws InterruptedException {
        store.execute(() -> {
            answers.take(
                    SecretHash.of("old"), SecretHash.of("asked"), Instant.now().minus(Duration.ofDays(8)));
            answers.take(SecretHash.of("new"), SecretHash.of("asked"), Instant.now());
            return answers;
        });

        deliveries.start(true);

        assertThat(forgotten.poll(20, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void tidying_that_fails_is_told_of_with_its_cause_and_waits_for_the_next_hour() throws InterruptedException {
        var cause = new IllegalStateException("no such column");
        faultOfForgetting = Optional.of(cause);
        var begun = Instant.now();

        deliveries.start(true);
        var told = log.poll(20, TimeUnit.SECONDS);
        deliveries.stop();

        assertThat(told).isNotNull();
        assertThat(told.getLevel()).isEqualTo(Level.WARNING);
        assertThat(told.getMessage())
                .isEqualTo("The task forget-answers failed (1 in a row), and is tried again in 60 min");
        assertThat(told.getThrown()).isSameAs(cause);
        assertThat(SchedulerTask.client(pool, JdbcOutbox.TASKS).getScheduledExecutions())
                .filteredOn(task -> task.getTaskInstance().getTaskName().equals("forget-answers"))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.getConsecutiveFailures()).isEqualTo(1);
                    assertThat(task.getExecutionTime())
                            .isBetween(
                                    begun.plus(Duration.ofHours(1)),
                                    Instant.now().plus(Duration.ofHours(1)));
                });
    }

    @Test
    void what_is_refused_is_tried_again_until_it_is_taken_and_holds_up_nothing_else() throws InterruptedException {
        mailer.refuse("fussy@example.org", 2);
        var fussy = put("fussy@example.org");
        var easy = put("easy@example.org");

        deliveries.start(true);
        mailer.await(2);
        deliveries.stop();

        assertThat(mailer.taken).containsExactly(easy, fussy);
        assertThat(mailer.refused).containsExactly(fussy, fussy);
        assertThat(waitingTasks()).containsExactlyInAnyOrder("forget-answers", "forget-entrances");
    }

    @Test
    void what_was_not_taken_before_the_end_waits_for_the_next_start() throws InterruptedException {
        mailer.refuse("late@example.org", 1);
        var late = put("late@example.org");
        deliveries.start(true);
        mailer.awaitRefusal();
        deliveries.stop();

        deliveries.start(true);
        mailer.await(1);

        assertThat(mailer.taken).containsExactly(late);
    }

    private List<String> waitingTasks() {
        return SchedulerTask.client(pool, JdbcOutbox.TASKS).getScheduledExecutions().stream()
                .map(task -> task.getTaskInstance().getTaskName())
                .toList();
    }

    /** Tells what came of each unit of work, or fails as it is told to. */
    private UnitOfWork telling() {
        return new UnitOfWork() {
            @Override
            public <T> T execute(Supplier<T> work) {
                faultOfForgetting.ifPresent(fault -> {
                    throw fault;
                });
                var result = store.execute(work);
                forgotten.add(result);
                return result;
            }
        };
    }

    private UUID put(String to) {
        var id = TimeOrderedId.at(Instant.parse("2026-11-21T10:00:00Z"));
        var issue = new Notice.ReportedIssue(
                "AC-1042",
                "Harbour Lane Bakery",
                "Amelia Hart",
                "Orders portal",
                Severity.S3,
                "Orders page takes forty seconds to open",
                "Since this morning.",
                Instant.parse("2026-11-21T10:00:00Z"),
                ZoneId.of("Europe/London"),
                Set.of(),
                Optional.empty());
        store.execute(() -> {
            outbox.put(new Notice.ReportArrived(id, new EmailAddress(to), issue));
            return id;
        });
        SchedulerTask.client(pool, JdbcOutbox.TASKS)
                .scheduleBatch(
                        List.of(new TaskInstance<>(JdbcOutbox.TASK, id.toString())),
                        Clock.systemUTC().instant());
        return id;
    }

    private static DataSource database() {
        var database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
        return database;
    }

    /** Keeps what is logged. */
    private final class Listener extends Handler {
        @Override
        public void publish(LogRecord told) {
            log.add(told);
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    /** Has the task of what is settled go, as what is stored does. */
    private final class Outgoing extends InMemoryOutbox {
        Outgoing(InMemoryStore store) {
            super(store);
        }

        @Override
        public void attempted(OutgoingMail mail) {
            super.attempted(mail);
            if (!mail.waits()) {
                forgetTask(mail.id());
            }
        }
    }

    private void forgetTask(UUID notice) {
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement("DELETE FROM scheduled_tasks WHERE task_instance = ?")) {
            statement.setString(1, notice.toString());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Refuses an address as often as it is told to. */
    private static final class FussyMailer implements Mailer {
        private final List<UUID> taken = new CopyOnWriteArrayList<>();
        private final List<UUID> refused = new CopyOnWriteArrayList<>();
        private final CountDownLatch firstRefusal = new CountDownLatch(1);
        private final Semaphore deliveries = new Semaphore(0);
        private String fussy = "";
        private int refusals;

        void refuse(String address, int times) {
            fussy = address;
            refusals = times;
        }

        @Override
        public void deliver(Notice.WithLink notice, String secret) {
            deliver(notice);
        }

        @Override
        public void deliver(Notice notice) {
            if (notice.to().value().equals(fussy) && refused.size() < refusals) {
                refused.add(notice.id());
                firstRefusal.countDown();
                throw new UnavailableException("it is too late in the day", new IllegalStateException());
            }
            taken.add(notice.id());
            deliveries.release();
        }

        void await(int count) throws InterruptedException {
            assertThat(deliveries.tryAcquire(count, 30, TimeUnit.SECONDS)).isTrue();
        }

        void awaitRefusal() throws InterruptedException {
            assertThat(firstRefusal.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static final class PlainThreads implements ManagedThreadFactory {
        @Override
        public Thread newThread(Runnable work) {
            var thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }

        @Override
        public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
            throw new UnsupportedOperationException();
        }
    }
}
