package org.aftercare.adapter.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL in the unit of work that is under way, past JPA, for what nearly every request asks for; and what is known of
 * aggregates for as long as that unit of work lasts. {@link JtaUnitOfWork} begins and ends it.
 */
public final class PlainSql {
    private static final UuidAsBytes UUIDS = new UuidAsBytes();
    private static final ThreadLocal<Unit> UNDER_WAY = new ThreadLocal<>();

    private final DataSource dataSource;

    /**
     * Makes statements through connections that are part of the unit of work.
     *
     * @param dataSource whose connections take part in the transaction that is under way
     */
    public PlainSql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What lasts as long as a unit of work. */
    private static final class Unit implements AutoCloseable {
        private final Map<Object, Long> revisions = new HashMap<>();
        private final @Nullable Unit around = UNDER_WAY.get();
        private final boolean looks;
        private @Nullable Connection connection;
        private boolean stores;

        Unit(boolean looks) {
            this.looks = looks;
        }

        @Override
        public void close() throws SQLException {
            if (around == null) {
                UNDER_WAY.remove();
            } else {
                UNDER_WAY.set(around);
            }
            if (connection != null) {
                connection.close();
            }
        }
    }

    /** Reads something from the row at which a result stands. */
    interface Reading<T> {
        T from(ResultSet row) throws SQLException;
    }

    /** Does the work of a unit of work, of which the transaction ends after this has. */
    static <T> T within(Supplier<T> work) {
        return within(false, work);
    }

    /** Does work that only looks, outside of any transaction. */
    static <T> T looking(Supplier<T> work) {
        return within(true, work);
    }

    private static <T> T within(boolean looks, Supplier<T> work) {
        try (var unit = new Unit(looks)) {
            UNDER_WAY.set(unit);
            return work.get();
        } catch (SQLException failed) {
            throw failed(failed);
        }
    }

    private static Unit unit() {
        var unit = UNDER_WAY.get();
        if (unit == null) {
            throw new IllegalStateException("outside of a unit of work");
        }
        return unit;
    }

    private Connection connection() throws SQLException {
        var unit = unit();
        var known = unit.connection;
        if (known != null) {
            return known;
        }
        var fresh = dataSource.getConnection();
        unit.connection = fresh;
        return fresh;
    }

    /** Remembers which revision of an aggregate was seen, so that nobody has to look again. */
    void saw(Object id, long revision) {
        unit().revisions.put(id, revision);
    }

    /** The revision of an aggregate, if this unit of work has seen it. */
    Optional<Long> seen(Object id) {
        return Optional.ofNullable(unit().revisions.get(id));
    }

    /** Notes that an aggregate was stored, so that what was seen of it is not so any more. */
    void stored(Object id) {
        var unit = unit();
        unit.revisions.remove(id);
        unit.stores = true;
    }

    /** Whether this unit of work has stored an aggregate, so that what it reads may come to nothing. */
    boolean stores() {
        return unit().stores;
    }

    /**
     * Whether others may read for this unit of work, and it for them: it is outside of any transaction, and holds no connection
     * while it waits, since the others might wait for that.
     */
    boolean mayReadTogether() {
        var unit = unit();
        return unit.looks && unit.connection == null && unit.around == null;
    }

    <T> List<T> read(String sql, Reading<T> reading, @Nullable Object... parameters) {
        try (var statement = connection().prepareStatement(sql)) {
            bind(statement, parameters);
            try (var rows = statement.executeQuery()) {
                var read = new ArrayList<T>();
                while (rows.next()) {
                    read.add(reading.from(rows));
                }
                return read;
            }
        } catch (SQLException failed) {
            throw failed(failed);
        }
    }

    <T> Optional<T> readOne(String sql, Reading<T> reading, @Nullable Object... parameters) {
        return read(sql, reading, parameters).stream().findFirst();
    }

    /** Answers how many rows were changed. */
    int change(String sql, @Nullable Object... parameters) {
        try (var statement = connection().prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw failed(failed);
        }
    }

    /** Inserts a row, and answers the number that the database gave it. */
    long insertNumbered(String sql) {
        try (var statement = connection().prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            statement.executeUpdate();
            try (var keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        } catch (SQLException failed) {
            throw failed(failed);
        }
    }

    /**
     * Inserts rows by one statement, since each takes a round trip.
     *
     * @param into the table and its columns, as in {@code issue_tag (issue_number, tag)}
     */
    void insert(String into, List<List<@Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var row = "(" + marks(rows.getFirst().size()) + ")";
        change(
                "INSERT INTO " + into + " VALUES " + String.join(", ", Collections.nCopies(rows.size(), row)),
                rows.stream().flatMap(List::stream).toArray());
    }

    /** Question marks for so many parameters. */
    static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /** What the database said is told by {@link Failures}. */
    private static IllegalStateException failed(SQLException failure) {
        return new IllegalStateException("the database refused a statement", failure);
    }

    private static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (var i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, column(parameters[i]));
        }
    }

    private static @Nullable Object column(@Nullable Object value) {
        return switch (value) {
            case UUID id -> UUIDS.convertToDatabaseColumn(id);
            case Instant instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case null, default -> value;
        };
    }

    static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
        var local = row.getObject(column, LocalDateTime.class);
        return local == null ? null : local.toInstant(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(row, column));
    }

    static @Nullable UUID idOrNull(ResultSet row, int column) throws SQLException {
        return UUIDS.convertToEntityAttribute(row.getBytes(column));
    }

    static UUID id(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(idOrNull(row, column));
    }
}
