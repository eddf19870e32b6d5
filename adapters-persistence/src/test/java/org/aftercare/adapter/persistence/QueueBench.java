package org.aftercare.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.aftercare.application.issue.ListIssues;
import org.aftercare.application.issue.QueueOrder;
import org.aftercare.application.issue.TimeLeft;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.IssueQueue.Condition;
import org.aftercare.application.port.IssueQueue.Filter;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.clock.LeadState;
import org.aftercare.domain.clock.Ruler;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.issue.IssueNumber;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to list 50 of 10,000 and of 1,000,000 open issues on MySQL, in each order, by each filter, the first page and
 * one from the middle: {@code ./aftercare bench queue}. Fails if any takes more than 1.5 times as long among the many. The
 * customers, agreements, agents, tags and rulers are as many in both; {@code AFTERCARE_BENCH_ISSUES} sets the larger number.
 */
class QueueBench {
    private static final long FEW = 10_000;
    private static final long MANY = Long.parseLong(System.getenv().getOrDefault("AFTERCARE_BENCH_ISSUES", "1000000"));
    private static final int LIMIT = 50;
    private static final int ROUNDS = 41;
    /** Not counted. */
    private static final int ROUNDS_BEFORE = 15;

    private static final double WORST = 1.5;
    private static final int CUSTOMERS = 10;
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    /** Of those that can be due, a third is late. */
    @SuppressWarnings("InlineFormatString")
    private static final String DUE =
            "TIMESTAMPADD(MICROSECOND, n * 1000000, TIMESTAMPADD(SECOND, -%d, '2026-11-23 12:00:00'))";

    private static final PrintStream OUT = System.out;

    private static final Caller CALLER = new Caller.OfVendor(new Agent(new AgentId(new UUID(0, 1)), "Alex", false));

    /** So many open issues, in a database of their own. */
    private record Side(long size, ListIssues listIssues, Map<String, Question> questions) {
        Duration took(String name) {
            var question = Objects.requireNonNull(questions.get(name));
            var began = System.nanoTime();
            var listed = (ListIssues.Outcome.Listed) listIssues.execute(
                    new ListIssues.Command(CALLER, question.filter(), question.state(), question.order(), LIMIT));
            var took = Duration.ofNanos(System.nanoTime() - began);
            assertThat(listed.entries()).as(name).hasSize(LIMIT);
            return took;
        }
    }

    /** A question, and from where on. */
    private record Question(Filter filter, Optional<LeadState> state, QueueOrder order) {}

    /** Keeps connections, as the product's pool does. */
    private static DataSource pooled(DataSource real) {
        var idle = new ConcurrentLinkedQueue<Connection>();
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, given) -> {
                    if (!method.getName().equals("getConnection")) {
                        return method.invoke(real, given);
                    }
                    var pooled = idle.poll();
                    return kept(pooled == null ? real.getConnection() : pooled, idle);
                });
    }

    private static Connection kept(Connection connection, ConcurrentLinkedQueue<Connection> idle) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, given) -> {
                    if (method.getName().equals("close")) {
                        connection.setAutoCommit(true);
                        idle.add(connection);
                        return null;
                    }
                    try {
                        return method.invoke(connection, given);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    @Test
    void queue() throws SQLException {
        Logger.getLogger("").setLevel(Level.WARNING);
        var few = side(FEW);
        var many = side(MANY);
        OUT.printf(
                Locale.ROOT,
                "%nListing %d, medians of %d in ms: of %,d and of %,d open issues%n",
                LIMIT,
                ROUNDS,
                FEW,
                MANY);
        var worst = 0.0;
        for (var name : few.questions().keySet()) {
            var medians = medians(name, few, many);
            var ratio =
                    (double) medians.getLast().toNanos() / medians.getFirst().toNanos();
            worst = Math.max(worst, ratio);
            OUT.printf(
                    Locale.ROOT,
                    "  %-46s %8.2f %8.2f   x %.2f%s%n",
                    name,
                    medians.getFirst().toNanos() / 1e6,
                    medians.getLast().toNanos() / 1e6,
                    ratio,
                    ratio > WORST ? "  TOO SLOW" : "");
        }
        OUT.printf(Locale.ROOT, "Worst ratio: %.2f, and at most %.2f is good.%n", worst, WORST);
        assertThat(worst).isLessThanOrEqualTo(WORST);
    }

    private static Side side(long size) throws SQLException {
        var began = System.nanoTime();
        var database = new Database(pooled(MySqlServer.running().empty()));
        fill(database, size);
        OUT.printf(Locale.ROOT, "%,d open issues (filled in %.0f s)%n", size, (System.nanoTime() - began) / 1e9);
        var queue = database.queue();
        var timeLeft = new TimeLeft(queue, new Audit(database, NOW).laws());
        return new Side(
                size,
                new ListIssues(database.unitOfWork(), queue, timeLeft, Clock.fixed(NOW, ZoneOffset.UTC)),
                questions(size));
    }

    /** Taken in turns, so that whatever else the machine does meanwhile slows both. */
    private static List<Duration> medians(String name, Side... sides) {
        var times = new ArrayList<List<Duration>>();
        for (var side : sides) {
            times.add(new ArrayList<>());
        }
        for (var round = 0; round < ROUNDS_BEFORE + ROUNDS; round++) {
            for (var i = 0; i < sides.length; i++) {
                var took = sides[i].took(name);
                if (round >= ROUNDS_BEFORE) {
                    times.get(i).add(took);
                }
            }
        }
        return times.stream()
                .map(of -> of.stream().sorted().toList().get(ROUNDS / 2))
                .toList();
    }

    private static Map<String, Question> questions(long size) {
        var filters = new LinkedHashMap<String, List<Condition>>();
        var customer = new Condition.OfCustomer(new CustomerId(new UUID(1, 3)));
        var open = new Condition.Open(true);
        filters.put("all", List.of());
        filters.put("status", List.of(open));
        filters.put("severity", List.of(new Condition.OfSeverity(Severity.S3)));
        filters.put("customer", List.of(customer));
        filters.put("agreement", List.of(new Condition.OfAgreement(new AgreementId(new UUID(2, 3)))));
        filters.put("assignee", List.of(new Condition.AssignedTo(new AgentId(new UUID(3, 3)))));
        filters.put("nobody", List.of(new Condition.Unassigned()));
        filters.put("tag", List.of(new Condition.Tagged("tag3")));
        filters.put("text", List.of(Condition.Worded.of("takes3")));
        filters.put("text of two words", List.of(Condition.Worded.of("orders slow")));
        filters.put("text, customer", List.of(Condition.Worded.of("orders"), customer));
        filters.put("dueBefore", List.of(new Condition.DueBefore(NOW)));
        filters.put("updatedAfter", List.of(new Condition.UpdatedAfter(Instant.parse("2026-11-23T11:00:00Z"))));
        filters.put("status, customer, severity", List.of(open, customer, new Condition.OfSeverity(Severity.S3)));
        var questions = new LinkedHashMap<String, Question>();
        filters.forEach((name, conditions) -> {
            var filter = new Filter(conditions);
            if (!name.equals("updatedAfter")) {
                questions.put(
                        "dueAt, " + name + ", first",
                        new Question(filter, Optional.empty(), new QueueOrder.ByDue(Optional.empty())));
                questions.put(
                        "dueAt, " + name + ", deep",
                        new Question(filter, Optional.empty(), new QueueOrder.ByDue(Optional.of(deep(name, size)))));
                questions.put(
                        "timeLeft, " + name + ", first",
                        new Question(filter, Optional.empty(), new QueueOrder.ByTimeLeft(Optional.empty())));
                questions.put(
                        "timeLeft, " + name + ", deep",
                        new Question(
                                filter,
                                Optional.empty(),
                                new QueueOrder.ByTimeLeft(Optional.of(new QueueOrder.Reckoned(
                                        NOW, Optional.of(Duration.ofHours(-1)), deep(name, size))))));
            }
            questions.put(
                    "updatedAt, " + name + ", first",
                    new Question(filter, Optional.empty(), new QueueOrder.ByUpdate(Optional.empty())));
        });
        for (var state : LeadState.values()) {
            questions.put(
                    "dueAt, clockState " + state,
                    new Question(Filter.ALL, Optional.of(state), new QueueOrder.ByDue(Optional.empty())));
        }
        return questions;
    }

    private static IssueQueue.Position deep(String name, long size) {
        // what is due before now ends sooner
        var at = NOW.plusSeconds(name.equals("dueBefore") ? -size / 6 : size / 6);
        return new IssueQueue.Position(at, new IssueNumber(1));
    }

    /** Each tenth is held over, each fiftieth paused, each other fiftieth has nothing left that runs; the rest is due some time. */
    private static void fill(Database database, long size) throws SQLException {
        var calendar = TermsMother.workedExamples().calendar();
        var coverage = TermsMother.workedExamples().coverage();
        var rulers = Arrays.stream(Severity.values())
                .map(severity -> RulerJson.write(new Ruler(calendar, 0, coverage.windows(severity))))
                .distinct()
                .toList();
        var due = DUE.formatted(size / 3);
        var numbers = "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < " + size
                + ") SELECT ";
        var ruler = new StringBuilder("CASE WHEN n % 50 < 2 THEN NULL ELSE ELT(1 + n % " + rulers.size());
        rulers.forEach(one -> ruler.append(", ").append(RulerJson.id(one)));
        ruler.append(") END");
        var tags = "FROM issue WHERE number % 3 = 0";
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET SESSION cte_max_recursion_depth = " + size);
            for (var one : rulers) {
                statement.execute("INSERT INTO ruler VALUES (" + RulerJson.id(one) + ", '" + one + "')");
            }
            for (var i = 0; i < CUSTOMERS; i++) {
                statement.execute(
                        "INSERT INTO customer (id, revision, name) VALUES (" + id(1, i) + ", 1, 'Customer " + i + "')");
                statement.execute("INSERT INTO agreement VALUES (" + id(2, i) + ", 1, " + (i + 1) + ", " + id(1, i)
                        + ", 'Support', '{}')");
            }
            statement.execute("INSERT INTO issue (number, id, revision, customer_id, agreement_id, system_name,"
                    + " severity, summary, reported_at, held_over, next_due_at, status, region, head, lead_starts_at,"
                    + " ruler, updated_at, assignee_id, assignee_name) " + numbers
                    + "n, UNHEX(LPAD(HEX(n), 32, '0')), 1, " + id(1, "n DIV 7 % 10") + ", " + id(2, "n DIV 7 % 10")
                    + ", 'Shop', CONCAT('S', 1 + n DIV 3 % 5), CONCAT('Orders page takes ', n, ' seconds'),"
                    + " '2026-11-20 09:00:00', n % 10 = 5, CASE n % 50 WHEN 0 THEN '9999-12-30' WHEN 1 THEN '9999-12-31'"
                    + " ELSE " + due + " END, CASE n % 50 WHEN 0 THEN 'WAITING' ELSE 'OPEN' END, '', REPEAT('0', 64),"
                    + " CASE WHEN n % 10 = 5 AND n > " + (size / 3)
                    + " THEN TIMESTAMPADD(HOUR, n % 3, '2026-11-24 08:00:00')"
                    + " ELSE '2026-11-20 09:00:00' END, " + ruler
                    + ", TIMESTAMPADD(MICROSECOND, n, '2026-11-23 11:00:00'),"
                    + " CASE n DIV 11 % 11 WHEN 10 THEN NULL ELSE " + id(3, "n DIV 11 % 11") + " END,"
                    + " CASE n DIV 11 % 11 WHEN 10 THEN NULL ELSE 'Alex' END FROM numbers");
            statement.execute("INSERT INTO issue_clock (issue_number, position, kind, severity, counts_from, starts_at,"
                    + " starts_in, target, due_at, stopped_at, paused_since) " + numbers
                    + "n, 0, 'RESPONSE', 'S3', '2026-11-20 09:00:00', '2026-11-20 09:00:00', 'OFFICE_HOURS', 'PT4H',"
                    + " '2100-11-23 13:00:00', NULL, NULL FROM numbers");
            statement.execute(
                    "INSERT INTO issue_tag SELECT number, CONCAT('tag', number % 10), ruler, next_due_at " + tags);
            var words = " ruler, next_due_at, updated_at FROM issue";
            statement.execute("INSERT INTO issue_word SELECT number, 'orders'," + words);
            statement.execute("INSERT INTO issue_word SELECT number, 'slow'," + words + " WHERE number % 3 = 1");
            statement.execute("INSERT INTO issue_word SELECT number, CONCAT('takes', number % 10)," + words
                    + " WHERE number % 3 = 0");
            statement.execute("ANALYZE TABLE issue, issue_word, issue_clock, issue_tag, ruler, customer");
        }
    }

    private static String id(int high, Object low) {
        return "UNHEX(CONCAT(LPAD(HEX(" + high + "), 16, '0'), LPAD(HEX(" + low + "), 16, '0')))";
    }
}
