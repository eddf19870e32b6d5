package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.domain.Revision;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueFold;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.SummaryWords;

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
    public Optional<Issue> findForChange(IssueNumber number) {
        // to lock is to read afresh, also over what this unit of work has changed and not written
        entityManager.flush();
        return Optional.ofNullable(
                        entityManager.find(IssueEntity.class, number.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(IssueEntity::toDomain);
    }

    @Override
    public List<Issue> open(AgreementId agreement, Optional<IssueNumber> after, int limit) {
        return open("i.agreementId = :of", agreement.value(), after, limit);
    }

    @Override
    public List<Issue> open(Region region, Optional<IssueNumber> after, int limit) {
        return open("i.region = :of", region.code(), after, limit);
    }

    /** In two queries, since rows that are joined cannot be counted to a limit. */
    private List<Issue> open(String condition, Object of, Optional<IssueNumber> after, int limit) {
        var numbers = entityManager
                .createQuery(
                        "select i.number from IssueEntity i where " + condition
                                + " and i.open = true and i.number > :after order by i.number",
                        Long.class)
                .setParameter("of", of)
                .setParameter("after", after.map(IssueNumber::value).orElse(0L))
                .setMaxResults(limit)
                .getResultList();
        if (numbers.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "select distinct i from IssueEntity i left join fetch i.events where i.number in :numbers"
                                + " order by i.number",
                        IssueEntity.class)
                .setParameter("numbers", numbers)
                .getResultStream()
                .map(IssueEntity::toDomain)
                .toList();
    }

    @Override
    public Issue save(Issue issue, IssueFold fold) {
        var entity = aggregates.store(
                IssueEntity.class,
                issue.number().value(),
                issue.revision(),
                issue.number(),
                () -> IssueEntity.from(issue, fold),
                stored -> stored.apply(issue, fold));
        entity.follow(fold);
        var keys = IssueQueue.Keys.of(issue, fold);
        keys.ruler().map(RulerJson::write).ifPresent(this::keep);
        if (issue.events(IssueEvent.Tagged.class).findAny().isPresent()) {
            replaceTags(issue.number(), keys);
        }
        if (issue.revision().equals(Revision.NONE)) {
            addWords(issue, keys);
        } else {
            moveWords(issue.number(), keys);
        }
        return entity.toDomain();
    }

    /** Others may keep the same one at the same time. */
    private void keep(String ruler) {
        var id = RulerJson.id(ruler);
        var known = entityManager
                .createNativeQuery("SELECT id, 1 FROM ruler WHERE id = ?1")
                .setParameter(1, id)
                .getResultList();
        if (known.isEmpty()) {
            entityManager
                    .createNativeQuery("INSERT IGNORE INTO ruler (id, definition) VALUES (?1, ?2)")
                    .setParameter(1, id)
                    .setParameter(2, ruler)
                    .executeUpdate();
        }
    }

    /** All in one statement, since each takes a round trip. */
    private void addWords(Issue issue, IssueQueue.Keys keys) {
        var words = SummaryWords.of(issue.report().summary());
        if (words.isEmpty()) {
            return;
        }
        var rows = IntStream.range(0, words.size())
                .mapToObj(word -> "(?1, ?2, ?3, ?4, ?" + (word + 5) + ")")
                .collect(Collectors.joining(", "));
        var statement = entityManager.createNativeQuery(
                "INSERT INTO issue_word (issue_number, ruler, next_due_at, updated_at, word) VALUES " + rows);
        place(statement, issue.number(), keys);
        for (var word = 0; word < words.size(); word++) {
            statement.setParameter(word + 5, words.get(word));
        }
        statement.executeUpdate();
    }

    /** To where their issue stands now. */
    private void moveWords(IssueNumber number, IssueQueue.Keys keys) {
        var statement = entityManager.createNativeQuery(
                "UPDATE issue_word SET ruler = ?2, next_due_at = ?3, updated_at = ?4 WHERE issue_number = ?1");
        place(statement, number, keys);
        statement.executeUpdate();
    }

    private static void place(Query statement, IssueNumber number, IssueQueue.Keys keys) {
        statement
                .setParameter(1, number.value())
                .setParameter(
                        2, keys.ruler().map(RulerJson::write).map(RulerJson::id).orElse(null))
                .setParameter(3, EventRow.instant(keys.dueAt()))
                .setParameter(4, EventRow.instant(keys.updatedAt()));
    }

    private void replaceTags(IssueNumber number, IssueQueue.Keys keys) {
        entityManager
                .createNativeQuery("DELETE FROM issue_tag WHERE issue_number = ?1")
                .setParameter(1, number.value())
                .executeUpdate();
        for (var tag : keys.tags().words()) {
            entityManager
                    .createNativeQuery("INSERT INTO issue_tag (issue_number, tag, ruler, next_due_at)"
                            + " SELECT number, ?2, ruler, next_due_at FROM issue WHERE number = ?1")
                    .setParameter(1, number.value())
                    .setParameter(2, tag)
                    .executeUpdate();
        }
    }

    @Override
    public IssueNumber nextNumber() {
        var given = new IssueNumberEntity();
        entityManager.persist(given);
        entityManager.flush();
        return given.toDomain();
    }
}
