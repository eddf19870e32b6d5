package org.aftercare.adapter.persistence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads texts, and remembers what those were read as that came last: the terms of an agreement and the bank holidays of a
 * region are asked for with every request, and are the same few. The text itself is what it is remembered by, so that whoever
 * changes one reads another.
 *
 * @param <T> what a text is read as, which must be immutable
 */
final class Remembered<T> {
    private static final int MOST = 256;

    private final Function<String, T> reader;
    private final Map<String, T> read = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > MOST;
        }
    };

    Remembered(Function<String, T> reader) {
        this.reader = reader;
    }

    T read(String text) {
        synchronized (read) {
            var known = read.get(text);
            if (known != null) {
                return known;
            }
        }
        var fresh = reader.apply(text);
        synchronized (read) {
            read.put(text, fresh);
        }
        return fresh;
    }
}
