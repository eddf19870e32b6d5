package org.aftercare.adapter.persistence;

import java.util.Objects;

/** The tables of the database could not be brought to the form that is needed. Its message is one sentence for people. */
public final class SchemaMigrationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SchemaMigrationException(Exception cause) {
        super("The tables of the database could not be made or updated: " + said(cause) + reason(cause) + ".", cause);
    }

    private static String reason(Throwable cause) {
        var deepest = cause;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest == cause ? "" : " (" + said(deepest) + ")";
    }

    /** What is said in the first line, without what leads over to the next. */
    private static String said(Throwable cause) {
        var message =
                Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
        return message.lines().findFirst().orElse("").replaceFirst("(; SQL statement:|[.:])\\s*$", "");
    }
}
