package org.aftercare.domain.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
     */
    public record Stretch(Instant from, Instant until, ServiceWindow window, Reason reason, String name) {
        public boolean counted() {
            return reason == Reason.COUNTED;
        }

        public Duration length() {
            return Duration.between(from, until);
        }
    }

    /** The counted time of all stretches. */
    public Duration counted() {
        return stretches.stream().filter(Stretch::counted).map(Stretch::length).reduce(Duration.ZERO, Duration::plus);
    }
}
