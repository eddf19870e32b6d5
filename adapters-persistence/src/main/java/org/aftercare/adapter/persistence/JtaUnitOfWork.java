package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.aftercare.application.port.UnavailableException;
import org.aftercare.application.port.UnitOfWork;

/** Units of work as transactions of the server. */
public final class JtaUnitOfWork implements UnitOfWork {
    private final UserTransaction transaction;
    private final EntityManager entityManager;
    private final PlainSql plain;
    private final Map<Class<?>, Together<Runnable, Boolean>> together = new ConcurrentHashMap<>();

    public JtaUnitOfWork(UserTransaction transaction, EntityManager entityManager, PlainSql plain) {
        this.transaction = transaction;
        this.entityManager = entityManager;
        this.plain = plain;
    }

    @Override
    public <T> T execute(Supplier<T> work) {
        if (isUnderWay()) {
            return within(work);
        }
        return begun(() -> {
            var result = work.get();
            refuseGoingOn();
            // here, and not as part of the commit, which would not tell why it failed
            entityManager.flush();
            return result;
        });
    }

    @Override
    public <T> T executeTogether(Class<?> useCase, Supplier<T> work) {
        if (isUnderWay() || !plain.isOutside()) {
            return execute(work);
        }
        var result = new AtomicReference<T>();
        Runnable mine = () -> result.set(work.get());
        var done = together.computeIfAbsent(useCase, each -> new Together<>(() -> true, this::all))
                .find(mine);
        return done.isPresent() ? result.get() : execute(work);
    }

    /** All; or none, if one of several fails, so that each is to be done by itself. */
    private Map<Runnable, Boolean> all(List<Runnable> works) {
        try {
            execute(() -> {
                plain.gathering(works);
                return works;
            });
        } catch (UnconfirmedException uncertain) {
            throw uncertain; // if it was kept after all, doing it again would keep it twice
        } catch (RuntimeException oneFailed) {
            if (works.size() == 1) {
                throw oneFailed;
            }
            return Map.of();
        }
        return works.stream().collect(Collectors.toMap(Function.identity(), work -> true));
    }

    private <T> T begun(Supplier<T> work) {
        var turn = plain.turn();
        try {
            return durably(work);
        } finally {
            turn.end();
        }
    }

    private <T> T durably(Supplier<T> work) {
        try {
            transaction.begin();
            var result = plain.within(work);
            commit();
            return result;
        } catch (Exception | Error failure) {
            throw rolledBack(failure);
        }
    }

    /** Without a transaction, since each look sees what is committed by then in any case (READ COMMITTED). */
    @Override
    public <T> T look(Supplier<T> work) {
        if (isUnderWay()) {
            return work.get();
        }
        try {
            return plain.looking(work);
        } catch (RuntimeException failure) {
            throw Failures.translated(failure);
        }
    }

    private boolean isUnderWay() {
        return status() != Status.STATUS_NO_TRANSACTION;
    }

    private int status() {
        try {
            return transaction.getStatus();
        } catch (SystemException fault) {
            throw Failures.translated(fault);
        }
    }

    /** The unit of work around this one commits, or rolls back; what cannot be stored is told here all the same. */
    private <T> T within(Supplier<T> work) {
        try {
            var result = work.get();
            entityManager.flush();
            return result;
        } catch (RuntimeException failure) {
            throw Failures.translated(failure);
        }
    }

    private void refuseGoingOn() {
        if (status() == Status.STATUS_MARKED_ROLLBACK) {
            throw new IllegalStateException("the work went on after something had failed");
        }
    }

    /** All that can still fail is the way to the database. */
    private void commit() {
        try {
            transaction.commit();
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException lost) {
            throw new UnconfirmedException(lost);
        }
    }

    /** Whether the unit of work was kept is not known. */
    private static final class UnconfirmedException extends UnavailableException {
        private static final long serialVersionUID = 1L;

        UnconfirmedException(Exception lost) {
            super("the database did not confirm that the unit of work was kept", lost);
        }
    }

    private RuntimeException rolledBack(Throwable failure) {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (SystemException | RuntimeException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return Failures.translated((Exception) failure);
    }
}
