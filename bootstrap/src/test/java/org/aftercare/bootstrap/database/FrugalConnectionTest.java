package org.aftercare.bootstrap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrugalConnectionTest {
    private static final Set<String> HEARD = Set.of("BEGIN", "COMMIT", "ROLLBACK");

    private final List<String> asked = new ArrayList<>();
    private Connection real;
    private Connection frugal;

    @BeforeEach
    void open() throws SQLException {
        real = DriverManager.getConnection("jdbc:h2:mem:");
        frugal = FrugalConnection.of(overheard(Connection.class, real));
        execute("CREATE TABLE thing (name VARCHAR(10) PRIMARY KEY)");
    }

    @AfterEach
    void close() throws SQLException {
        real.close();
    }

    private <T> T overheard(Class<T> type, T one) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            if (method.getName().equals("execute") && HEARD.contains(given[0])) {
                asked.add((String) given[0]);
            }
            try {
                var made = method.invoke(one, given);
                return method.getName().equals("createStatement") ? overheard(Statement.class, (Statement) made) : made;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = frugal.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private int count() throws SQLException {
        try (var statement = frugal.prepareStatement("SELECT COUNT(*) FROM thing");
                var found = statement.executeQuery()) {
            found.next();
            return found.getInt(1);
        }
    }

    private void transaction(String name) throws SQLException {
        frugal.setAutoCommit(false);
        execute("INSERT INTO thing VALUES ('" + name + "')");
        frugal.commit();
        frugal.setAutoCommit(true);
    }

    @Test
    void a_transaction_begins_with_what_it_stores_and_ends_once() throws SQLException {
        transaction("one");
        transaction("two");

        assertThat(asked).containsExactly("BEGIN", "COMMIT", "BEGIN", "COMMIT");
        assertThat(frugal.getAutoCommit()).isTrue();
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void what_only_looks_asks_for_no_transaction() throws SQLException {
        transaction("one");
        asked.clear();

        frugal.setAutoCommit(false);
        assertThat(count()).isEqualTo(1);
        frugal.commit();
        frugal.setAutoCommit(true);

        assertThat(asked).isEmpty();
    }

    @Test
    void what_looks_and_locks_does() throws SQLException {
        frugal.setAutoCommit(false);
        execute("SELECT name FROM thing FOR UPDATE");

        assertThat(asked).containsExactly("BEGIN");
    }

    @Test
    void a_statement_whose_text_is_not_known_yet_begins_a_transaction() throws SQLException {
        frugal.setAutoCommit(false);
        try (var statement = frugal.createStatement()) {
            statement.execute("INSERT INTO thing VALUES ('one')");
        }
        frugal.rollback();

        assertThat(asked).containsExactly("BEGIN", "ROLLBACK");
        assertThat(count()).isZero();
    }

    @Test
    void a_look_after_something_was_stored_sees_it() throws SQLException {
        frugal.setAutoCommit(false);
        execute("INSERT INTO thing VALUES ('one')");

        assertThat(count()).isEqualTo(1);
        frugal.rollback();
        assertThat(count()).isZero();
    }

    @Test
    void work_without_a_transaction_commits_by_itself_after_one_with() throws SQLException {
        transaction("one");
        asked.clear();
        execute("INSERT INTO thing VALUES ('two')");

        assertThat(asked).isEmpty();
        real.setAutoCommit(false);
        real.rollback();
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void a_transaction_in_which_nothing_is_done_asks_for_nothing() throws SQLException {
        transaction("one");
        asked.clear();

        frugal.setAutoCommit(false);
        frugal.commit();
        frugal.rollback();
        frugal.setAutoCommit(true);

        assertThat(asked).isEmpty();
    }

    @Test
    void what_is_rolled_back_is_undone_and_what_is_left_open_is_committed_by_the_switch() throws SQLException {
        frugal.setAutoCommit(false);
        execute("INSERT INTO thing VALUES ('one')");
        frugal.rollback();
        execute("INSERT INTO thing VALUES ('two')");
        frugal.setAutoCommit(true);

        assertThat(asked).containsExactly("BEGIN", "ROLLBACK", "BEGIN", "COMMIT");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void a_part_can_be_undone() throws SQLException {
        frugal.setAutoCommit(false);
        execute("INSERT INTO thing VALUES ('one')");
        var place = frugal.setSavepoint();
        execute("INSERT INTO thing VALUES ('two')");
        frugal.rollback(place);
        frugal.commit();

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void what_fails_fails_as_it_would_without() throws SQLException {
        transaction("one");

        assertThatThrownBy(() -> transaction("one")).isInstanceOf(SQLException.class);
        frugal.rollback();
        assertThat(count()).isEqualTo(1);
    }
}
