package org.aftercare.bootstrap;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import org.aftercare.bootstrap.database.PooledDatabase;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Makes what depends on the settings alone. */
@Dependent
class Configuration {

    private @Nullable DataSource pool;

    @Resource(lookup = PooledDatabase.NAME)
    void setPool(DataSource pool) {
        this.pool = pool;
    }

    @Produces
    @Singleton
    DataSource pool() {
        return Objects.requireNonNull(pool, PooledDatabase.NAME);
    }

    @Produces
    @Singleton
    static Settings settings(Config config) {
        return Settings.from(config);
    }

    @Produces
    @Singleton
    static Clock clock(Settings settings) {
        return Clocks.startingAt(settings.clockStart(), Clock.systemUTC());
    }
}
