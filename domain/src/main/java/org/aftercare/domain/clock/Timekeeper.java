package org.aftercare.domain.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.HoldOver;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.CompiledCalendar;
import org.aftercare.domain.calendar.Span;
import org.aftercare.domain.calendar.Windows;

/**
 * Works out clocks from terms: when a clock starts, when it is due, and why ({@code domain.md} §3). The one place where
 * time is worked out.
 *
 * @param calendar the compiled form of the terms' own calendar
 */
public record Timekeeper(Terms terms, CompiledCalendar calendar) {
    public Timekeeper {
        if (!terms.calendar().equals(calendar.calendar())) {
            throw new IllegalArgumentException("the compiled calendar is not the one of the terms");
        }
    }

    /** The kinds of time that tile {@code [from, until)}, in order; empty if it is. */
    public List<Span> kindsOfTime(Instant from, Instant until) {
        return calendar.spans(from, until);
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
     * @param pauses they leave a RESPONSE clock alone
     */
    public Optional<SlaClock> clock(ClockKind kind, Severity severity, Instant from, Pauses pauses) {
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
                    var effective = kind == ClockKind.RESPONSE ? Pauses.NONE : pauses;
                    var dueAt = due(startsAt, target, covered, effective);
                    return new SlaClock(
                            kind, severity, from, startsAt, window, target, dueAt, effective, Optional.empty());
                });
    }

    private Instant start(Instant from, Windows covered) {
        return covered.contains(calendar.windowAt(from))
                ? from
                : calendar.next(from, covered, terms.holdOver() == HoldOver.NEXT_WORKING_DAY);
    }

    private Optional<Instant> due(Instant startsAt, Target target, Windows covered, Pauses pauses) {
        return switch (target) {
            case Target.CoveredTime(var length) -> due(startsAt, length, covered, pauses);
            case Target.WorkingDays(var days) -> {
                var dueAt = calendar.endOfWorkingDay(startsAt, days, pauses.over());
                yield pauses.openSince().filter(dueAt::isAfter).isPresent() ? Optional.empty() : Optional.of(dueAt);
            }
        };
    }

    private Optional<Instant> due(Instant startsAt, Duration length, Windows covered, Pauses pauses) {
        var from = startsAt;
        var missing = length;
        for (var pause : pauses.over()) {
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
        var dueAt = calendar.after(from, missing, covered);
        return pauses.openSince().filter(dueAt::isAfter).isPresent() ? Optional.empty() : Optional.of(dueAt);
    }

    /**
     * The covered time left until the clock is due, none after that; the whole of it for a clock that has not started. For one
     * that is paused, the time that will be left if the pause ends now.
     */
    public Duration remaining(SlaClock clock, Instant now) {
        var covered = terms.coverage().windows(clock.severity());
        var from = now.isBefore(clock.startsAt()) ? clock.startsAt() : now;
        return clock.dueAt()
                .or(() -> due(
                        clock.startsAt(),
                        clock.target(),
                        covered,
                        clock.pauses().until(now)))
                .map(dueAt -> calendar.elapsed(from, dueAt, covered))
                .orElse(Duration.ZERO);
    }

    /**
     * When so much of the target has gone by, pauses left out; nothing while a pause is open before that. Of a number of
     * working days it is the share of the covered time from start to due.
     *
     * @param share in per cent, 1 to 99
     */
    public Optional<Instant> passed(SlaClock clock, int share) {
        var covered = terms.coverage().windows(clock.severity());
        var whole =
                switch (clock.target()) {
                    case Target.CoveredTime(var length) -> Optional.of(length);
                    case Target.WorkingDays days -> clock.dueAt().map(dueAt -> counted(clock, dueAt, covered));
                };
        return whole.map(length -> length.multipliedBy(share).dividedBy(100))
                .filter(Duration::isPositive)
                .flatMap(length -> due(clock.startsAt(), length, covered, clock.pauses()));
    }

    private Duration counted(SlaClock clock, Instant dueAt, Windows covered) {
        var counted = calendar.elapsed(clock.startsAt(), dueAt, covered);
        for (var pause : clock.pauses().over()) {
            counted = counted.minus(calendar.elapsed(
                    within(clock.startsAt(), pause.from(), dueAt),
                    within(clock.startsAt(), pause.until(), dueAt),
                    covered));
        }
        return counted;
    }

    /**
     * Why the clock is due when it is.
     *
     * @param now up to which a clock that is paused is explained
     */
    public Explanation explain(SlaClock clock, Instant now) {
        var covered = terms.coverage().windows(clock.severity());
        var pauses = clock.pauses();
        var until = clock.dueAt().orElse(now);
        var stretches = new ArrayList<Explanation.Stretch>();
        if (!until.isAfter(clock.countsFrom())) {
            return new Explanation(List.of());
        }
        for (var span : calendar.spans(clock.countsFrom(), until)) {
            var edges = new TreeSet<>(List.of(span.from(), span.until()));
            edges.add(within(span.from(), clock.startsAt(), span.until()));
            pauses.openSince().ifPresent(since -> edges.add(within(span.from(), since, span.until())));
            for (var pause : pauses.over()) {
                edges.add(within(span.from(), pause.from(), span.until()));
                edges.add(within(span.from(), pause.until(), span.until()));
            }
            for (var from = edges.pollFirst(); !edges.isEmpty(); from = edges.pollFirst()) {
                var reason = reason(clock, from, covered.contains(span.window()));
                add(stretches, new Explanation.Stretch(from, edges.first(), span.window(), reason, span.name()));
            }
        }
        return new Explanation(stretches);
    }

    private static Instant within(Instant low, Instant value, Instant high) {
        return value.isBefore(low) ? low : value.isAfter(high) ? high : value;
    }

    private static Explanation.Reason reason(SlaClock clock, Instant from, boolean covered) {
        if (from.isBefore(clock.startsAt())) {
            return Explanation.Reason.HELD_OVER;
        }
        if (clock.pauses().contains(from)) {
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
}
