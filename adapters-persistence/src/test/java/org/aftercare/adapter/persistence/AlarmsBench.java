package org.aftercare.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.TaskResolver;
import com.github.kagkarlsson.scheduler.event.SchedulerListeners;
import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepository;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.fake.InMemoryHolidaySource;
import org.aftercare.application.issue.IssueLedger;
import org.aftercare.application.issue.RaiseAlarms;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.domain.Revision;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Version;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueEvent;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to find, and to find and handle, 500 promises that fall due among 10,000 and among 1,000,000 open issues,
 * on MySQL: {@code ./aftercare bench alarms}. The time must not grow with the issues on which nothing happens.
 */
class AlarmsBench {
    private static final List<Long> SIZES = List.of(10_000L, 1_000_000L);
    private static final int DUE = 500;
    private static final int ROUNDS_OF_FINDING = 11;
    private static final int ROUNDS_OF_HANDLING = 5;
    /** Not counted. */
    private static final int ROUNDS_BEFORE = 2;

    private static final int THREADS = 8;
    private static final Instant REPORTED = Instant.parse("2026-11-23T09:00:00Z");
    private static final Clock AFTER_DUE = Clock.fixed(Instant.parse("2026-11-23T13:00:01Z"), ZoneOffset.UTC);
    private static final String ALARM_AT = "@2026-11-23T13:00:00.001Z";
    private static final PrintStream OUT = System.out;

    private final Pool pool = new Pool(MySqlServer.running().empty());
    private final Database database = new Database(pool.dataSource());

    /** What one size gave. */
    private record Times(Duration finding, Duration handling) {}

    /** Keeps connections, as the product's pool does, and remembers by which query what is due was looked for. */
    private static final class Pool {
        private final DataSource real;
        private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();
        private final AtomicReference<String> dueQuery = new AtomicReference<>("");

        Pool(DataSource real) {
            this.real = real;
        }

        DataSource dataSource() {
            return (DataSource) Proxy.newProxyInstance(
                    DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, given) -> {
                        if (!method.getName().equals("getConnection")) {
                            return method.invoke(real, given);
                        }
                        var pooled = idle.poll();
                        return watched(pooled == null ? real.getConnection() : pooled);
                    });
        }

        private Connection watched(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, given) -> {
                        if (method.getName().equals("close")) {
                            connection.setAutoCommit(true);
                            idle.add(connection);
                            return null;
                        }
                        if (method.getName().equals("prepareStatement")
                                && ((String) given[0]).toUpperCase(Locale.ROOT).contains("SKIP LOCKED")) {
                            dueQuery.set((String) given[0]);
                        }
                        try {
                            return method.invoke(connection, given);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    });
        }
    }

    @Test
    void alarms() throws SQLException, InterruptedException {
        Logger.getLogger("").setLevel(Level.WARNING);
        var agreement = agreement();
        var filled = 0L;
        var results = new ArrayList<Times>();
        for (var size : SIZES) {
            var began = System.nanoTime();
            fill(agreement, filled + 1, size);
            OUT.printf(
                    Locale.ROOT,
                    "%n%,d open issues, each with its alarm (filled in %.0f s)%n",
                    count("SELECT COUNT(*) FROM issue WHERE is_open = TRUE"),
                    (System.nanoTime() - began) / 1e9);
            var times = new Times(finding(filled + 1, size), handling(filled + 1, size));
            OUT.printf(
                    Locale.ROOT,
                    "  to find and claim %d that are due:   %8.1f ms (median of %d)%n",
                    DUE,
                    times.finding().toNanos() / 1e6,
                    ROUNDS_OF_FINDING);
            OUT.printf(
                    Locale.ROOT,
                    "  to find and handle %d that are due:  %8.1f ms (median of %d, %d threads)%n",
                    DUE,
                    times.handling().toNanos() / 1e6,
                    ROUNDS_OF_HANDLING,
                    THREADS);
            results.add(times);
            filled = size;
        }
        OUT.printf(
                Locale.ROOT,
                "%nFrom %,d to %,d open issues: finding takes %.2f times, finding and handling %.2f times as long.%n",
                SIZES.getFirst(),
                SIZES.getLast(),
                (double) results.getLast().finding().toNanos()
                        / results.getFirst().finding().toNanos(),
                (double) results.getLast().handling().toNanos()
                        / results.getFirst().handling().toNanos());
    }

    /** Round after round the same ones fall due, are claimed, and given back. */
    private Duration finding(long first, long last) throws SQLException {
        var system = new SystemClock();
        var listeners = new SchedulerListeners(List.of());
        var data = database.dataSource();
        var repository = new JdbcTaskRepository(
                data,
                true,
                new AutodetectJdbcCustomization(data, true),
                "scheduled_tasks",
                new TaskResolver(listeners, system, List.of(task(number -> {}))),
                new SchedulerName.Fixed("bench"),
                false,
                system);
        var issues = spread(first, last, 0);
        var times = new ArrayList<Duration>();
        for (var round = 0; round < ROUNDS_BEFORE + ROUNDS_OF_FINDING; round++) {
            fallDue(issues);
            var began = System.nanoTime();
            var found = repository.lockAndGetDue(Instant.now(), DUE);
            times.add(Duration.ofNanos(System.nanoTime() - began));
            assertThat(found).hasSize(DUE);
            execute("UPDATE scheduled_tasks SET picked = FALSE, picked_by = NULL, last_heartbeat = NULL,"
                    + " execution_time = '2031-01-01' WHERE picked = TRUE");
        }
        fallDue(issues);
        explain();
        execute("UPDATE scheduled_tasks SET execution_time = '2031-01-01' WHERE execution_time < '2031-01-01'");
        return median(times);
    }

    /** In each round others fall due, and are handled as the product does it. */
    private Duration handling(long first, long last) throws SQLException, InterruptedException {
        var outbox = new JdbcOutbox(
                database.plain(), Clock.fixed(Instant.parse("2031-01-01T00:00:00Z"), ZoneOffset.UTC), () -> {});
        var alarms = new JdbcAlarms(database.plain(), database.tasks(), AFTER_DUE, AFTER_DUE, () -> {});
        var audit = new Audit(database, REPORTED);
        var ledger = new IssueLedger(database.issues(), audit.laws(), alarms, audit.announcements());
        var raise = new RaiseAlarms(
                database.unitOfWork(),
                ledger,
                database.customers(),
                outbox,
                new EmailAddress("support@vendor.example"),
                AFTER_DUE);
        var handled = new AtomicReference<>(new CountDownLatch(0));
        var scheduler = Scheduler.create(database.dataSource(), task(name -> {
                    raise.execute(new RaiseAlarms.Command(JdbcAlarms.issue(name)));
                    handled.get().countDown();
                }))
                .threads(THREADS)
                .pollingInterval(Duration.ofSeconds(2))
                .pollUsingLockAndFetch(0.5, 4.0)
                .alwaysPersistTimestampInUTC()
                .build();
        scheduler.start();
        var times = new ArrayList<Duration>();
        for (var round = 0; round < ROUNDS_BEFORE + ROUNDS_OF_HANDLING; round++) {
            var before = count("SELECT COUNT(*) FROM issue_event WHERE kind = 'BREACHED'");
            var latch = new CountDownLatch(DUE);
            handled.set(latch);
            fallDue(spread(first, last, round));
            var began = System.nanoTime();
            scheduler.triggerCheckForDueExecutions();
            var all = latch.await(120, TimeUnit.SECONDS);
            times.add(Duration.ofNanos(System.nanoTime() - began));
            assertThat(all).isTrue();
            assertThat(count("SELECT COUNT(*) FROM issue_event WHERE kind = 'BREACHED'"))
                    .isEqualTo(before + DUE);
        }
        scheduler.stop();
        return median(times);
    }

    private interface Handler {
        void handle(String name);
    }

    private static OneTimeTask<Void> task(Handler handler) {
        return Tasks.oneTime(JdbcAlarms.LOOK).execute((instance, context) -> handler.handle(instance.getId()));
    }

    /** As many as fall due, from all over, other ones in each round. */
    private static long[] spread(long first, long last, int round) {
        var step = (last - first + 1) / DUE;
        return LongStream.range(0, DUE).map(i -> first + i * step + round).toArray();
    }

    private void fallDue(long... issues) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var update = connection.prepareStatement(
                        "UPDATE scheduled_tasks SET execution_time ="
                                + " UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE task_name = 'issue-alarm' AND task_instance = ?")) {
            connection.setAutoCommit(false);
            for (var issue : issues) {
                update.setString(1, "AC-" + issue + ALARM_AT);
                update.addBatch();
            }
            assertThat(Arrays.stream(update.executeBatch()).filter(count -> count != 0))
                    .hasSize(DUE);
            connection.commit();
        }
    }

    private static Duration median(List<Duration> times) {
        var counted = times.subList(ROUNDS_BEFORE, times.size());
        return counted.stream().sorted().toList().get(counted.size() / 2);
    }

    /** With what is due as it is: fails if the database would not find it by the index. */
    private void explain() throws SQLException {
        var query = pool.dueQuery.get();
        try (var connection = database.dataSource().getConnection();
                var explain = connection.prepareStatement("EXPLAIN " + query)) {
            explain.setBoolean(1, false);
            explain.setString(2, EventRow.instant(Instant.now()));
            OUT.println("  " + query);
            try (var rows = explain.executeQuery()) {
                while (rows.next()) {
                    OUT.printf(
                            "  EXPLAIN: type=%s key=%s rows=%s Extra=%s%n",
                            rows.getString("type"),
                            rows.getString("key"),
                            rows.getString("rows"),
                            rows.getString("Extra"));
                    assertThat(rows.getString("key")).isEqualTo("scheduled_tasks_due");
                }
            }
        }
    }

    private Agreement agreement() {
        return database.unitOfWork().execute(() -> {
            // here, since those who took the region in at once would be in one another's way
            var book = new HolidayBook(database.unitOfWork(), database.bankHolidays(), new InMemoryHolidaySource());
            assertThat(book.of(new Region("gb-eng"))).isPresent();
            var customer =
                    database.customers().save(new Customer(new CustomerId(UUID.randomUUID()), "Acme", Revision.NONE));
            return database.agreements()
                    .save(new Agreement(
                            new AgreementId(UUID.randomUUID()),
                            database.agreements().nextNumber(),
                            customer.id(),
                            "Support",
                            List.of("Shop"),
                            List.of(Version.draft(1, TermsMother.workedExamples())),
                            Revision.NONE));
        });
    }

    /** Issues with these numbers: reported, a clock that runs, an alarm some years ahead. */
    private void fill(Agreement agreement, long first, long last) throws SQLException {
        var report = new IssueEvent.Reported(
                REPORTED,
                REPORTED,
                new Actor(Actor.Kind.AGENT, UUID.randomUUID(), "Alex Agent"),
                Channel.API,
                Optional.empty(),
                "Shop",
                Severity.S3,
                "Orders page takes forty seconds to open",
                "Since this morning.",
                1,
                0);
        var numbers = "WITH RECURSIVE numbers (n) AS (SELECT " + first
                + " UNION ALL SELECT n + 1 FROM numbers WHERE n < " + last + ") SELECT ";
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET SESSION cte_max_recursion_depth = " + last);
            statement.execute(
                    "INSERT INTO issue (number, id, revision, customer_id, agreement_id, system_name, severity,"
                            + " summary, reported_at, held_over, next_due_at, status, region, head) " + numbers
                            + "n, UNHEX(LPAD(HEX(n), 32, '0')), 1, X'"
                            + EventRow.hex(agreement.customerId().value()) + "', X'"
                            + EventRow.hex(agreement.id().value())
                            + "', 'Shop', 'S3', 'Orders page takes forty seconds to open',"
                            + " '2026-11-23 09:00:00', FALSE, '2026-11-23 13:00:00', 'OPEN', 'gb-eng', REPEAT('0', 64)"
                            + " FROM numbers");
            try (var events = connection.prepareStatement("INSERT INTO issue_event (issue_number, sequence, kind,"
                    + " happened_at, recorded_at, actor_kind, actor_id, actor_name, channel, payload, hash) " + numbers
                    + "n, 0, 'REPORTED', '2026-11-23 09:00:00', '2026-11-23 09:00:00', 'AGENT', UNHEX(MD5('alex')),"
                    + " 'Alex Agent', 'API', ?, REPEAT('0', 64) FROM numbers")) {
                events.setString(1, IssueEventJson.payload(report));
                events.executeUpdate();
            }
            statement.execute("INSERT INTO issue_clock (issue_number, position, kind, severity, counts_from, starts_at,"
                    + " starts_in, target, due_at, stopped_at, paused_since) " + numbers
                    + "n, 0, 'RESPONSE', 'S3', '2026-11-23 09:00:00', '2026-11-23 09:00:00', 'OFFICE_HOURS', 'PT4H',"
                    + " '2026-11-23 13:00:00', NULL, NULL FROM numbers");
            statement.execute("INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version) "
                    + numbers + "'issue-alarm', CONCAT('AC-', n, '" + ALARM_AT + "'), '2031-01-01' + INTERVAL n SECOND,"
                    + " FALSE, 1 FROM numbers");
            statement.execute("ANALYZE TABLE issue, issue_event, issue_clock, scheduled_tasks");
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
