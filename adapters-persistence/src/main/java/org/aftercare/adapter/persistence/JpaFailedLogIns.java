package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.aftercare.application.port.FailedLogIns;
import org.aftercare.domain.access.SecretHash;

/** Failed log-ins counted in a table, for all nodes together. */
public final class JpaFailedLogIns implements FailedLogIns {
    private final EntityManager entityManager;

    public JpaFailedLogIns(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public int count(SecretHash key, Instant since) {
        return entityManager
                .createQuery(
                        "select f.failures from FailedLogInEntity f where f.key = :key and f.lastAt >= :since",
                        Integer.class)
                .setParameter("key", key.hex())
                .setParameter("since", since)
                .getResultStream()
                .findFirst()
                .orElse(0);
    }

    @Override
    public void add(SecretHash key, Instant at, Instant since) {
        var counted = entityManager
                .createQuery("update FailedLogInEntity f set f.failures = f.failures + 1, f.lastAt = :at"
                        + " where f.key = :key and f.lastAt >= :since")
                .setParameter("at", at)
                .setParameter("key", key.hex())
                .setParameter("since", since)
                .executeUpdate();
        if (counted == 0 && !begunAgain(key, at)) {
            // whoever is faster has the other one begin his unit of work again
            entityManager.persist(new FailedLogInEntity(key, at));
            entityManager.flush();
        }
    }

    private boolean begunAgain(SecretHash key, Instant at) {
        return entityManager
                        .createQuery("update FailedLogInEntity f set f.failures = 1, f.lastAt = :at where f.key = :key")
                        .setParameter("at", at)
                        .setParameter("key", key.hex())
                        .executeUpdate()
                == 1;
    }

    @Override
    public void forget(SecretHash key) {
        entityManager
                .createQuery("delete from FailedLogInEntity f where f.key = :key")
                .setParameter("key", key.hex())
                .executeUpdate();
    }

    @Override
    public void forgetBefore(Instant instant) {
        entityManager
                .createQuery("delete from FailedLogInEntity f where f.lastAt < :instant")
                .setParameter("instant", instant)
                .executeUpdate();
    }
}
