package org.aftercare.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.issue.AuditIssues.Difference;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.AttachmentContents;
import org.aftercare.domain.Revision;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Version;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Attachment;
import org.aftercare.domain.issue.AttachmentId;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueId;
import org.aftercare.domain.issue.IssueNumber;
import org.junit.jupiter.api.Test;

/** Whoever changes what is stored of an issue past Aftercare, be it in a single place, is found out by an audit. */
interface Tampering {
    Actor AGENT = new Actor(Actor.Kind.AGENT, UUID.fromString("01900000-0000-7000-8000-00000000000a"), "Alex Agent");
    Instant REPORTED = Instant.parse("2026-11-23T21:00:00Z");
    Instant NOW = Instant.parse("2026-11-23T22:00:00Z");

    /** Of the row in the middle. */
    Map<String, String> ROWS = Map.of(
            "issue", "number = %d",
            "issue_event", "issue_number = %d AND sequence = 1",
            "issue_clock", "issue_number = %d AND position = 1");

    Database database();

    private Audit audit() {
        return new Audit(database(), NOW);
    }

    /** Answered, and then paused, so that clocks of all kinds run on it. */
    private Issue stored() {
        return database().unitOfWork().execute(() -> {
            var customer =
                    database().customers().save(new Customer(new CustomerId(UUID.randomUUID()), "Acme", Revision.NONE));
            var agreement = database()
                    .agreements()
                    .save(new Agreement(
                            new AgreementId(UUID.randomUUID()),
                            database().agreements().nextNumber(),
                            customer.id(),
                            "Support",
                            List.of("Shop"),
                            List.of(Version.draft(1, TermsMother.everything())),
                            Revision.NONE));
            var issue = new Issue(
                    new IssueId(UUID.randomUUID()),
                    database().issues().nextNumber(),
                    customer.id(),
                    agreement.id(),
                    history(),
                    Revision.NONE);
            return database().issues().save(issue, issue.fold(audit().laws().of(agreement.id())));
        });
    }

    private static List<IssueEvent> history() {
        var answered = REPORTED.plusSeconds(600);
        var paused = REPORTED.plusSeconds(1200);
        return List.of(
                new IssueEvent.Reported(
                        REPORTED,
                        REPORTED,
                        AGENT,
                        Channel.API,
                        Optional.of(new ContactId(AGENT.id())),
                        "Shop",
                        Severity.S1,
                        "Slow",
                        "Slow.",
                        1,
                        0),
                new IssueEvent.Answered(answered, answered, AGENT, Channel.API, "We look into it.", true),
                new IssueEvent.Paused(paused, paused, AGENT, Channel.API, "Which browser?"));
    }

    /** With one statement after the other on one connection, and without the checks that stand in a tamperer's way. */
    private void tamper(String... statements) {
        var off = database().shared() ? "SET FOREIGN_KEY_CHECKS = 0" : "SET REFERENTIAL_INTEGRITY FALSE";
        var on = database().shared() ? "SET FOREIGN_KEY_CHECKS = 1" : "SET REFERENTIAL_INTEGRITY TRUE";
        try (var connection = database().dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(off);
            for (var sql : statements) {
                assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
            }
            statement.execute(on);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The columns that a table has, with another value for each. */
    private Map<String, String> columns(String table) {
        var columns = new LinkedHashMap<String, String>();
        try (var connection = database().dataSource().getConnection();
                var query = connection.prepareStatement("SELECT * FROM " + table + " WHERE 1 = 0");
                var none = query.executeQuery()) {
            var about = none.getMetaData();
            for (var i = 1; i <= about.getColumnCount(); i++) {
                columns.put(about.getColumnName(i).toLowerCase(Locale.ROOT), about.getColumnTypeName(i));
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
        columns.replaceAll(Tampering::changed);
        return columns;
    }

    private static String changed(String column, String type) {
        var upper = type.toUpperCase(Locale.ROOT);
        if (upper.contains("BINARY")) {
            return "X'00112233445566778899aabbccddeeff'";
        }
        if (upper.contains("CHAR")
                || upper.contains("TEXT")
                || upper.contains("CLOB")
                || upper.contains("LARGE OBJECT")) {
            return "COALESCE(CONCAT('x', SUBSTRING(" + column + ", 2)), 'x')";
        }
        if (upper.contains("DATETIME") || upper.contains("TIMESTAMP")) {
            return "COALESCE(TIMESTAMPADD(MICROSECOND, 1, " + column + "), TIMESTAMP '2026-11-23 21:20:00')";
        }
        if (upper.contains("BOOL") || upper.contains("BIT") || upper.contains("TINYINT")) {
            return "NOT " + column;
        }
        assertThat(upper).as(column).contains("INT");
        return "COALESCE(" + column + ", 0) + 7";
    }

    @Test
    default void what_is_as_it_was_stored_has_no_differences() {
        var issue = stored();

        assertThat(audit().ofAll()).isEmpty();
        assertThat(audit().of(issue.number())).isEmpty();
    }

    /** What the decision record tells others to ask a MySQL server. */
    private List<Boolean> asRecorded(Issue issue) throws IOException, SQLException {
        var record = Files.readString(Path.of("..", "docs", "adr", "0018-histories-are-hash-chained.md"));
        var sql = record.substring(record.indexOf("```sql") + 6, record.lastIndexOf("```"))
                .replace("1042", Long.toString(issue.number().value()));
        var answers = new ArrayList<Boolean>();
        try (var connection = database().dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql.strip().replace(";", ""))) {
            while (rows.next()) {
                answers.add(rows.getBoolean("as_recorded"));
            }
        }
        return answers;
    }

    @Test
    default void others_can_follow_the_chain_without_aftercare() throws IOException, SQLException {
        assumeTrue(database().shared(), "H2 has other functions");
        var issue = stored();

        assertThat(asRecorded(issue)).containsExactly(true, true, true);
        tamper("UPDATE issue_event SET actor_name = 'Jiří 🎄' WHERE sequence = 1");
        assertThat(asRecorded(issue)).containsExactly(true, false, true);
    }

    @Test
    default void a_change_of_any_column_is_found() {
        for (var table : ROWS.entrySet()) {
            for (var column : columns(table.getKey()).entrySet()) {
                if (column.getKey().equals("is_open")) {
                    continue; // worked out by the database
                }
                database().clear();
                var number = stored().number().value();

                tamper("UPDATE " + table.getKey() + " SET " + column.getKey() + " = " + column.getValue() + " WHERE "
                        + table.getValue().formatted(number));

                assertThat(audit().ofAll())
                        .as(table.getKey() + "." + column.getKey())
                        .isNotEmpty();
            }
        }
    }

    @Test
    default void a_change_of_an_event_is_found_at_that_event_and_nowhere_else() {
        for (var column : columns("issue_event").entrySet()) {
            if (List.of("issue_number", "sequence", "hash").contains(column.getKey())) {
                continue; // these move the event, or are found at the next one too
            }
            database().clear();
            var issue = stored();

            tamper("UPDATE issue_event SET " + column.getKey() + " = " + column.getValue() + " WHERE issue_number = "
                    + issue.number().value() + " AND sequence = 1");

            assertThat(audit().of(issue.number()))
                    .as(column.getKey())
                    .filteredOn(difference -> difference.stored().contains("not what was recorded"))
                    .extracting(Difference::stored)
                    .containsExactly("event 1 is not what was recorded, or does not follow on the one before");
        }
    }

    @Test
    default void a_single_letter_of_a_text_is_found() {
        var issue = stored();

        tamper("UPDATE issue_event SET payload = REPLACE(payload, 'We look', 'we look') WHERE issue_number = "
                + issue.number().value() + " AND sequence = 1");

        assertThat(audit().ofAll()).hasSize(1);
        assertThat(audit().of(issue.number())).hasSize(1);
    }

    @Test
    default void rows_that_come_go_or_change_places_are_found() {
        var events = "issue_number, kind, happened_at, recorded_at, actor_kind, actor_id, actor_name, channel, payload,"
                + " hash, sequence";
        var clocks = "issue_number, kind, severity, counts_from, starts_at, starts_in, target, due_at, stopped_at,"
                + " paused_since, position";
        for (var how : List.of(
                List.of("DELETE FROM issue_event WHERE issue_number = %1$d AND sequence = 2"),
                List.of("DELETE FROM issue_event WHERE issue_number = %1$d AND sequence = 1"),
                List.of("DELETE FROM issue_event WHERE issue_number = %1$d AND sequence = 0"),
                List.of("DELETE FROM issue_event WHERE issue_number = %1$d"),
                List.of(
                        "DELETE FROM issue_event WHERE issue_number = %1$d AND sequence = 1",
                        "UPDATE issue_event SET sequence = 1 WHERE issue_number = %1$d AND sequence = 2"),
                List.of(
                        "UPDATE issue_event SET sequence = 3 WHERE issue_number = %1$d AND sequence = 1",
                        "UPDATE issue_event SET sequence = 1 WHERE issue_number = %1$d AND sequence = 2",
                        "UPDATE issue_event SET sequence = 2 WHERE issue_number = %1$d AND sequence = 3"),
                List.of("INSERT INTO issue_event (" + events + ") SELECT " + events
                        + " + 2 FROM issue_event WHERE issue_number = %1$d AND sequence = 1"),
                List.of("INSERT INTO issue_event (" + events + ") SELECT " + events
                        + " - 2 FROM issue_event WHERE issue_number = %1$d AND sequence = 1"),
                List.of("DELETE FROM issue WHERE number = %1$d"),
                List.of("UPDATE issue_event SET issue_number = %1$d + 1 WHERE issue_number = %1$d"),
                List.of("DELETE FROM issue_clock WHERE issue_number = %1$d AND position = 0"),
                List.of("DELETE FROM issue_clock WHERE issue_number = %1$d"),
                List.of("INSERT INTO issue_clock (" + clocks + ") SELECT " + clocks
                        + " + 2 FROM issue_clock WHERE issue_number = %1$d AND position = 1"),
                List.of(
                        "DELETE FROM issue WHERE number = %1$d",
                        "DELETE FROM issue_event WHERE issue_number = %1$d"))) {
            database().clear();
            var issue = stored();
            var statements = new ArrayList<String>();
            how.forEach(sql -> statements.add(sql.formatted(issue.number().value())));

            tamper(statements.toArray(String[]::new));

            assertThat(audit().ofAll())
                    .as(how.toString())
                    .isNotEmpty()
                    .extracting(Difference::issue)
                    .contains(issue.number());
            assertThat(audit().of(issue.number())).as(how.toString()).isNotEmpty();
        }
    }

    @Test
    default void what_makes_no_sense_at_all_is_a_difference_and_no_failure() {
        for (var sql : List.of(
                "UPDATE issue_event SET payload = '' WHERE issue_number = %d AND sequence = 0",
                "UPDATE issue_event SET payload = '[1]' WHERE issue_number = %d AND sequence = 0",
                "UPDATE issue_event SET payload = '{\"format\":9}' WHERE issue_number = %d AND sequence = 1",
                "UPDATE issue_event SET payload = '{\"format\":1}' WHERE issue_number = %d AND sequence = 1",
                "UPDATE issue_event SET payload = REPLACE(payload, '\"version\":1', '\"version\":77')"
                        + " WHERE issue_number = %d AND sequence = 0",
                "UPDATE issue_event SET payload = REPLACE(payload, '\"holidayEdition\":0', '\"holidayEdition\":5')"
                        + " WHERE issue_number = %d AND sequence = 0",
                "UPDATE issue_event SET kind = 'REPORTED' WHERE issue_number = %d AND sequence = 1",
                "UPDATE issue_event SET kind = 'REOPENED' WHERE issue_number = %d AND sequence = 1",
                "UPDATE issue_event SET actor_name = 'Žluť 👩‍🚀' WHERE issue_number = %d AND sequence = 1",
                "UPDATE issue_event SET happened_at = '1000-01-01 00:00:00' WHERE issue_number = %d AND sequence = 1",
                "UPDATE issue_clock SET target = 'P0D' WHERE issue_number = %d AND position = 1",
                "UPDATE issue_clock SET due_at = '1000-01-01 00:00:00' WHERE issue_number = %d AND position = 1",
                "UPDATE issue SET revision = -1 WHERE number = %d",
                "UPDATE issue SET region = 'Nowhere!' WHERE number = %d")) {
            database().clear();
            var issue = stored();

            tamper(sql.formatted(issue.number().value()));

            assertThat(audit().of(issue.number())).as(sql).isNotEmpty().allMatch(difference -> !difference
                    .stored()
                    .isBlank());
        }
    }

    @Test
    default void an_audit_of_all_goes_on_past_what_cannot_be_read() {
        var broken = stored();
        stored();
        var alsoBroken = stored();

        tamper(
                "UPDATE issue_event SET kind = 'x' WHERE issue_number = "
                        + broken.number().value(),
                "UPDATE issue SET severity = 'x' WHERE number = "
                        + alsoBroken.number().value());

        assertThat(audit().ofAll()).extracting(Difference::issue).containsOnly(broken.number(), alsoBroken.number());
    }

    @Test
    default void an_issue_of_which_only_clocks_are_left_is_found() {
        var issue = stored();

        tamper(
                "DELETE FROM issue WHERE number = " + issue.number().value(),
                "DELETE FROM issue_event WHERE issue_number = " + issue.number().value());

        assertThat(audit().ofAll())
                .extracting(Difference::issue, Difference::stored)
                .containsExactly(tuple(
                        new IssueNumber(issue.number().value()),
                        "there are 0 events and 3 clocks of it, but no issue"));
    }

    /** The contents begin to differ in their second parts. */
    private Issue withAttachment(UUID id) {
        var content = "x".repeat(AttachmentContents.PART + 10).getBytes(StandardCharsets.US_ASCII);
        var added = new IssueEvent.AttachmentAdded(
                NOW,
                NOW,
                AGENT,
                Channel.API,
                new Attachment(
                        new AttachmentId(id),
                        "log.txt",
                        "text/plain",
                        content.length,
                        // of 262,154 times the letter x
                        "121cee67b8e0f1aae0855356a921083ca2488e382ef9a2693b01f20bc0a1d10c",
                        true,
                        Optional.of(0)));
        var issue = ((Issue.Change.Changed) stored().with(added)).issue();
        return database().unitOfWork().execute(() -> {
            var saved =
                    database().issues().save(issue, issue.fold(audit().laws().of(issue.agreementId())));
            database().attachmentContents().keep(saved.number(), new AttachmentId(id), content);
            return saved;
        });
    }

    @Test
    default void a_content_that_is_as_it_was_added_has_no_differences() {
        withAttachment(UUID.randomUUID());

        assertThat(audit().ofAll()).isEmpty();
    }

    @Test
    default void a_content_that_was_changed_is_named_and_so_is_one_that_is_gone_or_that_nobody_added() {
        for (var how : Map.of(
                        "UPDATE attachment_part SET content = X'7879' WHERE position = 1",
                        "is not what was added",
                        "DELETE FROM attachment_part WHERE position = 1",
                        "is not what was added",
                        "UPDATE attachment_part SET position = 2 WHERE position = 1",
                        "is not what was added",
                        "DELETE FROM attachment_part",
                        "is gone",
                        "INSERT INTO attachment_part SELECT issue_number, X'00112233445566778899aabbccddeeff', 0,"
                                + " content FROM attachment_part WHERE position = 0",
                        "which nobody added")
                .entrySet()) {
            database().clear();
            var issue = withAttachment(UUID.randomUUID());

            tamper(how.getKey());

            assertThat(audit().of(issue.number()))
                    .as(how.getKey())
                    .extracting(Difference::stored)
                    .singleElement()
                    .asString()
                    .contains("content")
                    .endsWith(how.getValue());
        }
    }

    @Test
    default void words_that_are_not_those_of_the_summary_or_stand_elsewhere_are_found() {
        for (var how : List.of(
                "UPDATE issue_word SET word = 'quick' WHERE word = 'slow'",
                "DELETE FROM issue_word WHERE word = 'slow'",
                "INSERT INTO issue_word SELECT issue_number, 'quick', ruler, next_due_at, updated_at FROM issue_word",
                "UPDATE issue_word SET next_due_at = '2026-11-20 10:00:00'",
                "UPDATE issue_word SET updated_at = '2026-11-20 10:00:00'",
                "UPDATE issue_word SET ruler = 7")) {
            database().clear();
            var issue = stored();

            tamper(how);

            assertThat(audit().of(issue.number()))
                    .as(how)
                    .extracting(Difference::stored)
                    .singleElement()
                    .asString()
                    .contains("word");
        }
    }
}
