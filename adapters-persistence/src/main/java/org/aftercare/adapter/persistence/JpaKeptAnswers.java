package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.aftercare.application.port.KeptAnswers;
import org.aftercare.domain.access.SecretHash;

/** Answers in a table, whose primary key lets one transaction at a time take a key. */
public final class JpaKeptAnswers implements KeptAnswers {
    private final EntityManager entityManager;

    public JpaKeptAnswers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Kept> find(SecretHash key) {
        return Optional.ofNullable(entityManager.find(KeptAnswerEntity.class, key.hex()))
                .flatMap(KeptAnswerEntity::toDomain);
    }

    @Override
    public void take(SecretHash key, SecretHash request, Instant at) {
        entityManager.persist(new KeptAnswerEntity(key, request, at));
        // here, so that of two at the same moment the second waits before it does anything
        entityManager.flush();
    }

    @Override
    public void keep(SecretHash key, String answer) {
        entityManager.getReference(KeptAnswerEntity.class, key.hex()).keep(answer);
    }

    @Override
    public int forget(Instant takenBefore, int limit) {
        var keys = entityManager
                .createQuery("select a.key from KeptAnswerEntity a where a.takenAt < :before", String.class)
                .setParameter("before", takenBefore)
                .setMaxResults(limit)
                .getResultList();
        return keys.isEmpty()
                ? 0
                : entityManager
                        .createQuery("delete from KeptAnswerEntity a where a.key in :keys")
                        .setParameter("keys", keys)
                        .executeUpdate();
    }
}
