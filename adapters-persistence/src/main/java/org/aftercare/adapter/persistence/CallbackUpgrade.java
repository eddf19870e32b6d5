package org.aftercare.adapter.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** Gives callback requests a column that says when something happened to them last, worked out from what became of them. */
final class CallbackUpgrade implements JavaMigration {
    private static final int PAGE = 1000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("21");
    }

    @Override
    public String getDescription() {
        return "what happens to callback requests";
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
        try (var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE callback_request"
                    + " ADD COLUMN changed_at DATETIME(6) NOT NULL DEFAULT '1970-01-01 00:00:00'");
            statement.execute("CREATE INDEX callback_request_by_change ON callback_request (changed_at, reference)");
        }
        try (var requests = connection.prepareStatement("SELECT reference, asked_at, course FROM callback_request"
                        + " WHERE reference > ? ORDER BY reference LIMIT " + PAGE);
                var changes = new HistoryUpgrade.Batch(
                        connection, "UPDATE callback_request SET changed_at = ? WHERE reference = ?")) {
            var last = 0L;
            for (var next = page(requests, last, changes); next > last; next = page(requests, last, changes)) {
                last = next;
                changes.execute();
            }
        }
    }

    /** Adds when the next requests changed last; returns the reference of the last of them. */
    private static long page(PreparedStatement requests, long after, HistoryUpgrade.Batch changes) throws SQLException {
        var last = after;
        requests.setLong(1, after);
        try (var rows = requests.executeQuery()) {
            while (rows.next()) {
                last = rows.getLong(1);
                var changedAt =
                        CallbackCourseJson.read(rows.getString(3)).changedAt(EventRow.parsed(rows.getString(2)));
                changes.add(EventRow.instant(changedAt), last);
            }
        }
        return last;
    }
}
