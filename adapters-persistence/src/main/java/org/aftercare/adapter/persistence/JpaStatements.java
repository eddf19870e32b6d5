package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.port.Statements;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.charge.Statement;
import org.aftercare.domain.charge.StatementId;

/** Closed statements in a table. */
public final class JpaStatements implements Statements {
    private final EntityManager entityManager;

    public JpaStatements(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Statement> find(StatementId id) {
        return Optional.ofNullable(entityManager.find(ClosedStatementEntity.class, new ClosedStatementEntity.Key(id)))
                .map(ClosedStatementEntity::toDomain);
    }

    @Override
    public List<Statement> of(AgreementId agreement) {
        return entityManager
                .createQuery(
                        "select s from ClosedStatementEntity s where s.agreementId = :agreement order by s.month",
                        ClosedStatementEntity.class)
                .setParameter("agreement", agreement.value())
                .getResultStream()
                .map(ClosedStatementEntity::toDomain)
                .toList();
    }

    @Override
    public List<Closed> closedSince(Instant from) {
        return entityManager
                .createQuery(
                        "select s.agreementId, s.month, s.closedAt from ClosedStatementEntity s"
                                + " where s.closedAt >= :from order by s.closedAt, s.agreementId, s.month",
                        Object[].class)
                .setParameter("from", from)
                .getResultStream()
                .map(row -> new Closed(ClosedStatementEntity.id((UUID) row[0], (String) row[1]), (Instant) row[2]))
                .toList();
    }

    @Override
    public void add(Statement closed) {
        entityManager.persist(ClosedStatementEntity.from(closed));
        entityManager.flush();
    }
}
