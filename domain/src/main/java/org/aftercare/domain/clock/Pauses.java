package org.aftercare.domain.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aftercare.domain.calendar.Interval;

/**
 * When an issue waited for the customer, so that nothing counted ({@code domain.md} §3).
 *
 * @param over the pauses that have ended: in order, neither overlapping nor touching
 * @param openSince when the pause began that has not ended yet; not before the end of any other
 */
public record Pauses(List<Interval> over, Optional<Instant> openSince) {
    public static final Pauses NONE = new Pauses(List.of(), Optional.empty());

    public Pauses {
        over = List.copyOf(over);
        for (var i = 1; i < over.size(); i++) {
            if (!over.get(i).from().isAfter(over.get(i - 1).until())) {
                throw new IllegalArgumentException("pauses must lie apart and in order: " + over);
            }
        }
        if (openSince.isPresent()
                && !over.isEmpty()
                && openSince.get().isBefore(over.getLast().until())) {
            throw new IllegalArgumentException("the open pause must be the last one: " + openSince + ", " + over);
        }
    }

    /** Pauses that have ended, given in any order; those that overlap or touch become one. */
    public static Pauses of(List<Interval> pauses) {
        var merged = new ArrayList<Interval>();
        for (var pause :
                pauses.stream().sorted(Comparator.comparing(Interval::from)).toList()) {
            if (merged.isEmpty() || pause.from().isAfter(merged.getLast().until())) {
                merged.add(pause);
            } else if (pause.until().isAfter(merged.getLast().until())) {
                merged.add(new Interval(merged.removeLast().from(), pause.until()));
            }
        }
        return new Pauses(merged, Optional.empty());
    }

    /** With one more pause, which has ended. */
    public Pauses and(Interval pause) {
        var all = new ArrayList<>(over);
        all.add(pause);
        return new Pauses(of(all).over, openSince);
    }

    /** With a pause that began at the given instant and goes on. */
    public Pauses since(Instant begin) {
        return new Pauses(over, Optional.of(begin));
    }

    /** With the open pause, if there is one, ended at the given instant. */
    public Pauses until(Instant end) {
        var ended = new Pauses(over, Optional.empty());
        return openSince
                .filter(begin -> begin.isBefore(end))
                .map(begin -> ended.and(new Interval(begin, end)))
                .orElse(ended);
    }

    /** Whether the instant lies in a pause. */
    public boolean contains(Instant instant) {
        return openSince.filter(begin -> !instant.isBefore(begin)).isPresent()
                || over.stream().anyMatch(pause -> pause.contains(instant));
    }
}
