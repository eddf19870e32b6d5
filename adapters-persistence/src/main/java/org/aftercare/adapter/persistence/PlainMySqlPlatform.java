package org.aftercare.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.platform.database.MySQLPlatform;
import org.jspecify.annotations.Nullable;

/**
 * MySQL, and H2 in its MySQL mode, without EclipseLink's detours: dates and times come as text, for {@link InstantAsText} and
 * {@link LocalDateAsText} to read, and a UUID is known to be bytes also where a query is looked up by identity.
 */
public final class PlainMySqlPlatform extends MySQLPlatform {
    private static final long serialVersionUID = 1L;

    private static final UuidAsBytes UUIDS = new UuidAsBytes();

    @Override
    public @Nullable Object getObjectFromResultSet(ResultSet row, int column, int type, AbstractSession session)
            throws SQLException {
        return type == Types.TIMESTAMP || type == Types.DATE
                ? row.getString(column)
                : super.getObjectFromResultSet(row, column, type, session);
    }

    @Override
    public <T> @Nullable T convertObject(@Nullable Object source, Class<T> target) {
        return source instanceof UUID id && target == byte[].class
                ? target.cast(UUIDS.convertToDatabaseColumn(id))
                : super.convertObject(source, target);
    }
}
