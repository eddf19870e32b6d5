package org.aftercare.domain.issue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.calendar.Interval;
import org.aftercare.domain.clock.Breach;
import org.aftercare.domain.clock.Pauses;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.clock.Timekeeper;

/**
 * Where an issue stands after a part of its history, read in the order in which things happened. Each event gives the next
 * course; the last one is the fold.
 *
 * @param pauses in which we waited for the customer, and those between a resolution and a reopening
 * @param promises one for each kind of clock that was started, whether or not the terms give it a target
 * @param breaches of promises that were replaced or worked out afresh
 * @param followed clocks that were stopped, and then followed by another of their kind
 */
record Course(
        Law law,
        IssueStatus status,
        Severity severity,
        int version,
        int holidayEdition,
        Pauses pauses,
        Map<ClockKind, Promise> promises,
        List<Breach> breaches,
        List<SlaClock> followed) {

    /**
     * What a clock is worked out from.
     *
     * @param origin the instant that started it
     * @param countsFrom the instant from which it is worked out; later than the origin where it would else have been late in
     *     the past
     * @param holidayEdition the edition of the bank holidays that the timekeeper goes by
     * @param stop when it was stopped and the pauses up to then, if it was
     */
    private record Promise(
            ClockKind kind,
            Instant origin,
            Instant countsFrom,
            Severity severity,
            Timekeeper timekeeper,
            int holidayEdition,
            Optional<Stop> stop) {

        boolean runs() {
            return stop.isEmpty();
        }

        Promise stopped(Instant at, Pauses pauses) {
            return new Promise(
                    kind,
                    origin,
                    countsFrom,
                    severity,
                    timekeeper,
                    holidayEdition,
                    Optional.of(new Stop(at, pauses.until(at))));
        }

        Promise goingOn() {
            return new Promise(kind, origin, countsFrom, severity, timekeeper, holidayEdition, Optional.empty());
        }

        /** Worked out from the given instant, or from now if it would have been due before now. */
        Promise afresh(Instant from, Severity by, Course course, Instant now) {
            var worked = course.promise(kind, origin, from, by);
            return worked.lateAt(now, course.pauses) ? course.promise(kind, origin, now, by) : worked;
        }

        boolean lateAt(Instant now, Pauses pauses) {
            return clock(pauses).filter(clock -> clock.lateAt(now)).isPresent();
        }

        /** The clock, if the terms give a target where it starts. */
        Optional<SlaClock> clock(Pauses pauses) {
            var effective = stop.map(Stop::pauses).orElse(pauses);
            var clock = timekeeper.clock(kind, severity, countsFrom, effective);
            return stop.isPresent()
                    ? clock.map(running -> running.stopped(stop.get().at()))
                    : clock;
        }
    }

    private record Stop(Instant at, Pauses pauses) {}

    static Course begin(IssueEvent.Reported report, Law law) {
        var course = new Course(
                law,
                IssueStatus.OPEN,
                report.severity(),
                report.version(),
                report.holidayEdition(),
                Pauses.NONE,
                Map.of(),
                List.of(),
                List.of());
        return course.started(ClockKind.RESPONSE, report.happenedAt())
                .started(ClockKind.RESOLUTION, report.happenedAt());
    }

    Course after(IssueEvent event) {
        var at = event.happenedAt();
        return switch (event) {
            case IssueEvent.Reported again -> throw new IllegalArgumentException("reported twice: " + again);
            case IssueEvent.Answered answered ->
                answered.visible() && answered.actor().kind() == Actor.Kind.AGENT ? answered(at) : this;
            case IssueEvent.Assessed assessed -> assessed(at, assessed.severity());
            case IssueEvent.Paused paused -> with(IssueStatus.WAITING, pauses.since(at));
            case IssueEvent.Resumed resumed -> with(IssueStatus.OPEN, pauses.until(at));
            case IssueEvent.Resolved resolved -> resolved(at);
            case IssueEvent.Confirmed confirmed -> this;
            case IssueEvent.Reopened reopened -> reopened(at);
            case IssueEvent.Moved moved -> moved(at, moved.version(), moved.holidayEdition());
            case IssueEvent.Warned warned -> this;
            case IssueEvent.Breached breached -> this;
            case IssueEvent.Excused excused -> this;
            case IssueEvent.Assigned assigned -> this;
            case IssueEvent.Tagged tagged -> this;
            case IssueEvent.AttachmentAdded added -> this;
            case IssueEvent.Linked linked -> this;
            case IssueEvent.Unlinked unlinked -> this;
        };
    }

    private Course answered(Instant at) {
        var answered = stopped(ClockKind.RESPONSE, at).stopped(ClockKind.UPDATE, at);
        return status.open() ? answered.started(ClockKind.UPDATE, at) : answered;
    }

    private Course assessed(Instant at, Severity to) {
        if (to == severity) {
            return this;
        }
        var course = new Course(law, status, to, version, holidayEdition, pauses, promises, breaches, followed);
        for (var promise : promises.values()) {
            if (promise.runs()) {
                course = course.replaced(promise, promise.afresh(promise.origin(), to, course, at), at);
            }
        }
        return course;
    }

    private Course resolved(Instant at) {
        return stopped(ClockKind.RESPONSE, at)
                .stopped(ClockKind.UPDATE, at)
                .stopped(ClockKind.RESOLUTION, at)
                .with(IssueStatus.RESOLVED, pauses.until(at));
    }

    /** The time between resolution and reopening is left out like a pause. */
    private Course reopened(Instant at) {
        var resolution = promise(ClockKind.RESOLUTION).orElseThrow();
        var resolvedAt = resolution.stop().map(Stop::at).orElse(at);
        var left = resolvedAt.isBefore(at) ? pauses.and(new Interval(resolvedAt, at)) : pauses;
        return with(resolution.goingOn()).with(IssueStatus.OPEN, left);
    }

    /** Nobody is made late in the past, nor is anything that was late in time again: such a promise stays as it is. */
    private Course moved(Instant at, int toVersion, int toEdition) {
        var course = new Course(law, status, severity, toVersion, toEdition, pauses, promises, breaches, followed);
        for (var promise : promises.values()) {
            if (promise.runs() && !promise.lateAt(at, pauses)) {
                course = course.with(promise.afresh(promise.countsFrom(), promise.severity(), course, at));
            }
        }
        return course;
    }

    private Course started(ClockKind kind, Instant at) {
        var promise = promise(kind, at, at, severity);
        return promise(kind).map(last -> replaced(last, promise, at)).orElseGet(() -> with(promise));
    }

    private Course stopped(ClockKind kind, Instant at) {
        return promise(kind)
                .filter(Promise::runs)
                .map(promise -> with(promise.stopped(at, pauses)))
                .orElse(this);
    }

    /** If the promise that goes was broken by then, that stays on record. */
    private Course replaced(Promise gone, Promise by, Instant at) {
        var last = gone.clock(pauses);
        var all = new ArrayList<>(breaches);
        last.flatMap(clock -> clock.breachAt(at)).ifPresent(all::add);
        var stopped = new ArrayList<>(followed);
        last.filter(SlaClock::isStopped).ifPresent(stopped::add);
        var next = new Course(law, status, severity, version, holidayEdition, pauses, promises, all, stopped);
        return next.with(by);
    }

    private Course with(Promise promise) {
        var all = new EnumMap<ClockKind, Promise>(ClockKind.class);
        all.putAll(promises);
        all.put(promise.kind(), promise);
        return new Course(law, status, severity, version, holidayEdition, pauses, all, breaches, followed);
    }

    private Course with(IssueStatus next, Pauses left) {
        return new Course(law, next, severity, version, holidayEdition, left, promises, breaches, followed);
    }

    private Promise promise(ClockKind kind, Instant origin, Instant countsFrom, Severity by) {
        return new Promise(kind, origin, countsFrom, by, timekeeper(), holidayEdition, Optional.empty());
    }

    private Optional<Promise> promise(ClockKind kind) {
        return Optional.ofNullable(promises.get(kind));
    }

    private Timekeeper timekeeper() {
        return law.timekeeper(version, holidayEdition);
    }

    IssueFold fold() {
        var runs = promises.values().stream()
                .flatMap(promise -> promise
                        .clock(pauses)
                        .map(clock -> new IssueFold.Run(clock, promise.timekeeper(), promise.holidayEdition()))
                        .stream())
                .toList();
        return new IssueFold(status, severity, version, holidayEdition, timekeeper(), runs, breaches, followed);
    }
}
