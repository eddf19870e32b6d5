package org.aftercare.adapter.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of issues, as texts, which any row can be read as, whatever it holds. A null where there must be none is
 * read as an empty text.
 */
final class IssueRows {
    private final Connection connection;

    IssueRows(Connection connection) {
        this.connection = connection;
    }

    /** A row of an issue; identities as hex digits, instants as {@link EventRow#instant} has them. */
    record IssueRow(
            long number,
            String id,
            long revision,
            String customerId,
            String agreementId,
            String system,
            String status,
            String severity,
            String summary,
            String reportedAt,
            String heldOver,
            String nextDueAt,
            String region,
            String head) {

        /** What the first event hangs on. */
        String root() {
            return HashChain.root(number, id, customerId, agreementId);
        }
    }

    /** A row of a history, and the hash that is stored with it. */
    record HashedRow(EventRow event, String hash) {}

    /** A row of a clock. */
    record ClockRow(
            long issueNumber,
            long position,
            String kind,
            String severity,
            String countsFrom,
            String startsAt,
            String startsIn,
            String target,
            @Nullable String dueAt,
            @Nullable String stoppedAt,
            @Nullable String pausedSince) {}

    /** The next numbers of which there is anything. */
    List<Long> numbers(long after, int limit) throws SQLException {
        try (var query = connection.prepareStatement("""
                (SELECT number FROM issue WHERE number > ? ORDER BY number LIMIT ?)
                UNION
                (SELECT DISTINCT issue_number FROM issue_event WHERE issue_number > ? ORDER BY issue_number LIMIT ?)
                UNION
                (SELECT DISTINCT issue_number FROM issue_clock WHERE issue_number > ? ORDER BY issue_number LIMIT ?)
                ORDER BY 1 LIMIT ?""")) {
            for (var table = 0; table < 3; table++) {
                query.setLong(2 * table + 1, after);
                query.setInt(2 * table + 2, limit);
            }
            query.setInt(7, limit);
            return rows(query, row -> row.getLong(1));
        }
    }

    /** The issues that have these numbers, by number. */
    Map<Long, IssueRow> issues(Collection<Long> numbers) throws SQLException {
        var byNumber = new TreeMap<Long, IssueRow>();
        try (var query = among("""
                SELECT number, id, revision, customer_id, agreement_id, system_name, status, severity, summary,
                  CONCAT('', reported_at),
                  CASE WHEN held_over = TRUE THEN 'true' WHEN held_over = FALSE THEN 'false' ELSE 'neither' END,
                  CONCAT('', next_due_at), region, head
                FROM issue WHERE number IN (%s)""", numbers)) {
            rows(query, IssueRows::issue).forEach(row -> byNumber.put(row.number(), row));
        }
        return byNumber;
    }

    private static IssueRow issue(ResultSet row) throws SQLException {
        return new IssueRow(
                row.getLong(1),
                EventRow.hex(row.getBytes(2)),
                row.getLong(3),
                EventRow.hex(row.getBytes(4)),
                EventRow.hex(row.getBytes(5)),
                text(row, 6),
                text(row, 7),
                text(row, 8),
                text(row, 9),
                EventRow.instant(text(row, 10)),
                text(row, 11),
                EventRow.instant(text(row, 12)),
                text(row, 13),
                text(row, 14));
    }

    /** What the queue finds an issue by, beside what {@link IssueRow} has; the ruler as it is defined. */
    record KeyRow(
            long number,
            String startsAt,
            @Nullable String ruler,
            boolean ruled,
            String updatedAt,
            String assigneeId,
            @Nullable String assigneeName) {}

    /** A tag of an issue, and whether its row has the same due instant and ruler as the issue's. */
    record TagRow(long issueNumber, String tag, boolean follows) {}

    /** The keys of these issues, by number. */
    Map<Long, KeyRow> keys(Collection<Long> numbers) throws SQLException {
        var byNumber = new TreeMap<Long, KeyRow>();
        try (var query = among("""
                SELECT number, CONCAT('', lead_starts_at), definition, CASE WHEN ruler IS NULL THEN 0 ELSE 1 END,
                  CONCAT('', updated_at), assignee_id, assignee_name
                FROM issue LEFT JOIN ruler ON ruler.id = issue.ruler WHERE number IN (%s)""", numbers)) {
            rows(query, IssueRows::key).forEach(row -> byNumber.put(row.number(), row));
        }
        return byNumber;
    }

    private static KeyRow key(ResultSet row) throws SQLException {
        return new KeyRow(
                row.getLong(1),
                EventRow.instant(text(row, 2)),
                row.getString(3),
                row.getInt(4) == 1,
                EventRow.instant(text(row, 5)),
                EventRow.hex(row.getBytes(6)),
                row.getString(7));
    }

    /** The tags of these issues. */
    Map<Long, List<TagRow>> tags(Collection<Long> numbers) throws SQLException {
        try (var query = among("""
                SELECT t.issue_number, t.tag, CASE WHEN t.next_due_at = i.next_due_at
                  AND (t.ruler = i.ruler OR (t.ruler IS NULL AND i.ruler IS NULL)) THEN 1 ELSE 0 END
                FROM issue_tag t JOIN issue i ON i.number = t.issue_number WHERE t.issue_number IN (%s)
                ORDER BY t.issue_number, t.tag""", numbers)) {
            return grouped(
                    rows(query, row -> new TagRow(row.getLong(1), text(row, 2), row.getInt(3) == 1)),
                    TagRow::issueNumber);
        }
    }

    /** A word of an issue's summary, and whether its row stands where the issue does. */
    record WordRow(long issueNumber, String word, boolean follows) {}

    /** The words of these issues. */
    Map<Long, List<WordRow>> words(Collection<Long> numbers) throws SQLException {
        try (var query = among("""
                SELECT w.issue_number, w.word, CASE WHEN w.next_due_at = i.next_due_at AND w.updated_at = i.updated_at
                  AND (w.ruler = i.ruler OR (w.ruler IS NULL AND i.ruler IS NULL)) THEN 1 ELSE 0 END
                FROM issue_word w JOIN issue i ON i.number = w.issue_number WHERE w.issue_number IN (%s)
                ORDER BY w.issue_number, w.word""", numbers)) {
            return grouped(
                    rows(query, row -> new WordRow(row.getLong(1), text(row, 2), row.getInt(3) == 1)),
                    WordRow::issueNumber);
        }
    }

    /** The histories of these issues, each in order. */
    Map<Long, List<HashedRow>> events(Collection<Long> numbers) throws SQLException {
        try (var query = among("""
                SELECT issue_number, sequence, kind, CONCAT('', happened_at), CONCAT('', recorded_at), actor_kind,
                  actor_id, actor_name, channel, payload, hash
                FROM issue_event WHERE issue_number IN (%s) ORDER BY issue_number, sequence""", numbers)) {
            return grouped(rows(query, IssueRows::event), row -> row.event().issueNumber());
        }
    }

    private static HashedRow event(ResultSet row) throws SQLException {
        return new HashedRow(
                new EventRow(
                        row.getLong(1),
                        row.getLong(2),
                        text(row, 3),
                        EventRow.instant(text(row, 4)),
                        EventRow.instant(text(row, 5)),
                        text(row, 6),
                        EventRow.hex(row.getBytes(7)),
                        text(row, 8),
                        text(row, 9),
                        text(row, 10)),
                text(row, 11));
    }

    /** The clocks of these issues, each issue's in order. */
    Map<Long, List<ClockRow>> clocks(Collection<Long> numbers) throws SQLException {
        try (var query = among("""
                SELECT issue_number, position, kind, severity, CONCAT('', counts_from), CONCAT('', starts_at), starts_in,
                  target, CONCAT('', due_at), CONCAT('', stopped_at), CONCAT('', paused_since)
                FROM issue_clock WHERE issue_number IN (%s) ORDER BY issue_number, position""", numbers)) {
            return grouped(rows(query, IssueRows::clock), ClockRow::issueNumber);
        }
    }

    private static ClockRow clock(ResultSet row) throws SQLException {
        return new ClockRow(
                row.getLong(1),
                row.getLong(2),
                text(row, 3),
                text(row, 4),
                text(row, 5),
                text(row, 6),
                text(row, 7),
                text(row, 8),
                nothing(row.getString(9)),
                nothing(row.getString(10)),
                nothing(row.getString(11)));
    }

    /**
     * The content of an attachment, as far as there is one.
     *
     * @param size in bytes, of all parts
     * @param hash of all parts in order, as 64 hex digits
     */
    record ContentRow(long issueNumber, String attachmentId, long size, String hash) {}

    /** The contents that are kept for these issues. */
    Map<Long, List<ContentRow>> contents(Collection<Long> numbers) throws SQLException {
        try (var query = among("""
                SELECT issue_number, attachment_id, COUNT(*) FROM attachment_part WHERE issue_number IN (%s)
                GROUP BY issue_number, attachment_id ORDER BY issue_number, attachment_id""", numbers)) {
            var contents = new ArrayList<ContentRow>();
            for (var counted : rows(query, PartCount::of)) {
                contents.add(content(counted));
            }
            return grouped(contents, ContentRow::issueNumber);
        }
    }

    /** How many parts of an attachment are kept. */
    private record PartCount(long issueNumber, String attachmentId, int parts) {
        static PartCount of(ResultSet row) throws SQLException {
            return new PartCount(row.getLong(1), EventRow.hex(row.getBytes(2)), row.getInt(3));
        }
    }

    /** Part by part, so that no more than one is held at a time. */
    private ContentRow content(PartCount counted) throws SQLException {
        var digest = HashChain.sha256();
        var size = 0L;
        try (var query = connection.prepareStatement(
                "SELECT content FROM attachment_part WHERE attachment_id = ? AND position = ? AND issue_number = ?")) {
            for (var position = 0; position < counted.parts(); position++) {
                query.setBytes(1, HexFormat.of().parseHex(counted.attachmentId()));
                query.setInt(2, position);
                query.setLong(3, counted.issueNumber());
                for (var part : rows(query, row -> row.getBytes(1))) {
                    digest.update(part);
                    size += part.length;
                }
            }
        }
        return new ContentRow(
                counted.issueNumber(),
                counted.attachmentId(),
                size,
                HexFormat.of().formatHex(digest.digest()));
    }

    /** Rows by the number of their issue, each issue's in the order in which they come. */
    private static <T> Map<Long, List<T>> grouped(List<T> rows, Function<T, Long> number) {
        return rows.stream().collect(Collectors.groupingBy(number, TreeMap::new, Collectors.toList()));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    /** H2 concatenates nothing to an empty text. */
    private static @Nullable String nothing(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private PreparedStatement among(String sql, Collection<Long> numbers) throws SQLException {
        var query =
                connection.prepareStatement(sql.formatted(String.join(",", Collections.nCopies(numbers.size(), "?"))));
        var parameter = 1;
        for (var number : numbers) {
            query.setLong(parameter++, number);
        }
        return query;
    }

    /** Reads one row. */
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> rows(PreparedStatement query, RowReader<T> reader) throws SQLException {
        var read = new ArrayList<T>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                read.add(reader.read(rows));
            }
        }
        return read;
    }
}
