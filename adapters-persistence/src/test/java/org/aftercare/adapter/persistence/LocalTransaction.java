package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;

/** Transactions of one connection, begun and ended as a server's are; each thread has its own. */
final class LocalTransaction implements UserTransaction {
    private final EntityManagerFactory factory;

    @SuppressWarnings("ThreadLocalUsage") // each database has its own
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    LocalTransaction(EntityManagerFactory factory) {
        this.factory = factory;
    }

    EntityManager entityManager() {
        if (!isActive()) {
            throw new IllegalStateException("outside of a unit of work");
        }
        return current.get();
    }

    boolean isActive() {
        return current.get() != null;
    }

    @Override
    public void begin() {
        var entityManager = factory.createEntityManager();
        entityManager.getTransaction().begin();
        current.set(entityManager);
    }

    @Override
    public void commit() throws RollbackException {
        try (var entityManager = entityManager()) {
            entityManager.getTransaction().commit();
        } catch (jakarta.persistence.RollbackException refused) {
            throw (RollbackException) new RollbackException("refused").initCause(refused);
        } finally {
            current.remove();
        }
    }

    @Override
    public void rollback() {
        try (var entityManager = entityManager()) {
            entityManager.getTransaction().rollback();
        } finally {
            current.remove();
        }
    }

    @Override
    public int getStatus() {
        if (!isActive()) {
            return Status.STATUS_NO_TRANSACTION;
        }
        return current.get().getTransaction().getRollbackOnly() ? Status.STATUS_MARKED_ROLLBACK : Status.STATUS_ACTIVE;
    }

    @Override
    public void setRollbackOnly() {
        entityManager().getTransaction().setRollbackOnly();
    }

    @Override
    public void setTransactionTimeout(int seconds) {
        throw new UnsupportedOperationException("not needed");
    }
}
