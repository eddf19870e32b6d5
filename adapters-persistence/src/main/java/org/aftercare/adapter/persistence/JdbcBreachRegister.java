package org.aftercare.adapter.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.BreachRegister;
import org.aftercare.domain.issue.BreachId;
import org.aftercare.domain.issue.IssueNumber;
import org.jspecify.annotations.Nullable;

/** The breaches from the rows of histories, by an index. */
public final class JdbcBreachRegister implements BreachRegister {
    private final PlainSql plain;

    public JdbcBreachRegister(PlainSql plain) {
        this.plain = plain;
    }

    @Override
    public List<Position> breaches(Filter filter, Optional<Position> after, int limit) {
        var sql = new StringBuilder("SELECT e.happened_at, e.issue_number, e.sequence FROM issue_event e"
                + (filter.agreement().isPresent() ? " JOIN issue i ON i.number = e.issue_number" : "")
                + " WHERE e.kind = ?");
        var parameters = new ArrayList<@Nullable Object>();
        parameters.add(IssueEventJson.Kind.BREACHED);
        filter.issue().ifPresent(issue -> {
            sql.append(" AND e.issue_number = ?");
            parameters.add(issue.value());
        });
        filter.agreement().ifPresent(agreement -> {
            sql.append(" AND i.agreement_id = ?");
            parameters.add(agreement.value());
        });
        filter.from().ifPresent(from -> {
            sql.append(" AND e.happened_at >= ?");
            parameters.add(from);
        });
        filter.until().ifPresent(until -> {
            sql.append(" AND e.happened_at < ?");
            parameters.add(until);
        });
        after.ifPresent(position -> {
            // the first condition alone lets the database begin in the middle of an index
            sql.append(" AND e.happened_at >= ? AND (e.happened_at > ? OR e.issue_number > ?"
                    + " OR (e.issue_number = ? AND e.sequence > ?))");
            parameters.add(position.dueAt());
            parameters.add(position.dueAt());
            parameters.add(position.id().issue().value());
            parameters.add(position.id().issue().value());
            parameters.add(position.id().event());
        });
        sql.append(" ORDER BY e.happened_at, e.issue_number, e.sequence LIMIT ?");
        parameters.add(limit);
        return plain.read(
                sql.toString(),
                row -> new Position(
                        PlainSql.instant(row, 1), new BreachId(new IssueNumber(row.getLong(2)), row.getInt(3))),
                parameters.toArray());
    }
}
