package org.aftercare.adapter.web.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.clock.ClockState;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.issue.IssueStatus;

/**
 * What is promised on an issue, in words: the promise first, then how it stands, and why.
 *
 * @param tone how it looks, a class of the style sheet: held, running, late, kept or without a set time
 * @param tag how it stands, in a few words
 * @param say the promise, as the biggest words of the page
 * @param why the reason, in a sentence or two; empty where there is no room for it
 */
record Promise(String tone, String tag, String say, String why) {

    /** The clock that matters most to somebody who waits: the answer until there is one, then what is due next. */
    static Optional<SlaClock> leading(List<SlaClock> clocks) {
        var response = clocks.stream()
                .filter(clock -> clock.kind() == ClockKind.RESPONSE)
                .findFirst();
        return response.filter(clock -> !clock.isStopped())
                .or(() -> clocks.stream()
                        .filter(clock -> !clock.isStopped() && clock.dueAt().isPresent())
                        .min(Comparator.comparing(clock -> clock.dueAt().orElseThrow())))
                .or(() -> response);
    }

    /** For a list, where the reason is left out. */
    static Promise inBrief(IssueStatus status, List<SlaClock> clocks, TimeWords words, Instant now) {
        return standing(status, clocks, words, now, "", "")
                .or(() -> leading(clocks).map(clock -> of(clock, words, now, "")))
                .orElseGet(() -> new Promise("none", Wording.say("none.tag"), Wording.say("none.say"), ""));
    }

    /**
     * With its reason.
     *
     * @param reportedAt when the issue was reported
     * @param waitingFor what we wait for, if we do
     * @param resolvedWith what was said of the resolution, if there is one
     */
    static Promise inFull(
            IssueStatus status,
            List<SlaClock> clocks,
            Severity severity,
            Set<ServiceWindow> covered,
            Instant reportedAt,
            TimeWords words,
            Instant now,
            String waitingFor,
            String resolvedWith) {
        return standing(status, clocks, words, now, waitingFor, resolvedWith)
                .or(() -> leading(clocks)
                        .map(clock -> of(clock, words, now, why(clock, reportedAt, covered, words, now))))
                .orElseGet(() -> new Promise(
                        "none",
                        Wording.say("none.tag"),
                        Wording.say("none.say"),
                        Wording.say(covered.isEmpty() ? "none.why.uncovered" : "none.why.noTarget", severity)));
    }

    /** What the state of the whole issue says, where that matters more than any clock. */
    private static Optional<Promise> standing(
            IssueStatus status,
            List<SlaClock> clocks,
            TimeWords words,
            Instant now,
            String waitingFor,
            String resolvedWith) {
        return switch (status) {
            case OPEN -> Optional.empty();
            case WAITING ->
                clocks.stream().anyMatch(clock -> !clock.isStopped() && owedMeanwhile(clock, now))
                        ? Optional.empty()
                        : Optional.of(
                                new Promise("yours", Wording.say("waiting.tag"), waiting(clocks, words), waitingFor));
            case RESOLVED -> Optional.of(resolved(clocks, words, resolvedWith));
        };
    }

    private static String waiting(List<SlaClock> clocks, TimeWords words) {
        return clocks.stream()
                .flatMap(clock -> clock.pauses().openSince().stream())
                .min(Comparator.naturalOrder())
                .map(since -> Wording.say("waiting.say.since", words.since(since)))
                .orElseGet(() -> Wording.say("waiting.say"));
    }

    /** Waiting for the customer excuses neither a first answer nor what was late before. */
    private static boolean owedMeanwhile(SlaClock clock, Instant now) {
        return clock.kind() == ClockKind.RESPONSE || clock.lateAt(now);
    }

    private static Promise resolved(List<SlaClock> clocks, TimeWords words, String resolvedWith) {
        return clocks.stream()
                .filter(clock -> clock.kind() == ClockKind.RESOLUTION && clock.isStopped())
                .findFirst()
                .map(clock -> of(clock, words, clock.stoppedAt().orElseThrow(), resolvedWith))
                .orElseGet(() ->
                        new Promise("done", Wording.say("resolved.tag"), Wording.say("resolved.say"), resolvedWith));
    }

    /** One clock of an issue, with its reason. */
    static Promise of(SlaClock clock, Instant reportedAt, Set<ServiceWindow> covered, TimeWords words, Instant now) {
        return of(clock, words, now, why(clock, reportedAt, covered, words, now));
    }

    private static Promise of(SlaClock clock, TimeWords words, Instant now, String why) {
        var kind = "." + clock.kind();
        return switch (clock.stateAt(now)) {
            case ClockState.HeldOver(var until) ->
                new Promise(
                        "held",
                        Wording.say("held.tag", words.said(until)),
                        clock.dueAt()
                                .map(due -> Wording.say("due.say" + kind, words.said(due)))
                                .orElseGet(() -> Wording.say("paused.say" + kind)),
                        why);
            case ClockState.Running(var due) ->
                new Promise("run", Wording.say("run.tag" + kind), Wording.say("due.say" + kind, words.said(due)), why);
            case ClockState.Paused(var since) ->
                new Promise(
                        "held", Wording.say("paused.tag", words.said(since)), Wording.say("paused.say" + kind), why);
            case ClockState.Met(var at) ->
                new Promise("done", Wording.say("met.tag" + kind), Wording.say("met.say" + kind, words.said(at)), why);
            case ClockState.Breached(var stopped)
            when stopped.isPresent() -> {
                var late = TimeWords.lateness(Duration.between(due(clock), stopped.get()));
                var say = Wording.say("met.say" + kind, words.said(stopped.get()));
                yield new Promise("missed", Wording.say("metLate.tag" + kind, late), say, why);
            }
            case ClockState.Breached stillOpen -> {
                var late = TimeWords.lateness(Duration.between(due(clock), now));
                var tag = Wording.say("late.tag" + kind, words.said(due(clock)));
                yield new Promise("late", tag, Wording.say("late.say", late), why);
            }
        };
    }

    private static Instant due(SlaClock clock) {
        return clock.dueAt().orElseThrow();
    }

    private static String why(
            SlaClock clock, Instant reportedAt, Set<ServiceWindow> covered, TimeWords words, Instant now) {
        var kind = "." + clock.kind();
        // worked out from a reassessment or a move, not from what the customer did
        var begun =
                clock.kind() != ClockKind.UPDATE && !clock.countsFrom().equals(reportedAt) ? kind + ".afresh" : kind;
        var severity = clock.severity();
        var told = words.said(clock.countsFrom());
        var starts = words.said(clock.startsAt());
        var within = TimeWords.length(clock.target());
        var times = Windows.covered(covered);
        return switch (clock.stateAt(now)) {
            case ClockState.HeldOver held ->
                Wording.say(
                        "held.why" + begun,
                        severity,
                        times,
                        told,
                        starts,
                        clock.dueAt()
                                .map(due -> words.saidAfter(clock.startsAt(), due))
                                .orElse(""),
                        within);
            case ClockState.Running running
            when clock.heldOver() -> Wording.say("run.why.heldOver" + begun, severity, times, told, starts, within);
            case ClockState.Running running ->
                Wording.say("run.why" + begun, severity, times, told, counted(clock.target()));
            case ClockState.Paused paused -> Wording.say("paused.why");
            case ClockState.Met met -> Wording.say("met.why" + kind, words.said(due(clock)));
            case ClockState.Breached(var stopped) ->
                Wording.say((stopped.isPresent() ? "metLate.why" : "late.why") + kind, words.said(due(clock)));
        };
    }

    /** "4 hours of covered time"; working days are none. */
    static String counted(Target target) {
        return switch (target) {
            case Target.CoveredTime time -> Wording.say("agreement.target.time", TimeWords.length(time));
            case Target.WorkingDays days -> TimeWords.length(days);
        };
    }
}
