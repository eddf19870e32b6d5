package org.aftercare.adapter.persistence;

import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** On the database that comes with Aftercare. */
class H2Test extends PersistenceContracts {
    private static final Database DATABASE = new Database(inMemory());

    private static DataSource inMemory() {
        var dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE" + ";DB_CLOSE_DELAY=-1");
        dataSource.setUser("aftercare");
        dataSource.setPassword("");
        return dataSource;
    }

    @Override
    DataSource empty() {
        return inMemory();
    }

    @Override
    Database database() {
        return DATABASE;
    }
}
