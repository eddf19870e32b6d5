package org.aftercare.adapter.persistence;

import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import javax.sql.DataSource;
import javax.transaction.xa.XAResource;
import org.eclipse.persistence.platform.server.ServerPlatformBase;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.eclipse.persistence.sessions.ExternalTransactionController;
import org.eclipse.persistence.transaction.JTATransactionController;
import org.jspecify.annotations.Nullable;

/**
 * What a server's transaction manager does, for databases that each need one connection at a time: so the tests go the way of
 * the product, where EclipseLink is told by others when a transaction ends and gets its connections late.
 */
final class Transactions implements TransactionManager, UserTransaction {
    static final Transactions MANAGER = new Transactions();

    private static final ThreadLocal<LocalTransaction> CURRENT = new ThreadLocal<>();

    private Transactions() {}

    boolean isActive() {
        return CURRENT.get() != null;
    }

    /** Something that lasts as long as the transaction that is going on, made when it is first asked for. */
    <T> T held(Class<T> type, Object owner, Function<LocalTransaction, T> made) {
        var transaction = getTransaction();
        if (transaction == null) {
            throw new IllegalStateException("outside of a unit of work");
        }
        var key = List.of(type, System.identityHashCode(owner));
        if (!transaction.held.containsKey(key)) {
            transaction.held.put(key, made.apply(transaction));
        }
        return type.cast(transaction.held.get(key));
    }

    /** A data source whose connections are those of the transaction that is going on, if there is one; these are pooled. */
    DataSource enlisting(DataSource real) {
        var idle = new ConcurrentLinkedDeque<Connection>();
        return proxied(DataSource.class, real, "getConnection", () -> {
            if (!isActive()) {
                return real.getConnection();
            }
            var connection = held(Connection.class, real, transaction -> transaction.enlist(real, idle));
            return proxied(Connection.class, connection, "close", () -> null);
        });
    }

    private interface Instead {
        @Nullable Object call() throws SQLException;
    }

    private static <T> T proxied(Class<T> type, T real, String method, Instead instead) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, called, given) -> {
            try {
                return called.getName().equals(method) ? instead.call() : called.invoke(real, given);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }));
    }

    @Override
    public void begin() {
        if (isActive()) {
            throw new IllegalStateException("there is a transaction already");
        }
        CURRENT.set(new LocalTransaction());
    }

    @Override
    public void commit() throws RollbackException {
        try {
            getTransaction().commit();
        } finally {
            CURRENT.remove();
        }
    }

    @Override
    public void rollback() {
        try {
            getTransaction().rollback();
        } finally {
            CURRENT.remove();
        }
    }

    @Override
    public int getStatus() {
        return isActive() ? getTransaction().getStatus() : Status.STATUS_NO_TRANSACTION;
    }

    @Override
    public LocalTransaction getTransaction() {
        return CURRENT.get();
    }

    @Override
    public void setRollbackOnly() {
        getTransaction().setRollbackOnly();
    }

    @Override
    public void setTransactionTimeout(int seconds) {
        throw new UnsupportedOperationException("not needed");
    }

    @Override
    public Transaction suspend() {
        throw new UnsupportedOperationException("not needed");
    }

    @Override
    public void resume(Transaction transaction) {
        throw new UnsupportedOperationException("not needed");
    }

    /** One transaction, of one thread. */
    static final class LocalTransaction implements Transaction {
        private final Map<Connection, Deque<Connection>> connections = new HashMap<>();
        private final List<Synchronization> synchronizations = new ArrayList<>();
        private final Map<Object, Object> held = new HashMap<>();
        private int status = Status.STATUS_ACTIVE;

        private Connection enlist(DataSource real, Deque<Connection> idle) {
            try {
                var pooled = idle.poll();
                var connection = pooled == null ? real.getConnection() : pooled;
                connection.setAutoCommit(false);
                connections.put(connection, idle);
                return connection;
            } catch (SQLException fault) {
                throw new IllegalStateException(fault);
            }
        }

        @Override
        public void registerSynchronization(Synchronization synchronization) {
            synchronizations.add(synchronization);
        }

        @Override
        public void commit() throws RollbackException {
            try {
                List.copyOf(synchronizations).forEach(Synchronization::beforeCompletion);
                if (status == Status.STATUS_MARKED_ROLLBACK) {
                    throw new RollbackException("marked for rollback");
                }
                for (var connection : connections.keySet()) {
                    connection.commit();
                }
                end(Status.STATUS_COMMITTED);
            } catch (SQLException | RuntimeException refused) {
                rollback();
                throw (RollbackException) new RollbackException("refused").initCause(refused);
            }
        }

        @Override
        public void rollback() {
            try {
                for (var connection : connections.keySet()) {
                    connection.rollback();
                }
            } catch (SQLException fault) {
                throw new IllegalStateException(fault);
            } finally {
                end(Status.STATUS_ROLLEDBACK);
            }
        }

        private void end(int outcome) {
            status = outcome;
            synchronizations.forEach(synchronization -> synchronization.afterCompletion(outcome));
            connections.forEach((connection, idle) -> idle.push(connection));
        }

        @Override
        public int getStatus() {
            return status;
        }

        @Override
        public void setRollbackOnly() {
            status = Status.STATUS_MARKED_ROLLBACK;
        }

        @Override
        public boolean enlistResource(XAResource resource) {
            throw new UnsupportedOperationException("not needed");
        }

        @Override
        public boolean delistResource(XAResource resource, int flag) {
            throw new UnsupportedOperationException("not needed");
        }
    }

    /** Tells EclipseLink of it. */
    public static final class Platform extends ServerPlatformBase {
        public Platform(DatabaseSession session) {
            super(session);
        }

        @Override
        public Class<? extends ExternalTransactionController> getExternalTransactionControllerClass() {
            return Controller.class;
        }
    }

    /** Found by EclipseLink through {@link Platform}. */
    public static final class Controller extends JTATransactionController {
        @Override
        protected TransactionManager acquireTransactionManager() {
            return MANAGER;
        }
    }
}
