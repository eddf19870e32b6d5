package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.CallbackRepository;
import org.aftercare.domain.callback.CallbackReference;
import org.aftercare.domain.callback.CallbackRequest;
import org.aftercare.domain.callback.PhoneNumber;

/** Callback requests in a table. */
public final class JpaCallbackRepository implements CallbackRepository {
    private final EntityManager entityManager;
    private final Aggregates aggregates;

    public JpaCallbackRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.aggregates = new Aggregates(entityManager);
    }

    @Override
    public Optional<CallbackRequest> find(CallbackReference reference) {
        return Optional.ofNullable(entityManager.find(CallbackRequestEntity.class, reference.value()))
                .map(CallbackRequestEntity::toDomain);
    }

    @Override
    public List<CallbackRequest> of(PhoneNumber phone, Instant since) {
        return entityManager
                .createQuery(
                        "select c from CallbackRequestEntity c where c.phone = :phone and c.askedAt >= :since"
                                + " order by c.reference desc",
                        CallbackRequestEntity.class)
                .setParameter("phone", phone.value())
                .setParameter("since", since)
                .getResultStream()
                .map(CallbackRequestEntity::toDomain)
                .toList();
    }

    @Override
    public List<CallbackRequest> list(Optional<Boolean> open, Optional<Position> after, int limit) {
        var conditions = (open.isPresent() ? "c.open = :open and " : "")
                + "(c.callBy > :callBy or (c.callBy = :callBy and c.reference > :reference))";
        var query = entityManager
                .createQuery(
                        "select c from CallbackRequestEntity c where " + conditions + " order by c.callBy, c.reference",
                        CallbackRequestEntity.class)
                .setParameter("callBy", after.map(Position::callBy).orElse(Instant.EPOCH))
                .setParameter(
                        "reference",
                        after.map(Position::reference)
                                .map(CallbackReference::value)
                                .orElse(0L))
                .setMaxResults(limit);
        open.ifPresent(wanted -> query.setParameter("open", wanted));
        return query.getResultStream().map(CallbackRequestEntity::toDomain).toList();
    }

    @Override
    public List<CallbackRequest> changed(Instant since, Optional<Change> after, int limit) {
        var from = after.map(Change::at).filter(since::isBefore).orElse(since);
        return entityManager
                .createQuery(
                        "select c from CallbackRequestEntity c where c.changedAt > :from"
                                + " or (c.changedAt = :from and c.reference > :reference)"
                                + " order by c.changedAt, c.reference",
                        CallbackRequestEntity.class)
                .setParameter("from", from)
                .setParameter(
                        "reference",
                        after.map(Change::reference)
                                .map(CallbackReference::value)
                                .orElse(0L))
                .setMaxResults(limit)
                .getResultStream()
                .map(CallbackRequestEntity::toDomain)
                .toList();
    }

    @Override
    public CallbackRequest save(CallbackRequest request) {
        return aggregates
                .store(
                        CallbackRequestEntity.class,
                        request.reference().value(),
                        request.revision(),
                        request.reference(),
                        () -> CallbackRequestEntity.from(
                                request, nextOrdinal(request.asked().phone())),
                        entity -> entity.apply(request))
                .toDomain();
    }

    /** Two units of work that see the same one cannot both store it. */
    private long nextOrdinal(PhoneNumber phone) {
        return entityManager
                .createQuery(
                        "select coalesce(max(c.ordinal), 0) + 1 from CallbackRequestEntity c where c.phone = :phone",
                        Long.class)
                .setParameter("phone", phone.value())
                .getSingleResult();
    }

    @Override
    public CallbackReference nextReference() {
        var given = new CallbackReferenceEntity();
        entityManager.persist(given);
        entityManager.flush();
        return given.toDomain();
    }
}
