package org.aftercare.adapter.persistence;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables of a database to the form that this Aftercare needs. */
public final class SchemaMigration {
    private SchemaMigration() {}

    /**
     * Does what is still to be done; several nodes may start at once.
     *
     * @throws SchemaMigrationException if it cannot be done; nothing may use the database then
     */
    public static void run(DataSource dataSource) {
        try {
            Flyway.configure(SchemaMigration.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations("classpath:db/migration")
                    .javaMigrations(new HistoryUpgrade(), new QueueUpgrade(), new WordsUpgrade(), new CallbackUpgrade())
                    .load()
                    .migrate();
        } catch (FlywayException failed) {
            throw new SchemaMigrationException(failed);
        }
    }
}
