package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.function.Supplier;
import org.aftercare.application.port.UnavailableException;
import org.aftercare.application.port.UnitOfWork;

/** Units of work as transactions of the server. */
public final class JtaUnitOfWork implements UnitOfWork {
    private final UserTransaction transaction;
    private final EntityManager entityManager;

    public JtaUnitOfWork(UserTransaction transaction, EntityManager entityManager) {
        this.transaction = transaction;
        this.entityManager = entityManager;
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

    private <T> T begun(Supplier<T> work) {
        try {
            transaction.begin();
            var result = PlainSql.within(work);
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
            return PlainSql.looking(work);
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
            throw new UnavailableException("the database did not confirm that the unit of work was kept", lost);
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
