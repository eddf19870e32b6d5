package org.aftercare.domain.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aftercare.domain.calendar.ServiceWindow;

/**
 * Why a clock is due when it is: the stretches of time from report to due, in order, without gap or overlap
 * ({@code domain.md} §3). For a target of covered time, the counted ones add up to it.
 */
public record Explanation(List<Stretch> stretches) {
    public Explanation {
        stretches = List.copyOf(stretches);
    }

    /** Why a stretch counted, or did not. */
    public enum Reason {
        COUNTED,
        /** The clock had not started: the issue came in at an uncovered time. */
        HELD_OVER,
        /** The agreement does not cover the severity in this window. */
        NOT_COVERED,
        /** The clock was paused. */
        PAUSED
    }

    /**
     * Physical time {@code [from, until)} in one window.
     *
     * @param name of the closure, where the window is BANK_HOLIDAY and the closure has a name; else empty
     * @param pause why the clock was paused, as whoever paused it said; empty if nobody said, or it was not paused
     */
    public record Stretch(Instant from, Instant until, ServiceWindow window, Reason reason, String name, String pause) {
        /** One that nobody said of why it was paused. */
        public Stretch(Instant from, Instant until, ServiceWindow window, Reason reason, String name) {
            this(from, until, window, reason, name, "");
        }

        public boolean counted() {
            return reason == Reason.COUNTED;
        }

        public Duration length() {
            return Duration.between(from, until);
        }
    }

    /**
     * The same, saying of each pause why there was one.
     *
     * @param reasons from when on which reason held; empty from when on none did
     */
    public Explanation paused(NavigableMap<Instant, String> reasons) {
        return new Explanation(stretches.stream()
                .flatMap(stretch -> stretch.reason() == Reason.PAUSED ? parts(stretch, reasons) : Stream.of(stretch))
                .toList());
    }

    private static Stream<Stretch> parts(Stretch stretch, NavigableMap<Instant, String> reasons) {
        var edges = new TreeSet<>(List.of(stretch.from(), stretch.until()));
        edges.addAll(reasons.subMap(stretch.from(), stretch.until()).keySet());
        return edges.headSet(stretch.until()).stream().map(from -> {
            var said = Optional.ofNullable(reasons.floorEntry(from));
            return new Stretch(
                    from,
                    edges.higher(from),
                    stretch.window(),
                    stretch.reason(),
                    stretch.name(),
                    said.map(Map.Entry::getValue).orElse(""));
        });
    }

    /** The counted time of all stretches. */
    public Duration counted() {
        return stretches.stream().filter(Stretch::counted).map(Stretch::length).reduce(Duration.ZERO, Duration::plus);
    }
}
