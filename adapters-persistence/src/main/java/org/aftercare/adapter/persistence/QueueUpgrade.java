package org.aftercare.adapter.persistence;

import java.sql.SQLException;
import java.util.List;
import org.aftercare.application.port.IssueQueue;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** Gives the issues of before what the queue finds them by since {@code V6}, worked out of their histories. */
final class QueueUpgrade implements JavaMigration {
    private static final int PAGE = 500;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("7");
    }

    @Override
    public String getDescription() {
        return "the queue filled";
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
        try (var rulers = new HistoryUpgrade.Batch(
                        connection, "INSERT IGNORE INTO ruler (id, definition) VALUES (?, ?)");
                var keys = new HistoryUpgrade.Batch(
                        connection,
                        "UPDATE issue SET next_due_at = ?, lead_starts_at = ?, ruler = ?, updated_at = ?"
                                + " WHERE number = ?")) {
            for (var numbers = rows.numbers(0, PAGE);
                    !numbers.isEmpty();
                    numbers = rows.numbers(numbers.getLast(), PAGE)) {
                var events = rows.events(numbers);
                for (var row : rows.issues(numbers).values()) {
                    var history = events.getOrDefault(row.number(), List.of());
                    var fold = HistoryUpgrade.fold(laws, row, history);
                    if (fold.isPresent()) {
                        fill(
                                row.number(),
                                IssueQueue.Keys.of(HistoryUpgrade.issue(row, history), fold.get()),
                                rulers,
                                keys);
                    }
                }
                rulers.execute();
                keys.execute();
            }
        }
    }

    private static void fill(long number, IssueQueue.Keys found, HistoryUpgrade.Batch rulers, HistoryUpgrade.Batch keys)
            throws SQLException {
        var ruler = found.ruler().map(RulerJson::write);
        if (ruler.isPresent()) {
            rulers.add(RulerJson.id(ruler.get()), ruler.get());
        }
        keys.add(
                EventRow.instant(found.dueAt()),
                EventRow.instant(found.startsAt()),
                ruler.map(RulerJson::id).orElse(null),
                EventRow.instant(found.updatedAt()),
                number);
    }
}
