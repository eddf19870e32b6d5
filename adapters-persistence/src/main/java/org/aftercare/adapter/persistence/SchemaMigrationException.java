package org.aftercare.adapter.persistence;

import java.util.Objects;

/** The tables of the database could not be brought to the form that is needed. Its message is one sentence for people. */
public final class SchemaMigrationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SchemaMigrationException(Exception cause) {
        super("The tables of the database could not be made or updated: " + firstLine(cause), cause);
    }

    private static String firstLine(Exception cause) {
        var message =
                Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getName());
        var line = message.lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line : line + ".";
    }
}
