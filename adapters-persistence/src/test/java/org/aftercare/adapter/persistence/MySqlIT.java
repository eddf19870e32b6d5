package org.aftercare.adapter.persistence;

import javax.sql.DataSource;

/** On a real MySQL server. */
class MySqlIT extends PersistenceContracts {
    private static final MySqlServer SERVER = MySqlServer.running();
    private static final Database DATABASE = new Database(SERVER.empty());

    @Override
    DataSource empty() {
        return SERVER.empty();
    }

    @Override
    Database database() {
        return DATABASE;
    }
}
