package org.aftercare.bootstrap.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A connection that spares the database what a pool asks for and nothing comes of: switching to automatic commits when a
 * transaction has ended, only to switch back when the next begins, and ending transactions in which nothing was done. Each
 * would be a round trip.
 */
final class FrugalConnection implements InvocationHandler {
    private final Connection real;
    private boolean actual;
    private boolean wanted;

    /** Whether statements were made since the last commit or rollback, so that there may be something to end. */
    private boolean touched;

    private FrugalConnection(Connection real) throws SQLException {
        this.real = real;
        this.actual = real.getAutoCommit();
        this.wanted = actual;
    }

    static Connection of(Connection real) throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                FrugalConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, new FrugalConnection(real));
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] given) throws Throwable {
        return switch (method.getName()) {
            case "getAutoCommit" -> wanted;
            case "setAutoCommit" -> {
                wanted = given != null && (boolean) given[0];
                if (touched) {
                    settle();
                }
                yield null;
            }
            case "commit", "rollback" -> {
                if (touched || given != null) {
                    var ended = passedOn(method, given);
                    touched = given != null;
                    yield ended;
                }
                yield null;
            }
            case "createStatement", "prepareStatement", "prepareCall", "setSavepoint" -> {
                settle();
                touched = true;
                yield passedOn(method, given);
            }
            default -> passedOn(method, given);
        };
    }

    private void settle() throws SQLException {
        if (actual != wanted) {
            real.setAutoCommit(wanted);
            actual = wanted;
        }
    }

    private @Nullable Object passedOn(Method method, Object @Nullable [] given) throws Throwable {
        try {
            return method.invoke(real, given);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
