package org.aftercare.adapter.persistence;

import java.time.Instant;
import java.util.List;

/**
 * Adds tasks of db-scheduler through the connection that the unit of work has already. Its own client would ask the pool for
 * another one for each.
 */
final class SchedulerTask {
    private static final String COLUMNS = " (task_name, task_instance, execution_time, picked, version)";

    private SchedulerTask() {}

    /** Adds a task that is not there yet, or the unit of work fails. */
    static void addNew(PlainSql plain, String table, String name, String instance, Instant due) {
        plain.insert(table + COLUMNS, List.of(List.of(name, instance, due, false, 1)));
    }

    /**
     * Adds a task, unless it is there already.
     *
     * @param table of the scheduler that is to do it
     * @return whether it was added
     */
    static boolean add(PlainSql plain, String table, String name, String instance, Instant due) {
        return plain.change(
                        "INSERT IGNORE INTO " + table + COLUMNS + " VALUES (?, ?, ?, FALSE, 1)", name, instance, due)
                > 0;
    }
}
