package org.aftercare.adapter.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.aftercare.application.port.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL in the unit of work that is under way, past JPA, for what nearly every request asks for; and what is known of
 * aggregates for as long as that unit of work lasts. {@link JtaUnitOfWork} begins and ends it.
 */
public final class PlainSql {
    private static final UuidAsBytes UUIDS = new UuidAsBytes();
    private static final ThreadLocal<Unit> UNDER_WAY = new ThreadLocal<>();
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final DataSource dataSource;
    private final Turns turns;

    /**
     * Makes statements through connections that are part of the unit of work.
     *
     * <p>Beside this one, a unit of work may need another connection for a moment: who asks the pool within a transaction is
     * given one before it becomes that of the transaction. If as many units were under way as the pool has connections, each
     * would wait for a second one and none would end.
     *
     * @param dataSource whose connections take part in the transaction that is under way
     * @param atOnce so many units of work may hold connections at the same time; less than half of what the pool has
     */
    public PlainSql(DataSource dataSource, int atOnce) {
        this(dataSource, atOnce, PATIENCE);
    }

    /** Has who waits for its turn do so for no longer. */
    PlainSql(DataSource dataSource, int atOnce, Duration patience) {
        this.dataSource = dataSource;
        this.turns = new Turns(atOnce, patience);
    }

    /** What lasts as long as a unit of work, or as its part that is done by plain SQL. */
    private final class Unit implements AutoCloseable {
        private final Map<Object, Long> revisions = new HashMap<>();
        private final @Nullable Unit around = UNDER_WAY.get();
        private final Set<Object> stored = new HashSet<>();
        private final boolean looks;
        private @Nullable Connection connection;
        private Turns.@Nullable Turn turn;
        private @Nullable Gathering gathering;

        Unit(boolean looks) {
            this.looks = looks;
        }

        Connection connection() throws SQLException {
            var known = connection;
            if (known != null) {
                return known;
            }
            if (looks) {
                turn = turn();
            }
            var fresh = dataSource.getConnection();
            connection = fresh;
            return fresh;
        }

        boolean holdsTurn() {
            return turn != null || (around != null && around.holdsTurn());
        }

        @Override
        public void close() throws SQLException {
            if (around == null) {
                UNDER_WAY.remove();
            } else {
                UNDER_WAY.set(around);
            }
            try {
                if (connection != null) {
                    connection.close();
                }
            } finally {
                if (turn != null) {
                    turn.end();
                }
            }
        }
    }

    /**
     * Waits until it is one's turn; who is within a unit of work that holds connections already does not wait.
     *
     * @throws UnavailableException if it is not for too long, or if Aftercare is ending
     */
    Turns.Turn turn() {
        var unit = UNDER_WAY.get();
        if (unit != null && unit.holdsTurn()) {
            return () -> {};
        }
        return turns.next();
    }

    /** Reads something from the row at which a result stands. */
    interface Reading<T> {
        T from(ResultSet row) throws SQLException;
    }

    /** Does the work of a unit of work, of which the transaction ends after this has. */
    <T> T within(Supplier<T> work) {
        return within(false, work);
    }

    /** Does work that only looks, outside of any transaction. */
    <T> T looking(Supplier<T> work) {
        return within(true, work);
    }

    private <T> T within(boolean looks, Supplier<T> work) {
        try (var unit = new Unit(looks)) {
            UNDER_WAY.set(unit);
            return work.get();
        } catch (SQLException failed) {
            throw failed(failed);
        }
    }

    /** Whether who asks is in no unit of work at all. */
    boolean isOutside() {
        return UNDER_WAY.get() == null;
    }

    private static Unit unit() {
        var unit = UNDER_WAY.get();
        if (unit == null) {
            throw new IllegalStateException("outside of a unit of work");
        }
        return unit;
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
        unit.stored.add(id);
    }

    /** Whether this unit of work has stored it, so that what it reads of it may come to nothing. */
    boolean hasStored(Object id) {
        return unit().stored.contains(id);
    }

    /** Does works, one after the other, within the unit of work that is under way, and inserts their rows together. */
    void gathering(List<? extends Runnable> works) {
        var unit = unit();
        if (unit.gathering != null) {
            throw new IllegalStateException("what is gathered is inserted by whoever gathers it");
        }
        var gathering = new Gathering(works.size());
        unit.gathering = gathering;
        try {
            for (var work : works) {
                work.run();
                gathering.done();
            }
            insertGathered();
        } finally {
            unit.gathering = null;
        }
    }

    private void insertGathered() {
        var gathering = unit().gathering;
        if (gathering != null) {
            gathering.drained().forEach(this::insertNow);
        }
    }

    /** A statement that is about to be made, and finds what was inserted before it. */
    private PreparedStatement prepared(String sql) throws SQLException {
        var gathering = unit().gathering;
        if (gathering != null && gathering.isAskedFor(sql)) {
            insertGathered();
        }
        return unit().connection().prepareStatement(sql);
    }

    /**
     * Whether others may read for this unit of work, and it for them: it is outside of any transaction, and holds no connection
     * while it waits, since the others might wait for that.
     */
    boolean mayReadTogether() {
        var unit = unit();
        return unit.looks && unit.connection == null && unit.around == null;
    }

    /**
     * Reads something from each row that a statement finds, in its order.
     *
     * @param reading of one row, never null
     * @param parameters one for each question mark; identities, instants and constants as they are
     * @throws IllegalStateException if the database refuses, or if a row cannot be read so
     */
    <T> List<T> read(String sql, Reading<T> reading, @Nullable Object... parameters) {
        try (var statement = prepared(sql)) {
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

    /** The first of what {@link #read} reads, or nothing if there is no row. */
    <T> Optional<T> readOne(String sql, Reading<T> reading, @Nullable Object... parameters) {
        return read(sql, reading, parameters).stream().findFirst();
    }

    /**
     * Makes a statement that changes rows.
     *
     * @return how many were changed
     * @throws IllegalStateException if the database refuses
     */
    int change(String sql, @Nullable Object... parameters) {
        try (var statement = prepared(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw failed(failed);
        }
    }

    /**
     * Inserts a row of nothing but a number, which the database gives it.
     *
     * @param into the table and a column that is to be true
     * @return the number
     */
    long insertNumbered(String into) {
        var gathering = unit().gathering;
        return gathering == null ? inserted(into, 1).remove() : gathering.number(into, rows -> inserted(into, rows));
    }

    private Deque<Long> inserted(String into, int rows) {
        var sql = "INSERT INTO " + into + " VALUES " + String.join(", ", Collections.nCopies(rows, "(TRUE)"));
        try (var statement = unit().connection().prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            statement.executeUpdate();
            var numbers = new ArrayDeque<Long>();
            try (var keys = statement.getGeneratedKeys()) {
                while (keys.next()) {
                    numbers.add(keys.getLong(1));
                }
            }
            return numbers;
        } catch (SQLException failed) {
            throw failed(failed);
        }
    }

    /**
     * Inserts rows by one statement, since each takes a round trip. While the rows of several works are gathered, only later
     * statements of this class find them; JPA and others who use the unit's connection do not.
     *
     * @param into the table and its columns, as in {@code issue_tag (issue_number, tag)}
     */
    void insert(String into, List<List<@Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var gathering = unit().gathering;
        if (gathering == null) {
            insertNow(into, rows);
        } else {
            gathering.add(into, rows);
        }
    }

    private void insertNow(String into, List<List<@Nullable Object>> rows) {
        var row = "(" + marks(rows.getFirst().size()) + ")";
        change(
                "INSERT INTO " + into + " VALUES " + String.join(", ", Collections.nCopies(rows.size(), row)),
                rows.stream().flatMap(List::stream).toArray());
    }

    /**
     * The keys that an {@code IN} is to find, the first of them again and again up to a power of two, so that there are few
     * different statements to prepare.
     */
    static <K> List<K> padded(List<K> keys) {
        var padded = new ArrayList<>(keys);
        while (Integer.bitCount(padded.size()) > 1) {
            padded.add(keys.getFirst());
        }
        return padded;
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

    /** The instant of a column, which is written in UTC, or null if there is none. */
    static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
        var local = row.getObject(column, LocalDateTime.class);
        return local == null ? null : local.toInstant(ZoneOffset.UTC);
    }

    /**
     * The instant of a column that always has one.
     *
     * @throws NullPointerException if it has none
     */
    static Instant instant(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(row, column));
    }

    /** The identity of a column, or null if there is none. */
    static @Nullable UUID idOrNull(ResultSet row, int column) throws SQLException {
        return UUIDS.convertToEntityAttribute(row.getBytes(column));
    }

    /**
     * The identity of a column that always has one.
     *
     * @throws NullPointerException if it has none
     */
    static UUID id(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(idOrNull(row, column));
    }
}
