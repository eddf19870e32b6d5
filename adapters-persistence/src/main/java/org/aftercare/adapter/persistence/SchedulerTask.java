package org.aftercare.adapter.persistence;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/**
 * Adds, changes and removes tasks of db-scheduler through the connection that the unit of work has already. Its own client would
 * ask the pool for another one for each. The tables are those of the schedulers that are to do the tasks.
 */
public final class SchedulerTask {
    private static final String COLUMNS = " (task_name, task_instance, execution_time, picked, version)";
    private static final String THIS_ONE = " WHERE task_name = ? AND task_instance = ?";
    private static final String UNLESS_PICKED = " AND picked = FALSE";

    private SchedulerTask() {}

    /** A client that schedules tasks within whatever transaction the data source's connections are part of. */
    public static SchedulerClient client(DataSource dataSource, String table) {
        return SchedulerClient.Builder.create(dataSource)
                .tableName(table)
                .jdbcCustomization(new AutodetectJdbcCustomization(dataSource, true))
                .build();
    }

    /** Adds a task that is not there yet, or the unit of work fails. */
    static void addNew(PlainSql plain, String table, String name, String instance, Instant due) {
        plain.insert(table + COLUMNS, List.of(List.of(name, instance, due, false, 1)));
    }

    /**
     * Adds a task, unless it is there already.
     *
     * @return whether it was added
     */
    static boolean add(PlainSql plain, String table, String name, String instance, Instant due) {
        return plain.change(
                        "INSERT IGNORE INTO " + table + COLUMNS + " VALUES (?, ?, ?, FALSE, 1)", name, instance, due)
                > 0;
    }

    /**
     * Has a task due as if it had never failed, whether it is there already or not; but one that a node has picked is left alone:
     * by changing it only while it is not, nobody can pick it meanwhile.
     *
     * @return whether no node has picked it
     */
    static boolean renew(PlainSql plain, String table, String name, String instance, Instant due) {
        var changed = plain.change(
                "UPDATE " + table + " SET execution_time = ?, consecutive_failures = 0, version = version + 1"
                        + THIS_ONE + UNLESS_PICKED,
                due,
                name,
                instance);
        return changed > 0 || add(plain, table, name, instance, due);
    }

    /**
     * Removes a task, but leaves one alone that a node has picked.
     *
     * @return whether there is none any more
     */
    static boolean withdraw(PlainSql plain, String table, String name, String instance) {
        plain.change("DELETE FROM " + table + THIS_ONE + UNLESS_PICKED, name, instance);
        return plain.readOne("SELECT 1 FROM " + table + THIS_ONE, row -> row.getInt(1), name, instance)
                .isEmpty();
    }

    /** Removes the task that is being done, or none. */
    static void remove(PlainSql plain, String table, String name, String instance) {
        plain.change("DELETE FROM " + table + THIS_ONE, name, instance);
    }
}
