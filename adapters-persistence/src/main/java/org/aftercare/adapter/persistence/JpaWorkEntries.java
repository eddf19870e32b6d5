package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftercare.application.port.WorkEntries;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.charge.Booking;
import org.aftercare.domain.charge.Cancellation;
import org.aftercare.domain.charge.WorkEntry;
import org.aftercare.domain.charge.WorkEntryId;
import org.aftercare.domain.issue.IssueNumber;

/** Work entries and their cancellations in tables. */
public final class JpaWorkEntries implements WorkEntries {
    private static final String CANCELLATIONS =
            "select c from WorkCancellationEntity c, WorkEntryEntity e where c.entryId = e.id and ";
    private static final String ENTRIES = "select e from WorkEntryEntity e where ";

    private final EntityManager entityManager;

    public JpaWorkEntries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(WorkEntry entry) {
        entityManager.persist(WorkEntryEntity.from(entry));
        entityManager.flush();
    }

    @Override
    public void cancel(Cancellation cancellation) {
        entityManager.persist(WorkCancellationEntity.from(cancellation));
        entityManager.flush();
    }

    @Override
    public Optional<Booking> find(WorkEntryId id) {
        return Optional.ofNullable(entityManager.find(WorkEntryEntity.class, id.value()))
                .map(entity -> new Booking(
                        entity.toDomain(),
                        Optional.ofNullable(entityManager.find(WorkCancellationEntity.class, id.value()))
                                .map(WorkCancellationEntity::toDomain)));
    }

    @Override
    public List<Booking> of(IssueNumber issue) {
        return bookings("e.issueNumber = :owner", issue.value());
    }

    @Override
    public List<Booking> of(AgreementId agreement) {
        return bookings("e.agreementId = :owner", agreement.value());
    }

    private List<Booking> bookings(String condition, Object owner) {
        var cancelled = entityManager
                .createQuery(CANCELLATIONS + condition, WorkCancellationEntity.class)
                .setParameter("owner", owner)
                .getResultStream()
                .map(WorkCancellationEntity::toDomain)
                .collect(Collectors.toMap(Cancellation::entry, Function.identity()));
        return entityManager
                .createQuery(ENTRIES + condition, WorkEntryEntity.class)
                .setParameter("owner", owner)
                .getResultStream()
                .map(WorkEntryEntity::toDomain)
                .sorted(WorkEntry.BY_TIME)
                .map(entry -> booking(entry, cancelled))
                .toList();
    }

    private static Booking booking(WorkEntry entry, Map<WorkEntryId, Cancellation> cancelled) {
        return new Booking(entry, Optional.ofNullable(cancelled.get(entry.id())));
    }

    @Override
    public List<WorkEntry> overlapping(AgentId agent, Instant from, Instant until) {
        // no entry is longer than that, so that the index has both ends
        var earliest = from.minus(Duration.ofHours(WorkEntry.MAX_HOURS));
        return entityManager
                .createQuery(
                        ENTRIES + "e.agentId = :agent and e.startedAt >= :earliest and e.startedAt < :until"
                                + " and e.finishedAt > :from and not exists (select c.entryId from"
                                + " WorkCancellationEntity c where c.entryId = e.id)",
                        WorkEntryEntity.class)
                .setParameter("agent", agent.value())
                .setParameter("earliest", earliest)
                .setParameter("until", until)
                .setParameter("from", from)
                .getResultStream()
                .map(WorkEntryEntity::toDomain)
                .sorted(WorkEntry.BY_TIME)
                .toList();
    }
}
