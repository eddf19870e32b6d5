package org.aftercare.domain.issue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.HoldOver;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.ServiceWindow;

/**
 * {@code domain.md} §2 and §3 once more, as slow and plain as can be: one window for each minute, and walks over minutes. Knows
 * nothing of how the fold goes about it. Everything has to happen on whole minutes.
 */
final class SlowModel {
    private static final int DAYS = 90;
    private static final int NEVER = Integer.MAX_VALUE;
    private static final int NO_PROMISE = -1;

    private static final Map<Histories.Setting, SlowModel> MADE = new HashMap<>();

    private final Histories.Setting setting;
    private final Map<List<Integer>, Minute[]> minutes = new HashMap<>();

    private final Map<List<Integer>, Set<LocalDate>> workingDays = new HashMap<>();

    private record Minute(LocalDate date, ServiceWindow window) {}

    private SlowModel(Histories.Setting setting) {
        this.setting = setting;
        for (var version = 1; version <= setting.versions().size(); version++) {
            for (var edition = 0; edition < setting.holidays().size(); edition++) {
                var walked = minutes(version, edition);
                minutes.put(List.of(version, edition), walked);
                workingDays.put(List.of(version, edition), workingDays(walked));
            }
        }
    }

    static synchronized SlowModel of(Histories.Setting setting) {
        return MADE.computeIfAbsent(setting, SlowModel::new);
    }

    private Minute[] minutes(int version, int edition) {
        var calendar = terms(version).calendar();
        var closures = new ArrayList<Closure>(setting.holidays().get(edition));
        closures.addAll(calendar.closures());
        var walked = new Minute[DAYS * 24 * 60];
        for (var i = 0; i < walked.length; i++) {
            var reading = instant(i).atZone(calendar.timeZone()).toLocalDateTime();
            var minute = reading.getHour() * 60 + reading.getMinute();
            var hours = calendar.officeHours().on(reading.getDayOfWeek());
            ServiceWindow window;
            if (closures.stream()
                    .anyMatch(closure -> closure.date().equals(reading.toLocalDate())
                            && closure.part().fromMinute() <= minute
                            && minute < closure.part().untilMinute())) {
                window = ServiceWindow.BANK_HOLIDAY;
            } else if (hours.isEmpty()) {
                window = ServiceWindow.WEEKEND;
            } else if (hours.stream().anyMatch(part -> part.fromMinute() <= minute && minute < part.untilMinute())) {
                window = ServiceWindow.OFFICE_HOURS;
            } else {
                window = ServiceWindow.OUT_OF_HOURS;
            }
            walked[i] = new Minute(reading.toLocalDate(), window);
        }
        return walked;
    }

    private Terms terms(int version) {
        return setting.versions().get(version - 1);
    }

    private Instant instant(int minute) {
        return setting.from().plus(Duration.ofMinutes(minute));
    }

    private int minute(Instant instant) {
        return Math.toIntExact(Duration.between(setting.from(), instant).toMinutes());
    }

    /** What a clock is, in minutes. */
    private static final class Promise {
        private final ClockKind kind;
        private final int reported;
        private int from;
        private Severity severity;
        private int version;
        private int edition;
        private int stoppedAt = NEVER;

        private Promise(ClockKind kind, int reported, Severity severity, int version, int edition) {
            this.kind = kind;
            this.reported = reported;
            this.from = reported;
            this.severity = severity;
            this.version = version;
            this.edition = edition;
        }
    }

    /** When the clock of a kind is due, if there is one that is due ever. */
    record Due(ClockKind kind, Severity severity, Optional<Instant> at, Optional<Instant> stoppedAt) {}

    /** A breach that was found. */
    record Late(ClockKind kind, Severity severity, Instant dueAt) {}

    /** The clocks in the order of the kinds, and the breaches of those that were replaced. */
    record Result(List<Due> clocks, List<Late> replaced) {}

    Result fold(Issue issue) {
        var events = issue.history().stream()
                .sorted(Comparator.comparing(IssueEvent::happenedAt))
                .toList();
        var report = issue.report();
        var severity = report.severity();
        var version = report.version();
        var edition = report.holidayEdition();
        var promises = new EnumMap<ClockKind, Promise>(ClockKind.class);
        var replaced = new ArrayList<Late>();
        // whether the clocks that wait for the customer stand still, minute by minute, as far as is known
        var still = new boolean[DAYS * 24 * 60];
        var stillSince = NEVER;
        var open = true;
        for (var event : events) {
            var at = minute(event.happenedAt());
            switch (event) {
                case IssueEvent.Reported reported -> {
                    promises.put(ClockKind.RESPONSE, new Promise(ClockKind.RESPONSE, at, severity, version, edition));
                    promises.put(
                            ClockKind.RESOLUTION, new Promise(ClockKind.RESOLUTION, at, severity, version, edition));
                }
                case IssueEvent.Answered answered
                when answered.visible() -> {
                    for (var kind : List.of(ClockKind.RESPONSE, ClockKind.UPDATE)) {
                        stop(promises.get(kind), at);
                    }
                    if (open) {
                        var last = promises.put(
                                ClockKind.UPDATE, new Promise(ClockKind.UPDATE, at, severity, version, edition));
                        if (last != null) {
                            note(last, at, still, stillSince, replaced);
                        }
                    }
                }
                case IssueEvent.Paused paused -> stillSince = at;
                case IssueEvent.Resumed resumed -> {
                    mark(still, stillSince, at);
                    stillSince = NEVER;
                }
                case IssueEvent.Resolved resolved -> {
                    promises.values().forEach(promise -> stop(promise, at));
                    mark(still, stillSince, at);
                    stillSince = at;
                    open = false;
                }
                case IssueEvent.Reopened reopened -> {
                    mark(still, stillSince, at);
                    stillSince = NEVER;
                    open = true;
                    promises.get(ClockKind.RESOLUTION).stoppedAt = NEVER;
                }
                case IssueEvent.Assessed assessed -> {
                    var other = assessed.severity() != severity;
                    severity = assessed.severity();
                    for (var promise : promises.values()) {
                        if (other && promise.stoppedAt == NEVER) {
                            note(promise, at, still, stillSince, replaced);
                            promise.severity = severity;
                            promise.version = version;
                            promise.edition = edition;
                            promise.from = promise.reported;
                            var due = due(promise, still, stillSince);
                            if (due != NO_PROMISE && due < at) {
                                promise.from = at;
                            }
                        }
                    }
                }
                case IssueEvent.Moved moved -> {
                    version = moved.version();
                    edition = moved.holidayEdition();
                    for (var promise : promises.values()) {
                        var due = due(promise, still, stillSince);
                        if (promise.stoppedAt == NEVER && (due == NO_PROMISE || due >= at)) {
                            promise.version = version;
                            promise.edition = edition;
                            var moves = due(promise, still, stillSince);
                            if (moves != NO_PROMISE && moves < at) {
                                promise.from = at;
                            }
                        }
                    }
                }
                default -> {}
            }
        }
        var clocks = new ArrayList<Due>();
        for (var promise : promises.values()) {
            var due = due(promise, still, stillSince);
            if (due != NO_PROMISE) {
                clocks.add(new Due(
                        promise.kind,
                        promise.severity,
                        due == NEVER ? Optional.empty() : Optional.of(instant(due)),
                        promise.stoppedAt == NEVER ? Optional.empty() : Optional.of(instant(promise.stoppedAt))));
            }
        }
        return new Result(clocks, replaced);
    }

    private static void stop(Promise promise, int at) {
        if (promise != null && promise.stoppedAt == NEVER) {
            promise.stoppedAt = at;
        }
    }

    private static void mark(boolean[] still, int from, int until) {
        for (var i = from; i < until; i++) {
            still[i] = true;
        }
    }

    private void note(Promise promise, int now, boolean[] still, int stillSince, List<Late> replaced) {
        var due = due(promise, still, stillSince);
        if (due != NO_PROMISE && due != NEVER && due < Math.min(promise.stoppedAt, now)) {
            replaced.add(new Late(promise.kind, promise.severity, instant(due)));
        }
    }

    /** The minute at which the promise is due; {@link #NEVER} while that depends on when a pause ends. */
    private int due(Promise promise, boolean[] still, int stillSince) {
        var walked = minutes.get(List.of(promise.version, promise.edition));
        var works = workingDays.get(List.of(promise.version, promise.edition));
        var terms = terms(promise.version);
        var row = terms.coverage().row(promise.severity);
        if (row.isEmpty()) {
            return NO_PROMISE;
        }
        var start = promise.from;
        if (!row.containsKey(walked[start].window)) {
            while (!row.containsKey(walked[start].window)
                    || terms.holdOver() == HoldOver.NEXT_WORKING_DAY && !works.contains(walked[start].date)) {
                start++;
            }
        }
        var target = row.get(walked[start].window).targets().get(promise.kind);
        if (target == null) {
            return NO_PROMISE;
        }
        var waits = promise.kind != ClockKind.RESPONSE;
        return switch (target) {
            case Target.CoveredTime(var length) -> {
                var missing = length.toMinutes();
                var at = start;
                while (missing > 0) {
                    if (waits && stands(promise, at, still, stillSince) == NEVER) {
                        yield NEVER;
                    }
                    if (row.containsKey(walked[at].window)
                            && !(waits && stands(promise, at, still, stillSince) != NO_PROMISE)) {
                        missing--;
                    }
                    at++;
                }
                yield at;
            }
            case Target.WorkingDays(var days) -> {
                var missing = days;
                var at = start;
                var first = walked[start].date;
                var end = NO_PROMISE;
                var openPause = promise.stoppedAt == NEVER ? stillSince : NEVER;
                var pauseKnown = promise.stoppedAt == NEVER ? NEVER : stillSince;
                while (missing > 0) {
                    var date = walked[at].date;
                    var counts = false;
                    for (; walked[at].date.equals(date); at++) {
                        if (date.isAfter(first) && walked[at].window == ServiceWindow.OFFICE_HOURS) {
                            end = at + 1;
                            counts |= !waits || stands(promise, at, still, pauseKnown) == NO_PROMISE;
                        }
                    }
                    if (counts) {
                        missing--;
                    }
                }
                yield waits && end > openPause ? NEVER : end;
            }
        };
    }

    /** Whether the clock stands still in a minute: for a pause that is over, or one that is not ({@link #NEVER}). */
    private static int stands(Promise promise, int at, boolean[] still, int stillSince) {
        if (at >= promise.stoppedAt) {
            return NO_PROMISE;
        }
        if (at >= stillSince && promise.stoppedAt == NEVER) {
            return NEVER;
        }
        // what is known of a clock that is stopped ends there
        return still[at] || at >= stillSince ? 1 : NO_PROMISE;
    }

    private static Set<LocalDate> workingDays(Minute[] walked) {
        return Arrays.stream(walked)
                .filter(minute -> minute.window == ServiceWindow.OFFICE_HOURS)
                .map(Minute::date)
                .collect(Collectors.toSet());
    }
}
