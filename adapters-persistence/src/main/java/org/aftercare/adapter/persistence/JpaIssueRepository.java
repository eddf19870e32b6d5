package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueNumber;

/** Issues as their events in a table, with copies of what the queue needs. */
public final class JpaIssueRepository implements IssueRepository {
    private final EntityManager entityManager;
    private final Aggregates aggregates;

    public JpaIssueRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.aggregates = new Aggregates(entityManager);
    }

    @Override
    public Optional<Issue> find(IssueNumber number) {
        return entityManager
                .createQuery(
                        "select distinct i from IssueEntity i left join fetch i.events where i.number = :number",
                        IssueEntity.class)
                .setParameter("number", number.value())
                .getResultStream()
                .findFirst()
                .map(IssueEntity::toDomain);
    }

    @Override
    public Issue save(Issue issue, List<SlaClock> clocks) {
        var entity = aggregates.store(
                IssueEntity.class,
                issue.number().value(),
                issue.revision(),
                issue.number(),
                () -> IssueEntity.from(issue, clocks),
                stored -> stored.apply(issue, clocks));
        entity.append(issue.history());
        entity.replaceClocks(clocks);
        return entity.toDomain();
    }

    @Override
    public IssueNumber nextNumber() {
        var given = new IssueNumberEntity();
        entityManager.persist(given);
        entityManager.flush();
        return given.toDomain();
    }
}
