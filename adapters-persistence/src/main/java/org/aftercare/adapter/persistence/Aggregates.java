package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.domain.Revision;

/** Stores rows: those of aggregates by the rule of revisions, made from what is stored or refused; others as they come. */
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
        // one statement that compares and steps: JPA's versions do not step where only something that hangs on the row
        // has
        // changed, or twice in one unit of work, and EclipseLink's locking by columns is not safe among threads
        var stepped = entityManager
                .createQuery("update " + type.getSimpleName()
                        + " e set e.revision = :next where e = :row and e.revision = :given")
                .setParameter("next", given.next().number())
                .setParameter("row", entity)
                .setParameter("given", given.number())
                .executeUpdate();
        if (stepped == 0) {
            throw new StaleAggregateException(name);
        }
        entity.stepped();
        changed.accept(entity);
        entityManager.flush();
        return entity;
    }

    /**
     * Inserts a row or overwrites it, without regard to any revision: whoever stores last is right. Flushed at once, so that
     * what refers to it can follow.
     */
    <E> void put(Class<E> type, Object id, Supplier<E> made, Consumer<E> changed) {
        Optional.ofNullable(entityManager.find(type, id))
                .ifPresentOrElse(changed, () -> entityManager.persist(made.get()));
        entityManager.flush();
    }
}
