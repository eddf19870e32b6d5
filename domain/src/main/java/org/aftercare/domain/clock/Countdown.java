package org.aftercare.domain.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import org.aftercare.domain.calendar.CompiledCalendar;
import org.aftercare.domain.calendar.Windows;

/**
 * How much covered time is left from one instant to others.
 *
 * <p>Worked example: office hours Monday to Friday 09:00–17:30 in London. On Friday 20 November 2026 at 17:00, what is due on
 * Monday at 09:30 has an hour left, however long the weekend is; what was due on Friday at 16:00 has minus one hour.
 *
 * @param calendar the compiled form of a ruler's calendar
 * @param covered the windows whose time counts
 */
public record Countdown(CompiledCalendar calendar, Windows covered, Instant now) {
    private static final Instant LAST = CompiledCalendar.LATEST.minusNanos(1000);
    private static final long DAY = ChronoUnit.DAYS.getDuration().toNanos() / 1000;

    /** The covered time until the given instant, negative if that has passed. */
    public Duration left(Instant dueAt) {
        return dueAt.isBefore(now)
                ? calendar.elapsed(dueAt, now, covered).negated()
                : calendar.elapsed(now, dueAt, covered);
    }

    /** The first instant to the microsecond with at least so much left, within what calendars can tell. */
    public Instant first(Duration left) {
        Predicate<Instant> enough = dueAt -> left(dueAt).compareTo(left) >= 0;
        var until = now;
        for (var step = DAY; !enough.test(until) && until.isBefore(LAST); step *= 2) {
            until = earlier(until.plus(step, ChronoUnit.MICROS), LAST);
        }
        var from = now;
        for (var step = DAY; enough.test(from) && from.isAfter(CompiledCalendar.EARLIEST); step *= 2) {
            from = later(from.minus(step, ChronoUnit.MICROS), CompiledCalendar.EARLIEST);
        }
        if (enough.test(from)) {
            return from;
        }
        // too little is left at the one end, enough at the other
        for (var width = width(from, until); width > 1; width = width(from, until)) {
            var middle = from.plus(width / 2, ChronoUnit.MICROS);
            if (enough.test(middle)) {
                until = middle;
            } else {
                from = middle;
            }
        }
        return until;
    }

    private static long width(Instant from, Instant until) {
        return ChronoUnit.MICROS.between(from, until);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
