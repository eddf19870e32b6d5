package org.aftercare.adapter.persistence;

/** On a real MySQL server. */
class MySqlIT extends PersistenceContracts {
    private static final Database DATABASE = MySqlServer.running().database();

    @Override
    Database database() {
        return DATABASE;
    }
}
