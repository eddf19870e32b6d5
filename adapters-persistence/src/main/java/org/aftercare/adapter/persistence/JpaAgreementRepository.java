package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.domain.Revision;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.AgreementNumber;
import org.aftercare.domain.agreement.Version;
import org.aftercare.domain.customer.CustomerId;

/** Agreements in a table, their versions in another. */
public final class JpaAgreementRepository implements AgreementRepository {
    private static final String WITH_VERSIONS = "select distinct a from AgreementEntity a left join fetch a.versions ";

    /** Some kilobytes each. */
    private static final int MOST = 1000;

    private final EntityManager entityManager;
    private final Aggregates aggregates;
    private final PlainSql plain;
    private final Kept<AgreementId, Agreement> kept;

    public JpaAgreementRepository(EntityManager entityManager, PlainSql plain) {
        this.entityManager = entityManager;
        this.plain = plain;
        this.aggregates = new Aggregates(entityManager);
        this.kept = new Kept<>(plain, MOST);
    }

    @Override
    public Optional<Agreement> find(AgreementId id) {
        return kept.find(id, () -> look(id), () -> read(id));
    }

    /** Sees the customer's revision too, since who asks for an agreement mostly asks for its customer next. */
    private Optional<Long> look(AgreementId id) {
        return plain.readOne(
                "SELECT a.revision, c.id, c.revision FROM agreement a JOIN customer c ON c.id = a.customer_id WHERE a.id = ?",
                row -> {
                    plain.saw(new CustomerId(PlainSql.id(row, 2)), row.getLong(3));
                    return row.getLong(1);
                },
                id.value());
    }

    /** The versions after the revision: if somebody stores meanwhile, it is the revision that is too old, and is refused. */
    private Optional<Agreement> read(AgreementId id) {
        return plain.readOne(
                "SELECT number, customer_id, title, systems, revision FROM agreement WHERE id = ?",
                row -> new Agreement(
                        id,
                        new AgreementNumber(row.getLong(1)),
                        new CustomerId(PlainSql.id(row, 2)),
                        row.getString(3),
                        AgreementEntity.systems(row.getString(4)),
                        versions(id),
                        new Revision(row.getLong(5))),
                id.value());
    }

    private List<Version> versions(AgreementId id) {
        return plain.read(
                "SELECT number, terms, signed_by, signed_at FROM agreement_version WHERE agreement_id = ?"
                        + " ORDER BY number",
                row -> VersionEntity.version(
                        row.getInt(1), row.getString(2), row.getString(3), PlainSql.instantOrNull(row, 4)),
                id.value());
    }

    @Override
    public List<Agreement> of(CustomerId customer) {
        return entityManager
                .createQuery(WITH_VERSIONS + "where a.customerId = :customer order by a.number", AgreementEntity.class)
                .setParameter("customer", customer.value())
                .getResultStream()
                .map(AgreementEntity::toDomain)
                .toList();
    }

    @Override
    public List<Agreement> list(Optional<CustomerId> customer, Optional<AgreementNumber> after, int limit) {
        var query = entityManager.createQuery(
                "select a.id from AgreementEntity a where a.number > :after"
                        + (customer.isPresent() ? " and a.customerId = :customer" : "") + " order by a.number",
                UUID.class);
        customer.ifPresent(one -> query.setParameter("customer", one.value()));
        // limited apart from the versions, of which each would count
        var ids = query.setParameter("after", after.map(AgreementNumber::value).orElse(0L))
                .setMaxResults(limit)
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(WITH_VERSIONS + "where a.id in :ids order by a.number", AgreementEntity.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .map(AgreementEntity::toDomain)
                        .toList();
    }

    @Override
    public Agreement save(Agreement agreement) {
        plain.stored(agreement.id());
        var entity = aggregates.store(
                AgreementEntity.class,
                agreement.id().value(),
                agreement.revision(),
                agreement.number(),
                () -> AgreementEntity.from(agreement),
                stored -> stored.apply(agreement));
        entity.applyVersions(agreement.versions());
        entityManager.flush();
        return entity.toDomain();
    }

    @Override
    public AgreementNumber nextNumber() {
        var given = new AgreementNumberEntity();
        entityManager.persist(given);
        entityManager.flush();
        return given.toDomain();
    }
}
