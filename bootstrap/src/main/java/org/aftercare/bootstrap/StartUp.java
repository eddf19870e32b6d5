package org.aftercare.bootstrap;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.aftercare.adapter.persistence.SchemaMigration;
import org.aftercare.adapter.persistence.SchemaMigrationException;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Starts Aftercare, one step after the other, before anything else in the WAR runs. The first step that fails ends the
 * deployment and leaves one plain sentence for whoever waits.
 */
@Singleton
class StartUp {

    private @Nullable DataFolder dataFolder;
    private @Nullable Opening opening;

    void start(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) @Initialized(ApplicationScoped.class) Object application,
            Config config,
            DataSource pool,
            Provider<Opening> provider) {
        var handOver = new HandOver(
                config.getOptionalValue("AFTERCARE_RUN_DIR", String.class).map(Path::of));
        try {
            Settings settings = Settings.from(config);
            dataFolder = DataFolder.claim(settings.dataFolder());
            reach(settings.database(), pool);
            migrate(pool);
            opening = provider.get();
            handOver.ready(whereToLook(settings, opening.open(settings)));
        } catch (StartUpFailure e) {
            handOver.failed(String.valueOf(e.getMessage()), e);
            throw e;
        } catch (RuntimeException e) {
            handOver.failed("Aftercare could not start: " + Causes.innermost(e) + ".", e);
            throw e;
        }
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        if (opening != null) {
            opening.close();
        }
        if (dataFolder != null) {
            dataFolder.close();
        }
    }

    private static void reach(DatabaseAddress address, DataSource pool) {
        try (Connection connection = pool.getConnection()) {
            connection.isValid(2);
        } catch (SQLException e) {
            throw new StartUpFailure(
                    "The database at " + address.printable() + " cannot be reached (" + Causes.innermost(e)
                            + "): check AFTERCARE_DB_URL, AFTERCARE_DB_USER and AFTERCARE_DB_PASSWORD, and that it runs.",
                    e);
        }
    }

    private static void migrate(DataSource pool) {
        try {
            SchemaMigration.run(pool);
        } catch (SchemaMigrationException e) {
            throw new StartUpFailure(String.valueOf(e.getMessage()), e);
        }
    }

    private static List<String> whereToLook(Settings settings, List<String> ways) {
        var lines = new ArrayList<String>();
        lines.add("Portal:  " + settings.publicAddress() + "/");
        lines.add("API:     " + settings.publicAddress() + "/api/v1  (description at /openapi)");
        if (settings.identity().client().isPresent()) {
            lines.add("Agents:  " + settings.publicAddress() + "/agents/token  (tokens, with their company's log-in)");
        }
        lines.addAll(ways);
        return lines;
    }
}
