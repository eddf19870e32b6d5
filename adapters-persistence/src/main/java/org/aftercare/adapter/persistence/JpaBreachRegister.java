package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.BreachRegister;
import org.aftercare.domain.issue.BreachId;
import org.aftercare.domain.issue.IssueNumber;

/** The breaches from the rows of histories, by an index. */
public final class JpaBreachRegister implements BreachRegister {
    private final EntityManager entityManager;

    public JpaBreachRegister(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Position> breaches(Filter filter, Optional<Position> after, int limit) {
        var jpql = new StringBuilder(
                "select e.happenedAt, e.issueNumber, e.sequence from IssueEventEntity e" + " where e.kind = :kind");
        var parameters = new HashMap<String, Object>();
        parameters.put("kind", IssueEventJson.Kind.BREACHED);
        filter.issue().ifPresent(issue -> {
            jpql.append(" and e.issueNumber = :one");
            parameters.put("one", issue.value());
        });
        filter.agreement().ifPresent(agreement -> {
            jpql.append(" and e.issue.agreementId = :agreement");
            parameters.put("agreement", agreement.value());
        });
        filter.from().ifPresent(from -> {
            jpql.append(" and e.happenedAt >= :from");
            parameters.put("from", from);
        });
        filter.until().ifPresent(until -> {
            jpql.append(" and e.happenedAt < :until");
            parameters.put("until", until);
        });
        after.ifPresent(position -> {
            // the first condition alone lets the database begin in the middle of an index
            jpql.append(" and e.happenedAt >= :due and (e.happenedAt > :due or e.issueNumber > :issue"
                    + " or (e.issueNumber = :issue and e.sequence > :event))");
            parameters.put("due", position.dueAt());
            parameters.put("issue", position.id().issue().value());
            parameters.put("event", position.id().event());
        });
        jpql.append(" order by e.happenedAt, e.issueNumber, e.sequence");
        var query = entityManager.createQuery(jpql.toString(), Object[].class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit)
                .getResultStream()
                .map(JpaBreachRegister::position)
                .toList();
    }

    private static Position position(Object[] row) {
        return new Position((Instant) row[0], new BreachId(new IssueNumber((Long) row[1]), (Integer) row[2]));
    }
}
