package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.Consents;
import org.aftercare.domain.charge.Consent;
import org.aftercare.domain.charge.ConsentId;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.issue.IssueNumber;

/** Consents in a table. */
public final class JpaConsents implements Consents {
    private final EntityManager entityManager;
    private final Aggregates aggregates;

    public JpaConsents(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.aggregates = new Aggregates(entityManager);
    }

    @Override
    public Optional<Consent> find(ConsentId id) {
        return Optional.ofNullable(entityManager.find(ConsentEntity.class, id.value()))
                .map(ConsentEntity::toDomain);
    }

    @Override
    public List<Consent> of(IssueNumber issue) {
        return entityManager
                .createQuery(
                        "select c from ConsentEntity c where c.issueNumber = :issue order by c.id", ConsentEntity.class)
                .setParameter("issue", issue.value())
                .getResultStream()
                .map(ConsentEntity::toDomain)
                .toList();
    }

    @Override
    public List<Consent> waiting(CustomerId customer) {
        return entityManager
                .createQuery(
                        "select c from ConsentEntity c where c.waitingFor = :customer order by c.id",
                        ConsentEntity.class)
                .setParameter("customer", customer.value())
                .getResultStream()
                .map(ConsentEntity::toDomain)
                .toList();
    }

    @Override
    public Consent save(Consent consent) {
        return aggregates
                .store(
                        ConsentEntity.class,
                        consent.id().value(),
                        consent.revision(),
                        "the consent",
                        () -> ConsentEntity.from(consent),
                        entity -> entity.apply(consent))
                .toDomain();
    }
}
