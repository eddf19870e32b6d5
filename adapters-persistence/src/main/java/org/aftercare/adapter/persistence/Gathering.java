package org.aftercare.adapter.persistence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Several works in one transaction: what they insert is gathered by table, and inserted by one statement for each table when
 * all are done, or before a statement that names such a table.
 */
final class Gathering {
    private final Map<String, List<List<@Nullable Object>>> rows = new LinkedHashMap<>();
    private final Map<String, Deque<Long>> numbers = new HashMap<>();
    private int left;

    /**
     * Nothing is gathered yet.
     *
     * @param works so many are to be done
     */
    Gathering(int works) {
        this.left = works;
    }

    /** Notes that one of the works is done. */
    void done() {
        left--;
    }

    /**
     * Gathers rows.
     *
     * @param into the table and its columns, as {@link PlainSql#insert} has them
     */
    void add(String into, List<List<@Nullable Object>> more) {
        rows.computeIfAbsent(into, table -> new ArrayList<>()).addAll(more);
    }

    /** Whether a statement might ask for what is not inserted yet; tables are named before a space. */
    boolean isAskedFor(String sql) {
        return rows.keySet().stream().anyMatch(into -> sql.contains(into.substring(0, into.indexOf(' '))));
    }

    /** What was gathered, by table in the order in which they came; after this, nothing is. */
    Map<String, List<List<@Nullable Object>>> drained() {
        var drained = new LinkedHashMap<>(rows);
        rows.clear();
        return drained;
    }

    /**
     * A number of a row of nothing but a number.
     *
     * @param into the table and a column that is to be true
     * @param inserted inserts so many rows and answers their numbers; asked only where none is left
     */
    long number(String into, IntFunction<Deque<Long>> inserted) {
        var known = numbers.computeIfAbsent(into, table -> new ArrayDeque<>());
        if (known.isEmpty()) {
            // one for each work that is left; what is refused leaves gaps
            known.addAll(inserted.apply(left));
        }
        return known.remove();
    }
}
