package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.function.Supplier;
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
        refuseNesting();
        try {
            transaction.begin();
            var result = work.get();
            // here, and not as part of the commit, which would not tell why it failed
            entityManager.flush();
            transaction.commit();
            return result;
        } catch (Exception | Error failure) {
            throw rolledBack(failure);
        }
    }

    private void refuseNesting() {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                throw new IllegalStateException("units of work do not nest");
            }
        } catch (SystemException fault) {
            throw Failures.translated(fault);
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
