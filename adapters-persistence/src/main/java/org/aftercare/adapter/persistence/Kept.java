package org.aftercare.adapter.persistence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps the aggregates that were read last, each with its revision: whoever asks for one again only has to find out whether
 * that is still its revision, in the database, since other nodes store too. Never kept is what a unit of work reads of what it
 * has stored itself, since that may come to nothing.
 *
 * @param <I> what identifies an aggregate
 * @param <T> an aggregate, which must be immutable
 */
final class Kept<I, T> {
    private final PlainSql plain;
    private final Map<I, State<T>> kept;

    /**
     * Keeps nothing yet.
     *
     * @param most so many aggregates are kept
     */
    Kept(PlainSql plain, int most) {
        this.plain = plain;
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<I, State<T>> eldest) {
                return size() > most;
            }
        };
    }

    private record State<T>(long revision, T aggregate) {}

    /**
     * The aggregate as it is stored, if there is one.
     *
     * @param looked tells its revision; not asked if the unit of work has seen that already
     * @param read reads it
     */
    Optional<T> find(I id, Supplier<Optional<Long>> looked, Supplier<Optional<T>> read) {
        return plain.seen(id).or(looked).flatMap(revision -> {
            plain.saw(id, revision);
            var known = known(id, revision);
            if (known.isPresent()) {
                return known;
            }
            var fresh = read.get();
            if (!plain.hasStored(id)) {
                fresh.ifPresent(aggregate -> keep(id, revision, aggregate));
            }
            return fresh;
        });
    }

    private Optional<T> known(I id, long revision) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(id))
                    .filter(state -> state.revision() == revision)
                    .map(State::aggregate);
        }
    }

    private void keep(I id, long revision, T aggregate) {
        synchronized (kept) {
            kept.put(id, new State<>(revision, aggregate));
        }
    }
}
