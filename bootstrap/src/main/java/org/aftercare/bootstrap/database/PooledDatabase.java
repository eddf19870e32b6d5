package org.aftercare.bootstrap.database;

import jakarta.annotation.sql.DataSourceDefinition;
import java.sql.Connection;
import org.aftercare.bootstrap.DatabaseAddress;

/**
 * Names the pool of connections that everything in the WAR shares. It is a listener, though it listens to nothing, since
 * the server reads a data source definition from web components only.
 */
@DataSourceDefinition(
        name = PooledDatabase.NAME,
        className = "org.aftercare.bootstrap.database.ConfiguredDataSource",
        url = "${MPCONFIG=AFTERCARE_DB_URL:" + DatabaseAddress.EMBEDDED + "}",
        user = "${MPCONFIG=AFTERCARE_DB_USER:aftercare}",
        password = "${MPCONFIG=AFTERCARE_DB_PASSWORD:}",
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = PooledDatabase.CONNECTIONS,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.max-wait-time-in-millis=3000"
        })
public final class PooledDatabase {

    public static final String NAME = "java:app/jdbc/aftercare";

    static final int CONNECTIONS = 32;

    /** Each may need two connections; two are left for what comes between, and waits for nobody while it has one. */
    public static final int UNITS_AT_ONCE = (CONNECTIONS - 2) / 2;
}
