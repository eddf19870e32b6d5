package org.aftercare.domain.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.HoldOver;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.CompiledCalendar;
import org.aftercare.domain.calendar.Interval;
import org.aftercare.domain.calendar.Windows;

/**
 * Works out clocks from terms: when a clock starts, when it is due, and why ({@code domain.md} §3). The one place where
 * time is worked out.
 */
public final class Timekeeper {
    private final Terms terms;
    private final CompiledCalendar calendar;

    /**
     * Keeps time by the given terms.
     *
     * @param calendar the compiled form of the terms' own calendar
     */
    public Timekeeper(Terms terms, CompiledCalendar calendar) {
        if (!terms.calendar().equals(calendar.calendar())) {
            throw new IllegalArgumentException("the compiled calendar is not the one of the terms");
        }
        this.terms = terms;
        this.calendar = calendar;
    }

    public Terms terms() {
        return terms;
    }

    /** Whether an issue of this severity that comes in at the given instant is held over: covered, but not at that time. */
    public boolean holdsOver(Severity severity, Instant reportedAt) {
        return terms.coverage().covers(severity)
                && !terms.coverage().windows(severity).contains(calendar.windowAt(reportedAt));
    }

    /**
     * The clock of a kind for an issue of the given severity, if the cell in which it starts gives a target of that kind.
     *
     * @param from when the issue was reported
     * @param pauses in any order; they leave a RESPONSE clock alone
     */
    public Optional<SlaClock> clock(ClockKind kind, Severity severity, Instant from, List<Interval> pauses) {
        if (!terms.coverage().covers(severity)) {
            return Optional.empty();
        }
        var covered = terms.coverage().windows(severity);
        var startsAt = start(from, covered);
        var window = calendar.windowAt(startsAt);
        return terms.coverage()
                .cell(severity, window)
                .flatMap(cell -> cell.target(kind))
                .map(target -> {
                    var dueAt = due(startsAt, target, covered, effective(kind, pauses));
                    return new SlaClock(kind, severity, from, startsAt, window, target, dueAt, Optional.empty());
                });
    }

    private Instant start(Instant from, Windows covered) {
        return covered.contains(calendar.windowAt(from))
                ? from
                : calendar.next(from, covered, terms.holdOver() == HoldOver.NEXT_WORKING_DAY);
    }

    private Instant due(Instant startsAt, Target target, Windows covered, List<Interval> pauses) {
        return switch (target) {
            case Target.CoveredTime(var length) -> due(startsAt, length, covered, pauses);
            case Target.WorkingDays(var days) -> calendar.endOfWorkingDay(startsAt, days, pauses);
        };
    }

    private Instant due(Instant startsAt, Duration length, Windows covered, List<Interval> pauses) {
        var from = startsAt;
        var missing = length;
        for (var pause : pauses) {
            if (!pause.until().isAfter(from)) {
                continue;
            }
            // none if the pause began before the clock did
            var before = calendar.elapsed(from, pause.from(), covered);
            if (before.compareTo(missing) >= 0) {
                break;
            }
            missing = missing.minus(before);
            from = pause.until();
        }
        return calendar.after(from, missing, covered);
    }

    /** The covered time left until the clock is due, none after that; the whole of it for a clock that has not started. */
    public Duration remaining(SlaClock clock, Instant now) {
        var from = now.isBefore(clock.startsAt()) ? clock.startsAt() : now;
        return calendar.elapsed(from, clock.dueAt(), terms.coverage().windows(clock.severity()));
    }

    /**
     * Why the clock is due when it is.
     *
     * @param pauses those that the clock was worked out with
     */
    public Explanation explain(SlaClock clock, List<Interval> pauses) {
        var covered = terms.coverage().windows(clock.severity());
        var effective = effective(clock.kind(), pauses);
        var stretches = new ArrayList<Explanation.Stretch>();
        for (var span : calendar.spans(clock.countsFrom(), clock.dueAt())) {
            var edges = new TreeSet<>(List.of(span.from(), span.until()));
            edges.add(within(span.from(), clock.startsAt(), span.until()));
            for (var pause : effective) {
                edges.add(within(span.from(), pause.from(), span.until()));
                edges.add(within(span.from(), pause.until(), span.until()));
            }
            for (var from = edges.pollFirst(); !edges.isEmpty(); from = edges.pollFirst()) {
                var reason = reason(clock, from, covered.contains(span.window()), effective);
                add(stretches, new Explanation.Stretch(from, edges.first(), span.window(), reason, span.name()));
            }
        }
        return new Explanation(stretches);
    }

    private static Instant within(Instant low, Instant value, Instant high) {
        return value.isBefore(low) ? low : value.isAfter(high) ? high : value;
    }

    private static Explanation.Reason reason(SlaClock clock, Instant from, boolean covered, List<Interval> pauses) {
        if (from.isBefore(clock.startsAt())) {
            return Explanation.Reason.HELD_OVER;
        }
        if (pauses.stream().anyMatch(pause -> pause.contains(from))) {
            return Explanation.Reason.PAUSED;
        }
        return covered ? Explanation.Reason.COUNTED : Explanation.Reason.NOT_COVERED;
    }

    private static void add(List<Explanation.Stretch> stretches, Explanation.Stretch stretch) {
        if (!stretches.isEmpty()) {
            var last = stretches.getLast();
            if (last.window() == stretch.window()
                    && last.reason() == stretch.reason()
                    && last.name().equals(stretch.name())) {
                stretches.removeLast();
                stretches.add(new Explanation.Stretch(
                        last.from(), stretch.until(), last.window(), last.reason(), last.name()));
                return;
            }
        }
        stretches.add(stretch);
    }

    /** The pauses that act on a kind of clock: in order, with those that overlap or touch made one. */
    private static List<Interval> effective(ClockKind kind, List<Interval> pauses) {
        if (kind == ClockKind.RESPONSE || pauses.isEmpty()) {
            return List.of();
        }
        var merged = new ArrayList<Interval>();
        for (var pause :
                pauses.stream().sorted(Comparator.comparing(Interval::from)).toList()) {
            if (merged.isEmpty() || pause.from().isAfter(merged.getLast().until())) {
                merged.add(pause);
            } else if (pause.until().isAfter(merged.getLast().until())) {
                merged.add(new Interval(merged.removeLast().from(), pause.until()));
            }
        }
        return merged;
    }
}
