package org.aftercare.bootstrap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrugalConnectionTest {
    private static final Set<String> HEARD = Set.of("setAutoCommit", "commit", "rollback");

    private final List<String> asked = new ArrayList<>();
    private Connection real;
    private Connection frugal;

    @BeforeEach
    void open() throws SQLException {
        real = DriverManager.getConnection("jdbc:h2:mem:");
        frugal = FrugalConnection.of(overheard());
        execute("CREATE TABLE thing (name VARCHAR(10) PRIMARY KEY)");
    }

    @AfterEach
    void close() throws SQLException {
        real.close();
    }

    private Connection overheard() {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, given) -> {
                    if (HEARD.contains(method.getName())) {
                        asked.add(method.getName() + (given == null ? "" : " " + given[0]));
                    }
                    try {
                        return method.invoke(real, given);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private void execute(String sql) throws SQLException {
        try (var statement = frugal.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count() throws SQLException {
        try (var statement = frugal.createStatement();
                var found = statement.executeQuery("SELECT COUNT(*) FROM thing")) {
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
    void transactions_one_after_another_switch_once() throws SQLException {
        transaction("one");
        transaction("two");

        assertThat(asked).containsExactly("setAutoCommit false", "commit", "commit");
        assertThat(frugal.getAutoCommit()).isTrue();
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void work_without_a_transaction_commits_by_itself_after_one_with() throws SQLException {
        transaction("one");
        execute("INSERT INTO thing VALUES ('two')");

        assertThat(asked).containsExactly("setAutoCommit false", "commit", "setAutoCommit true");
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

        assertThat(asked).containsExactly("setAutoCommit false", "rollback", "setAutoCommit true");
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
