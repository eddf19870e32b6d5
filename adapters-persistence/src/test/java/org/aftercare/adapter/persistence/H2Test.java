package org.aftercare.adapter.persistence;

import org.h2.jdbcx.JdbcDataSource;

/** On the database that comes with Aftercare. */
class H2Test extends PersistenceContracts {
    private static final Database DATABASE = inMemory();

    private static Database inMemory() {
        var dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:contracts;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
                + ";DB_CLOSE_DELAY=-1");
        dataSource.setUser("aftercare");
        dataSource.setPassword("");
        return new Database(dataSource);
    }

    @Override
    Database database() {
        return DATABASE;
    }
}
