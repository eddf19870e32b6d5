package org.aftercare.domain.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The header fields of a mail, unfolded, in the order in which they stand there: those that were added last on the way come
 * first.
 *
 * @param fields values by names in small letters
 */
public record MailHeaders(Map<String, List<String>> fields) {
    public MailHeaders {
        var copy = new TreeMap<String, List<String>>();
        fields.forEach((name, values) -> copy.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        fields = Map.copyOf(copy);
    }

    /** All values of a field. */
    public List<String> all(String name) {
        return fields.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** The value that was added last. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    public boolean has(String name) {
        return !all(name).isEmpty();
    }
}
