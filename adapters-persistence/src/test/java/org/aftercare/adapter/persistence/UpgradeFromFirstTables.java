package org.aftercare.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.aftercare.application.fake.InMemoryAlarms.Alarm;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.IssueStatus;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What the first Aftercare stored is all there after the update, as if this one had stored it. */
interface UpgradeFromFirstTables {
    IssueNumber ANSWERED = new IssueNumber(1001);
    IssueNumber UNCOVERED = new IssueNumber(1002);
    IssueNumber UNREADABLE = new IssueNumber(1003);
    Instant NOW = Instant.parse("2026-11-23T21:15:00Z");

    /** A database without tables. */
    DataSource empty();

    private static void execute(DataSource dataSource, String... statements) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String issue(IssueNumber number, String severity, String dueAt) {
        return "INSERT INTO issue (number, id, revision, customer_id, agreement_id, system_name, severity, summary,"
                + " reported_at, held_over, next_due_at) VALUES (" + number.value()
                + ", X'0190000000007000800000000000" + number.value()
                + "', 2, X'01900000000070008000000000000001', X'01900000000070008000000000000002', 'Shop', '" + severity
                + "', 'Slow', '2026-11-23 21:00:00', FALSE, '" + dueAt + "')";
    }

    private static String event(IssueNumber number, int sequence, String kind, String at, String payload) {
        return "INSERT INTO issue_event (issue_number, sequence, kind, happened_at, recorded_at, actor_kind, actor_id,"
                + " actor_name, channel, payload) VALUES (" + number.value() + ", " + sequence + ", '" + kind + "', '"
                + at + "', '" + at + "', 'AGENT', X'01900000000070008000000000000003', 'Žofie 🎄', 'API', '" + payload
                + "')";
    }

    private static String report(String severity) {
        return "{\"format\":1,\"system\":\"Shop\",\"severity\":\"" + severity
                + "\",\"summary\":\"Slow\",\"description\":\"Slow.\",\"version\":1,\"holidayEdition\":1}";
    }

    /** As the first Aftercare left it: with a clock for the answer only, though the terms promise more. */
    private DataSource ofBefore() {
        var dataSource = empty();
        Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .target("1")
                .load()
                .migrate();
        execute(
                dataSource,
                "INSERT INTO customer VALUES (X'01900000000070008000000000000001', 1, 'Acme')",
                "INSERT INTO agreement VALUES (X'01900000000070008000000000000002', 1, 1,"
                        + " X'01900000000070008000000000000001', 'Support', '{\"format\":1,\"systems\":[\"Shop\"]}')",
                "INSERT INTO agreement_version VALUES (X'01900000000070008000000000000002', 1, '"
                        + TermsJson.write(TermsMother.everything()) + "', NULL, NULL)",
                "INSERT INTO bank_holidays VALUES ('gb-eng', 2, '2027-12-31', '{\"format\":1,\"closures\":[]}')",
                "INSERT INTO bank_holiday_correction VALUES ('gb-eng', 1, 'ADDED', '2026-11-25', 0, 1440, 'Royal day',"
                        + " 'Announced.', 'Ada', '2026-11-01 09:00:00')",
                issue(ANSWERED, "S1", "9999-12-31 00:00:00"),
                event(ANSWERED, 0, "REPORTED", "2026-11-23 21:00:00.000001", report("S1")),
                event(
                        ANSWERED,
                        1,
                        "ANSWERED",
                        "2026-11-23 21:10:00",
                        "{\"format\":1,\"text\":\"We look into it.\",\"visible\":true}"),
                "UPDATE issue SET reported_at = '2026-11-23 21:00:00.000001' WHERE number = 1001",
                "INSERT INTO issue_clock VALUES (1001, 0, 'RESPONSE', 'S1', '2026-11-23 21:00:00.000001',"
                        + " '2026-11-23 21:00:00.000001', 'OFFICE_HOURS', 'PT30M', '2026-11-23 21:30:00.000001',"
                        + " '2026-11-23 21:10:00')",
                issue(UNCOVERED, "S3", "9999-12-31 00:00:00"),
                event(UNCOVERED, 0, "REPORTED", "2026-11-23 21:00:00", report("S3")));
        return dataSource;
    }

    @Test
    default void an_audit_finds_nothing_wrong() {
        var database = new Database(ofBefore());

        assertThat(new Audit(database, NOW).ofAll()).isEmpty();
    }

    @Test
    default void histories_are_what_they_were_and_go_on() {
        var database = new Database(ofBefore());
        var unitOfWork = database.unitOfWork();

        var found = unitOfWork.execute(() -> database.issues().find(ANSWERED).orElseThrow());
        var saved = unitOfWork.execute(() -> database.issues()
                .save(found, found.fold(new Audit(database, NOW).laws().of(found.agreementId()))));

        assertThat(found.history()).hasSize(2);
        assertThat(found.report().holidayEdition()).isEqualTo(1);
        assertThat(found.history().getLast().actor().name()).isEqualTo("Žofie 🎄");
        assertThat(saved.revision().number()).isEqualTo(3);
        assertThat(new Audit(database, NOW).ofAll()).isEmpty();
    }

    @Test
    default void lists_show_every_clock_that_the_terms_promise() {
        var database = new Database(ofBefore());

        var lines = database.unitOfWork()
                .execute(() -> database.queue().lines(IssueQueue.Filter.ALL, Optional.empty(), 10));
        var open =
                database.unitOfWork().execute(() -> database.issues().open(new Region("gb-eng"), Optional.empty(), 10));

        assertThat(lines).extracting(IssueQueue.Line::number).containsExactly(ANSWERED, UNCOVERED);
        assertThat(lines).extracting(IssueQueue.Line::status).containsOnly(IssueStatus.OPEN);
        assertThat(lines).extracting(IssueQueue.Line::severity).containsExactly(Severity.S1, Severity.S3);
        assertThat(lines.getFirst().clocks())
                .extracting(SlaClock::kind)
                .containsExactly(ClockKind.RESPONSE, ClockKind.UPDATE, ClockKind.RESOLUTION);
        // 21:10 is 10:10 in Auckland, two hours of office hours before 12:30
        assertThat(lines.getFirst().position().dueAt()).isEqualTo("2026-11-23T23:10:00Z");
        assertThat(lines.getLast().clocks()).isEmpty();
        assertThat(open).hasSize(2);
    }

    @Test
    default void every_issue_is_looked_at_at_once() {
        var database = new Database(ofBefore());

        assertThat(database.tasks().getScheduledExecutions())
                .extracting(task -> task.getTaskInstance().getTaskName(), task -> task.getExecutionTime())
                .containsExactlyInAnyOrder(
                        tuple("issue-alarm", Instant.parse("2026-11-23T21:00:00.000001Z")),
                        tuple("issue-alarm", Instant.parse("2026-11-23T21:00:00Z")));
        assertThat(database.waitingAlarms())
                .extracting(alarm -> ((Alarm.Look) alarm).issue())
                .containsExactlyInAnyOrder(ANSWERED, UNCOVERED);
    }

    @Test
    default void an_issue_that_cannot_be_read_keeps_nobody_from_starting() {
        var before = ofBefore();
        execute(
                before,
                issue(UNREADABLE, "S1", "9999-12-31 00:00:00"),
                event(UNREADABLE, 0, "NONSENSE", "2026-11-23 21:00:00", "no JSON"));

        var database = new Database(before);

        assertThat(new Audit(database, NOW).ofAll())
                .isNotEmpty()
                .allMatch(difference -> difference.issue().equals(UNREADABLE));
    }
}
