package org.aftercare.adapter.persistence;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A real MySQL server: the one that {@code AFTERCARE_TEST_DB_URL} names, or else one of our own. Where neither can be had the
 * tests fail, since nothing else can show what they are to show.
 *
 * @param address as in {@code jdbc:mysql://127.0.0.1:3306}
 * @param lasting whether it goes on when the tests have ended
 */
public record MySqlServer(String address, String user, String password, boolean lasting) {
    private static final String SCHEME = "jdbc:mysql://";

    /** As the product's, with READ COMMITTED as its pool has it. */
    private static final String SETTINGS =
            "?useLocalSessionState=true&rewriteBatchedStatements=true&cachePrepStmts=true"
                    + "&useServerPrepStmts=true&prepStmtCacheSize=250&prepStmtCacheSqlLimit=2048&connectTimeout=2000"
                    + "&sessionVariables=transaction_isolation='READ-COMMITTED'";

    /** The server of this run of the tests, started now if nobody has asked for it before. */
    public static MySqlServer running() {
        return Running.SERVER;
    }

    /**
     * A server of its own, as people run one in earnest: with a binary log, and with both logs written through to the disk
     * at each commit.
     */
    public static MySqlServer durable() {
        var given = System.getenv().getOrDefault("AFTERCARE_TEST_DB_URL", "");
        return given.isBlank() ? new MySqlServer(SCHEME + MySqlProcess.start(true), "root", "", false) : given(given);
    }

    /** Started with the first question, and one for all. */
    private static final class Running {
        private static final MySqlServer SERVER = start();
    }

    private static MySqlServer start() {
        var given = System.getenv().getOrDefault("AFTERCARE_TEST_DB_URL", "");
        return given.isBlank() ? new MySqlServer(SCHEME + MySqlProcess.start(false), "root", "", false) : given(given);
    }

    private static MySqlServer given(String url) {
        if (!url.startsWith(SCHEME)) {
            throw new IllegalStateException("AFTERCARE_TEST_DB_URL must start with " + SCHEME + ", and is " + url);
        }
        var slash = url.indexOf('/', SCHEME.length());
        return new MySqlServer(
                slash < 0 ? url : url.substring(0, slash),
                System.getenv().getOrDefault("AFTERCARE_TEST_DB_USER", "root"),
                System.getenv().getOrDefault("AFTERCARE_TEST_DB_PASSWORD", ""),
                true);
    }

    /**
     * An empty database beside whatever else the server holds; it goes when the tests end.
     *
     * @return its address, as in {@code jdbc:mysql://127.0.0.1:3306/name}
     */
    public String freshDatabase() {
        var name = "aftercare_test_" + UUID.randomUUID().toString().replace("-", "");
        execute("CREATE DATABASE " + name);
        if (lasting) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> execute("DROP DATABASE " + name)));
        }
        return address + "/" + name;
    }

    /** A {@link #freshDatabase}, connected to as the product's pool does. */
    DataSource empty() {
        var dataSource = new MysqlDataSource();
        dataSource.setURL(freshDatabase() + SETTINGS);
        dataSource.setUser(user);
        dataSource.setPassword(password);
        return dataSource;
    }

    private void execute(String sql) {
        try (var connection = DriverManager.getConnection(address + "/", user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException fault) {
            throw new IllegalStateException("the MySQL server at " + address + " refuses: " + sql, fault);
        }
    }
}
