package org.aftercare.bootstrap.health;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the database answers. A check that threw would show as an error page, so a fault is reported as down. */
@Readiness
@Singleton
class DatabaseReadiness implements HealthCheck {

    private static final int SECONDS = 2;

    private final Provider<DataSource> pool;

    @Inject
    DatabaseReadiness(Provider<DataSource> pool) {
        this.pool = pool;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("database");
        try (Connection connection = pool.get().getConnection()) {
            return response.status(connection.isValid(SECONDS)).build();
        } catch (SQLException | RuntimeException e) {
            return response.down().build();
        }
    }
}
