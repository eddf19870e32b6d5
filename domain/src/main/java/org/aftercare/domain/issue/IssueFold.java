package org.aftercare.domain.issue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.clock.Breach;
import org.aftercare.domain.clock.Ruler;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.clock.Timekeeper;
import org.aftercare.domain.clock.Warning;

/**
 * What an issue's history amounts to ({@code domain.md} §3): a pure function of history and terms, made by {@link
 * Issue#fold}.
 *
 * @param version the number of the agreement's version that governs the issue now
 * @param holidayEdition the edition of the bank holidays that governs it now
 * @param runs the last clock of each kind, in the order of the kinds
 * @param breachesBefore those of clocks that were replaced since, or worked out afresh
 * @param followed clocks that were stopped and then followed by another of their kind, in that order
 */
public record IssueFold(
        IssueStatus status,
        Severity severity,
        int version,
        int holidayEdition,
        Timekeeper timekeeper,
        List<Run> runs,
        List<Breach> breachesBefore,
        List<SlaClock> followed) {
    public IssueFold {
        runs = List.copyOf(runs);
        breachesBefore = List.copyOf(breachesBefore);
        followed = List.copyOf(followed);
    }

    /**
     * A clock and by which rules it runs.
     *
     * @param timekeeper that worked it out
     * @param holidayEdition the edition of the bank holidays that the timekeeper goes by
     */
    public record Run(SlaClock clock, Timekeeper timekeeper, int holidayEdition) {
        /** What its covered time is measured by. */
        public Ruler ruler() {
            var terms = timekeeper.terms();
            return new Ruler(terms.calendar(), holidayEdition, terms.coverage().windows(clock.severity()));
        }
    }

    /** The clock by which the issue stands in the queue: of those that run, the one that is due first. */
    public Optional<Run> leading() {
        return runs.stream()
                .filter(run -> !run.clock().isStopped() && run.clock().dueAt().isPresent())
                .min(Comparator.comparing(run -> run.clock().dueAt().orElseThrow()));
    }

    /**
     * Whether an issue came in at an uncovered time of the severity that it is assessed into, if that is covered at all.
     *
     * @param reportedAt when it came in
     */
    public boolean heldOver(Instant reportedAt) {
        return timekeeper.holdsOver(severity, reportedAt);
    }

    /** The last clock of each kind, in the order of the kinds. */
    public List<SlaClock> clocks() {
        return runs.stream().map(Run::clock).toList();
    }

    /** The last clock of a kind, if one ran. */
    public Optional<SlaClock> clock(ClockKind kind) {
        return clocks().stream().filter(clock -> clock.kind() == kind).findFirst();
    }

    /** Every breach that the history tells of, up to the given instant, in the order of the due instants. */
    public List<Breach> breachesAt(Instant now) {
        return Stream.concat(
                        breachesBefore.stream().filter(breach -> breach.dueAt().isBefore(now)),
                        clocks().stream().flatMap(clock -> clock.breachAt(now).stream()))
                .distinct()
                .sorted(Comparator.comparing(Breach::dueAt))
                .toList();
    }

    /**
     * Every promise of which it is known by an instant whether it was kept, in the order in which that came to be known. One
     * that still runs is none of them, nor one that was worked out afresh before it was decided.
     */
    public List<Outcome> outcomesAt(Instant now) {
        var kept = Stream.concat(followed.stream(), clocks().stream())
                .flatMap(
                        clock -> clock
                                .keptAt(now)
                                .map(at -> new Outcome(clock.kind(), clock.severity(), at, Optional.empty()))
                                .stream());
        var broken = breachesAt(now).stream()
                .map(breach -> new Outcome(breach.kind(), breach.severity(), breach.dueAt(), Optional.of(breach)));
        return Stream.concat(kept, broken)
                .sorted(Comparator.comparing(Outcome::at).thenComparing(Outcome::kind))
                .toList();
    }

    /**
     * What became of a promise.
     *
     * @param severity that it was made for
     * @param at when it was kept; if it was not by then, when it was due
     * @param breach if it was not
     */
    public record Outcome(ClockKind kind, Severity severity, Instant at, Optional<Breach> breach) {}

    /** What will have to be recorded unless something happens before, and what had to be already: by instant. */
    List<Alarm> alarms() {
        var alarms = new ArrayList<Alarm>();
        breachesBefore.forEach(breach -> alarms.add(alarm(breach)));
        for (var run : runs) {
            var clock = run.clock();
            clock.breachAt(Instant.MAX).ifPresent(breach -> alarms.add(alarm(breach)));
            if (!clock.isStopped()) {
                for (var share : run.timekeeper().terms().warnAt()) {
                    var warning =
                            new Warning(clock.kind(), clock.severity(), clock.countsFrom(), clock.target(), share);
                    run.timekeeper().passed(clock, share).ifPresent(at -> alarms.add(new Alarm.Warn(at, warning)));
                }
            }
        }
        return alarms.stream().sorted(Comparator.comparing(Alarm::at)).toList();
    }

    /** A clock that is stopped exactly at its due instant is met, so that only the next instant makes a breach. */
    private static Alarm alarm(Breach breach) {
        return new Alarm.Break(breach.dueAt().plusNanos(1000), breach);
    }
}
