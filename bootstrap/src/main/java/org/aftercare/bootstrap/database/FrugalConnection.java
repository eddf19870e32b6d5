package org.aftercare.bootstrap.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A connection that spares the database what a pool asks for and nothing comes of: switching to automatic commits when a
 * transaction has ended, only to switch back when the next begins, and ending transactions in which nothing was stored. Each
 * would be a round trip.
 *
 * <p>The real connection always commits by itself; a transaction begins on it with the first statement that may store or lock
 * something. What only looks needs none, since each look sees what is committed by then (READ COMMITTED), whether it is part
 * of a transaction or not.
 */
final class FrugalConnection implements InvocationHandler {
    private final Connection real;
    private boolean commitsByItself = true;
    private boolean begun;

    private FrugalConnection(Connection real) {
        this.real = real;
    }

    static Connection of(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                FrugalConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, new FrugalConnection(real));
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] given) throws Throwable {
        return switch (method.getName()) {
            case "getAutoCommit" -> commitsByItself;
            case "setAutoCommit" -> {
                commitsByItself = given != null && (boolean) given[0];
                if (commitsByItself) {
                    end("COMMIT");
                }
                yield null;
            }
            case "commit" -> {
                end("COMMIT");
                yield null;
            }
            case "rollback" -> {
                if (given != null) {
                    yield passedOn(method, given);
                }
                end("ROLLBACK");
                yield null;
            }
            case "createStatement", "prepareCall", "setSavepoint" -> {
                begin();
                yield passedOn(method, given);
            }
            case "prepareStatement" -> {
                if (given == null || !onlyLooks((String) given[0])) {
                    begin();
                }
                yield passedOn(method, given);
            }
            default -> passedOn(method, given);
        };
    }

    /** Where in doubt, not. */
    private static boolean onlyLooks(String sql) {
        var upper = sql.toUpperCase(Locale.ROOT);
        return (upper.startsWith("SELECT ") || upper.startsWith("(SELECT "))
                && !upper.contains("FOR UPDATE")
                && !upper.contains("FOR SHARE")
                && !upper.contains("LOCK IN SHARE MODE")
                && !upper.contains("INTO");
    }

    private void begin() throws SQLException {
        if (!commitsByItself && !begun) {
            tell("BEGIN");
            begun = true;
        }
    }

    private void end(String how) throws SQLException {
        if (begun) {
            begun = false;
            tell(how);
        }
    }

    private void tell(String what) throws SQLException {
        try (var statement = real.createStatement()) {
            statement.execute(what);
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
