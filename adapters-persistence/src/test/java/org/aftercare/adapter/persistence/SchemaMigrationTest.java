package org.aftercare.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class SchemaMigrationTest {
    private static DataSource empty() {
        var dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
        return dataSource;
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int applied(DataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM `flyway_schema_history`")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void a_second_start_has_nothing_to_do() throws SQLException {
        var database = empty();
        SchemaMigration.run(database);
        var once = applied(database);

        SchemaMigration.run(database);

        assertThat(applied(database)).isEqualTo(once);
    }

    @Test
    void tables_that_cannot_be_made_are_told_of_in_one_sentence() throws SQLException {
        var database = empty();
        SchemaMigration.run(database);
        execute(database, "DELETE FROM `flyway_schema_history`");

        assertThatThrownBy(() -> SchemaMigration.run(database))
                .isInstanceOf(SchemaMigrationException.class)
                .hasMessageMatching("The tables of the database could not be made or updated: [^\n]+\\.")
                .hasMessageContaining("already exists");
    }

    @Test
    void tables_of_a_newer_aftercare_are_refused() throws SQLException {
        var database = empty();
        SchemaMigration.run(database);
        execute(database, "UPDATE `flyway_schema_history` SET `checksum` = 1 WHERE `version` = '1'");

        assertThatThrownBy(() -> SchemaMigration.run(database))
                .isInstanceOf(SchemaMigrationException.class)
                .hasMessageMatching("The tables of the database could not be made or updated: [^\n]+\\.");
    }

    @Test
    void a_database_that_cannot_be_reached_is_told_of_in_one_sentence() {
        var dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:tcp://127.0.0.1:1/nothing");

        assertThatThrownBy(() -> SchemaMigration.run(dataSource))
                .isInstanceOf(SchemaMigrationException.class)
                .hasMessageMatching("The tables of the database could not be made or updated: [^\n]+\\.");
    }
}
