package org.aftercare.adapter.persistence;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.aftercare.application.port.DuplicateException;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.application.port.UnavailableException;
import org.jspecify.annotations.Nullable;

/** Tells what a failure of the database means to the application. */
final class Failures {
    /** Of MySQL, MariaDB and H2, in this order. */
    private static final Set<Integer> TWICE = Set.of(1062, 1586, 23505);

    /** Lock timed out, database closed; a lost connection has states of its own. */
    private static final Set<String> PASSING = Set.of("HYT00", "90067", "90098", "90121", "41000");

    /** Rolled back as a whole, since of two that wait for one another one has to give way; of any database, and of H2. */
    private static final Set<String> GAVE_WAY = Set.of("40001", "90131");

    private static final int MYSQL_LOCK_TIMEOUT = 1205;
    private static final int MYSQL_SHUTS_DOWN = 1053;

    /** Chains of causes may be circular. */
    private static final int DEEPEST = 50;

    private Failures() {}

    /** The exception of a port that a failure is, or the failure itself where it is a fault of ours. */
    static RuntimeException translated(Exception failure) {
        if (failure instanceof StaleAggregateException
                || failure instanceof DuplicateException
                || failure instanceof UnavailableException) {
            return (RuntimeException) failure;
        }
        if (causes(failure).anyMatch(OptimisticLockException.class::isInstance)
                || databaseSays(failure, Failures::gaveWay)) {
            return new StaleAggregateException("what was to be stored");
        }
        if (databaseSays(failure, Failures::isDuplicate)) {
            return new DuplicateException("what must be unique is stored already", failure);
        }
        if (databaseSays(failure, Failures::passes)) {
            return new UnavailableException("the database cannot be reached", failure);
        }
        return failure instanceof RuntimeException unchecked
                ? unchecked
                : new IllegalStateException("the unit of work could not be ended", failure);
    }

    private static boolean databaseSays(Exception failure, Predicate<SQLException> what) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .anyMatch(what);
    }

    private static boolean gaveWay(SQLException exception) {
        var state = exception.getSQLState();
        return state != null && GAVE_WAY.contains(state);
    }

    private static boolean isDuplicate(SQLException exception) {
        return TWICE.contains(exception.getErrorCode());
    }

    private static boolean passes(SQLException exception) {
        var state = exception.getSQLState();
        return exception instanceof SQLTransientException
                || exception instanceof SQLRecoverableException
                || exception instanceof SQLNonTransientConnectionException
                || exception.getErrorCode() == MYSQL_LOCK_TIMEOUT
                || exception.getErrorCode() == MYSQL_SHUTS_DOWN
                || isPoolWithoutConnection(exception)
                || (state != null && (state.startsWith("08") || PASSING.contains(state)));
    }

    /** The server's pool says nothing but this when it cannot make a connection. */
    private static boolean isPoolWithoutConnection(SQLException exception) {
        var message = exception.getMessage();
        return exception.getSQLState() == null
                && message != null
                && message.contains("Error in allocating a connection");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        for (@Nullable Throwable cause = failure; cause != null && causes.size() < DEEPEST; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes.stream();
    }
}
