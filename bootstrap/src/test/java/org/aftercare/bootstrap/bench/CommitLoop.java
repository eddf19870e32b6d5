package org.aftercare.bootstrap.bench;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.adapter.persistence.MySqlServer;

/**
 * What storing an issue costs at the least: the rows that Aftercare stored for one issue, inserted again under new keys, over
 * plain JDBC, in one transaction. Nothing is looked up, worked out or read back.
 */
final class CommitLoop implements Load.Client {
    private final Connection connection;
    private final List<Row> rows;
    private final List<PreparedStatement> inserts = new ArrayList<>();

    /** A row to be stored again. */
    record Row(String table, List<String> columns, List<Object> values) {
        Object value(String column) {
            return values.get(columns.indexOf(column));
        }

        String insert() {
            return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                    + Stream.generate(() -> "?").limit(columns.size()).collect(Collectors.joining(", ")) + ")";
        }
    }

    CommitLoop(Connection connection, List<Row> rows) {
        this.connection = connection;
        this.rows = rows;
        try {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            for (var row : rows) {
                inserts.add(connection.prepareStatement(row.insert(), Statement.RETURN_GENERATED_KEYS));
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /**
     * A connection with the settings that Aftercare's own have.
     *
     * @param database its address, with at least one setting
     */
    static Connection connected(String database, MySqlServer server) {
        try {
            return DriverManager.getConnection(
                    database
                            + "&useLocalSessionState=true&rewriteBatchedStatements=true&cachePrepStmts=true"
                            + "&useServerPrepStmts=true&prepStmtCacheSize=250&prepStmtCacheSqlLimit=2048",
                    server.user(),
                    server.password());
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** What tables the rows are in, and how many in each. */
    static String described(List<Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(Row::table, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(table -> table.getKey() + (table.getValue() > 1 ? " ×" + table.getValue() : ""))
                .collect(Collectors.joining(", "));
    }

    /** The rows that Aftercare stored when an issue was reported on which nothing has happened since. */
    static List<Row> rows(Connection connection, String issue) throws SQLException {
        var number = issue.substring("AC-".length());
        var all = new ArrayList<Row>();
        all.addAll(rows(connection, "issue_number", "number = " + number));
        all.addAll(rows(connection, "issue", "number = " + number));
        for (var table : tablesOfIssues(connection)) {
            all.addAll(rows(connection, table, "issue_number = " + number));
        }
        var alarms = rows(connection, "scheduled_tasks", "task_instance LIKE '" + issue + "@%'");
        all.addAll(alarms);
        for (var notice : rows(connection, "outbox_notice", "payload LIKE '%\"" + issue + "\"%'")) {
            all.add(notice);
            // its own task has gone, since it is delivered by now
            var task = new ArrayList<>(alarms.getFirst().values());
            var columns = alarms.getFirst().columns();
            task.set(columns.indexOf("task_name"), "notice");
            task.set(columns.indexOf("task_instance"), notice.value("id"));
            all.add(new Row("scheduled_tasks", columns, task));
        }
        return all;
    }

    private static List<String> tablesOfIssues(Connection connection) throws SQLException {
        try (var columns = connection.getMetaData().getColumns(connection.getCatalog(), null, "%", "issue_number")) {
            var tables = new ArrayList<String>();
            while (columns.next()) {
                tables.add(columns.getString("TABLE_NAME"));
            }
            return tables;
        }
    }

    private static List<Row> rows(Connection connection, String table, String condition) throws SQLException {
        var columns = stored(connection, table);
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "SELECT " + String.join(", ", columns) + " FROM " + table + " WHERE " + condition)) {
            var read = new ArrayList<Row>();
            while (found.next()) {
                var values = new ArrayList<Object>();
                for (var column : columns) {
                    values.add(found.getObject(column));
                }
                read.add(new Row(table, columns, values));
            }
            return read;
        }
    }

    /** Without those that the database works out. */
    private static List<String> stored(Connection connection, String table) throws SQLException {
        try (var columns = connection.getMetaData().getColumns(connection.getCatalog(), null, table, "%")) {
            var names = new ArrayList<String>();
            while (columns.next()) {
                if (!columns.getString("IS_GENERATEDCOLUMN").equals("YES")) {
                    names.add(columns.getString("COLUMN_NAME"));
                }
            }
            return names;
        }
    }

    @Override
    public boolean once() throws SQLException {
        var id = new UUID(System.nanoTime(), Thread.currentThread().threadId());
        var number = 0L;
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var insert = inserts.get(i);
            for (var column = 0; column < row.columns().size(); column++) {
                insert.setObject(column + 1, fresh(row, column, number, id));
            }
            insert.executeUpdate();
            if (row.table().equals("issue_number")) {
                number = generated(insert);
            }
        }
        connection.commit();
        return true;
    }

    private static Object fresh(Row row, int column, long number, UUID id) {
        var name = row.columns().get(column);
        var value = row.values().get(column);
        return switch (row.table() + "." + name) {
            case "issue_number.number" -> null;
            case "issue.number" -> number;
            case "issue.id", "outbox_notice.id" -> bytes(id);
            case "scheduled_tasks.task_instance" ->
                value instanceof byte[]
                        ? id.toString()
                        : value.toString().replaceFirst("[0-9]+", Long.toString(number));
            default -> name.equals("issue_number") ? (Object) number : value;
        };
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static long generated(PreparedStatement insert) throws SQLException {
        try (var keys = insert.getGeneratedKeys()) {
            keys.next();
            return keys.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
