package org.aftercare.adapter.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.aftercare.domain.issue.SummaryWords;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Makes room for the words of summaries, with copies of what the queue sorts by, as tags have them, and fills it for the issues
 * of before. It may be done again where it was interrupted.
 */
final class WordsUpgrade implements JavaMigration {
    private static final int PAGE = 500;

    private static final String TABLE = """
            CREATE TABLE IF NOT EXISTS issue_word (
                issue_number BIGINT NOT NULL,
                word VARCHAR(200) NOT NULL,
                ruler BIGINT NULL,
                next_due_at DATETIME(6) NOT NULL,
                updated_at DATETIME(6) NOT NULL,
                PRIMARY KEY (issue_number, word),
                CONSTRAINT issue_word_issue FOREIGN KEY (issue_number) REFERENCES issue (number),
                INDEX issue_queue_of_word (word, next_due_at, issue_number),
                INDEX issue_ruled_of_word (word, ruler, next_due_at, issue_number),
                INDEX issue_grown_of_word (word, updated_at, issue_number)
            ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin""";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("10");
    }

    @Override
    public String getDescription() {
        return "words of summaries";
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
            statement.execute(TABLE);
        }
        try (var issues = connection.prepareStatement(
                        "SELECT number, summary FROM issue WHERE number > ? ORDER BY number LIMIT " + PAGE);
                var words = new HistoryUpgrade.Batch(
                        connection,
                        "INSERT IGNORE INTO issue_word (issue_number, word, ruler, next_due_at, updated_at)"
                                + " SELECT number, ?, ruler, next_due_at, updated_at FROM issue WHERE number = ?")) {
            var last = 0L;
            for (var next = page(issues, last, words); next > last; next = page(issues, last, words)) {
                last = next;
                words.execute();
            }
        }
    }

    /** Adds the words of the next issues; returns the number of the last of them. */
    private static long page(PreparedStatement issues, long after, HistoryUpgrade.Batch words) throws SQLException {
        var last = after;
        issues.setLong(1, after);
        try (var rows = issues.executeQuery()) {
            while (rows.next()) {
                last = rows.getLong(1);
                for (var word : SummaryWords.of(rows.getString(2))) {
                    words.add(word, last);
                }
            }
        }
        return last;
    }
}
