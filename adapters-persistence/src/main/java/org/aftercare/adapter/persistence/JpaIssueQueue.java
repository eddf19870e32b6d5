package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.domain.clock.SlaClock;

/** The queue from the copies on issues' rows: one query for the lines, one for their clocks. */
public final class JpaIssueQueue implements IssueQueue {
    private final EntityManager entityManager;

    public JpaIssueQueue(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Line> lines(Filter filter, Optional<Position> after, int limit) {
        var rows = query(filter, after).setMaxResults(limit).getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        var clocks = clocks(rows.stream().map(row -> issue(row).number()).toList());
        return rows.stream()
                .map(row -> issue(row)
                        .toLine((String) row[1], clocks.getOrDefault(issue(row).number(), List.of())))
                .toList();
    }

    private static IssueEntity issue(Object[] row) {
        return (IssueEntity) row[0];
    }

    private TypedQuery<Object[]> query(Filter filter, Optional<Position> after) {
        var jpql = new StringBuilder(
                "select i, c.name from IssueEntity i join CustomerEntity c on c.id = i.customerId where 1 = 1");
        var parameters = new HashMap<String, Object>();
        filter.customer().ifPresent(id -> {
            jpql.append(" and i.customerId = :customer");
            parameters.put("customer", id.value());
        });
        filter.severity().ifPresent(one -> {
            jpql.append(" and i.severity = :severity");
            parameters.put("severity", one);
        });
        filter.open().ifPresent(open -> {
            jpql.append(" and i.open = :open");
            parameters.put("open", open);
        });
        after.ifPresent(position -> {
            // the first condition alone lets the database begin in the middle of an index
            jpql.append(" and i.nextDueAt >= :due and (i.nextDueAt > :due or i.number > :number)");
            parameters.put("due", position.dueAt());
            parameters.put("number", position.number().value());
        });
        jpql.append(" order by i.nextDueAt, i.number");
        var query = entityManager.createQuery(jpql.toString(), Object[].class);
        parameters.forEach(query::setParameter);
        return query;
    }

    private Map<Long, List<SlaClock>> clocks(Collection<Long> issues) {
        return entityManager
                .createQuery(
                        "select k from IssueClockEntity k where k.issueNumber in :issues order by k.issueNumber, k.position",
                        IssueClockEntity.class)
                .setParameter("issues", issues)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        IssueClockEntity::issueNumber,
                        Collectors.mapping(IssueClockEntity::toDomain, Collectors.toList())));
    }
}
