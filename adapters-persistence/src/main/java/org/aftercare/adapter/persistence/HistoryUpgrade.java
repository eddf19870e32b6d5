package org.aftercare.adapter.persistence;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.aftercare.adapter.persistence.IssueRows.HashedRow;
import org.aftercare.adapter.persistence.IssueRows.IssueRow;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.domain.Revision;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueFold;
import org.aftercare.domain.issue.IssueId;
import org.aftercare.domain.issue.IssueNumber;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Gives the issues of before what {@code V2} has made room for: histories are chained as they are, copies are worked out by
 * what the whole clock says of them, and each open issue is looked at as soon as Aftercare runs.
 */
final class HistoryUpgrade implements JavaMigration {
    private static final Logger LOG = System.getLogger(HistoryUpgrade.class.getName());
    private static final int PAGE = 500;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("3");
    }

    @Override
    public String getDescription() {
        return "histories chained";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        var rows = new IssueRows(connection);
        var laws = new StoredLaws(connection);
        try (var hashes = new Batch(
                        connection, "UPDATE issue_event SET hash = ? WHERE issue_number = ? AND sequence = ?");
                var heads = new Batch(connection, "UPDATE issue SET head = ? WHERE number = ?");
                var copies = new Batch(
                        connection,
                        "UPDATE issue SET status = ?, severity = ?, region = ?, held_over = ?, next_due_at = ?"
                                + " WHERE number = ?");
                var goneClocks = new Batch(connection, "DELETE FROM issue_clock WHERE issue_number = ?");
                var clocks = new Batch(
                        connection,
                        "INSERT INTO issue_clock (issue_number, position, kind, severity, counts_from, starts_at,"
                                + " starts_in, target, due_at, stopped_at, paused_since)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                var alarms = new Batch(
                        connection,
                        "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                                + " VALUES ('" + JdbcAlarms.LOOK + "', ?, ?, FALSE, 1)")) {
            var batches = List.of(hashes, heads, copies, goneClocks, clocks, alarms);
            for (var numbers = rows.numbers(0, PAGE);
                    !numbers.isEmpty();
                    numbers = rows.numbers(numbers.getLast(), PAGE)) {
                var events = rows.events(numbers);
                for (var issue : rows.issues(numbers).values()) {
                    var history = events.getOrDefault(issue.number(), List.of());
                    chain(issue, history, hashes, heads);
                    alarms.add(
                            JdbcAlarms.name(new IssueNumber(issue.number()), EventRow.parsed(issue.reportedAt())),
                            issue.reportedAt());
                    var fold = fold(laws, issue, history);
                    if (fold.isPresent()) {
                        copy(issue, history, fold.get(), copies, goneClocks, clocks);
                    }
                }
                for (var batch : batches) {
                    batch.execute();
                }
            }
        }
    }

    private static void chain(IssueRow issue, List<HashedRow> history, Batch hashes, Batch heads) throws SQLException {
        var last = issue.root();
        for (var row : history) {
            last = HashChain.next(last, row.event());
            hashes.add(last, row.event().issueNumber(), row.event().sequence());
        }
        heads.add(HashChain.head(last, issue.revision()), issue.number());
    }

    private static void copy(
            IssueRow issue, List<HashedRow> history, IssueFold fold, Batch copies, Batch goneClocks, Batch clocks)
            throws SQLException {
        var folded = fold.clocks().stream().map(SlaClock::copy).toList();
        copies.add(
                fold.status().name(),
                fold.severity().name(),
                fold.timekeeper().terms().calendar().bankHolidays().code(),
                fold.heldOver(EventRow.parsed(issue.reportedAt())),
                EventRow.instant(IssueQueue.Keys.of(issue(issue, history), fold).dueAt()),
                issue.number());
        goneClocks.add(issue.number());
        for (var position = 0; position < folded.size(); position++) {
            var clock = folded.get(position);
            clocks.add(
                    issue.number(),
                    position,
                    clock.kind().name(),
                    clock.severity().name(),
                    EventRow.instant(clock.countsFrom()),
                    EventRow.instant(clock.startsAt()),
                    clock.window().name(),
                    clock.target().text(),
                    clock.dueAt().map(EventRow::instant).orElse(null),
                    clock.stoppedAt().map(EventRow::instant).orElse(null),
                    clock.pauses().openSince().map(EventRow::instant).orElse(null));
        }
    }

    static Issue issue(IssueRow row, List<HashedRow> history) {
        return new Issue(
                new IssueId(EventRow.uuid(row.id())),
                new IssueNumber(row.number()),
                new CustomerId(EventRow.uuid(row.customerId())),
                new AgreementId(EventRow.uuid(row.agreementId())),
                history.stream().map(event -> event.event().toDomain()).toList(),
                new Revision(row.revision()));
    }

    /** None where the history cannot be read: an audit will tell what is wrong with it, and the start must not fail of it. */
    static Optional<IssueFold> fold(StoredLaws laws, IssueRow row, List<HashedRow> history) throws SQLException {
        try {
            var law = laws.of(row.agreementId());
            return Optional.of(issue(row, history).fold(law));
        } catch (RuntimeException unreadable) {
            LOG.log(
                    Level.WARNING,
                    "The history of " + new IssueNumber(row.number()) + " cannot be read; an audit tells more.",
                    unreadable);
            return Optional.empty();
        }
    }

    /** A statement that is carried out for many rows at once. */
    static final class Batch implements AutoCloseable {
        private final PreparedStatement statement;

        Batch(Connection connection, String sql) throws SQLException {
            statement = connection.prepareStatement(sql);
        }

        void add(@Nullable Object... parameters) throws SQLException {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.addBatch();
        }

        void execute() throws SQLException {
            statement.executeBatch();
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }
}
