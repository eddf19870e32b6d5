package org.aftercare.application;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A page of a list, in its order.
 *
 * @param last the last of them if the list goes on behind it, else nothing
 */
public record Page<T>(List<T> items, Optional<T> last) {
    /**
     * The first page of what is found.
     *
     * @param limit so many there are on a page, 1 or more
     * @param found finds so many or fewer; it is asked for one more than the page has, which tells whether there is a next page
     */
    public static <T> Page<T> of(int limit, IntFunction<List<T>> found) {
        var known = found.apply(limit + 1);
        var items = known.stream().limit(limit).toList();
        return new Page<>(items, known.size() > limit ? Optional.of(items.getLast()) : Optional.empty());
    }
}
