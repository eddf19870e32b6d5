package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.domain.Revision;

/** Stores the rows of aggregates by the rule of revisions: made from what is stored, or refused. */
final class Aggregates {
    private final EntityManager entityManager;

    Aggregates(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Inserts or updates a row, and waits for it to be there: then it is locked until the unit of work ends, and what hangs on
     * it can follow without a race.
     *
     * @param given the revision that the aggregate to be stored was made from
     * @param name of the aggregate, for people
     */
    <E extends AggregateEntity> E store(
            Class<E> type, Object id, Revision given, Object name, Supplier<E> made, Consumer<E> changed) {
        if (given.equals(Revision.NONE)) {
            var entity = made.get();
            entityManager.persist(entity);
            entityManager.flush();
            return entity;
        }
        var entity = entityManager.find(type, id);
        if (entity == null || !entity.revision().equals(given)) {
            throw new StaleAggregateException(name);
        }
        try {
            entity.step();
            changed.accept(entity);
            entityManager.flush();
        } catch (OptimisticLockException changedMeanwhile) {
            throw new StaleAggregateException(name);
        }
        return entity;
    }
}
