package org.aftercare.adapter.web.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.clock.ClockState;
import org.aftercare.domain.clock.SlaClock;

/**
 * What is promised on an issue, in words: the promise first, then how it stands, and why.
 *
 * @param tone how it looks, a class of the style sheet: held, running, late, kept or without a set time
 * @param tag how it stands, in a few words
 * @param say the promise, as the biggest words of the page
 * @param why the reason, in a sentence or two; empty where there is no room for it
 */
record Promise(String tone, String tag, String say, String why) {

    /** For a list, where the reason is left out. */
    static Promise inBrief(Optional<SlaClock> clock, TimeWords words, Instant now) {
        return clock.map(found -> of(found, words, now, ""))
                .orElseGet(() -> new Promise("none", Wording.say("none.tag"), Wording.say("none.say"), ""));
    }

    /** With its reason. */
    static Promise inFull(
            Optional<SlaClock> clock, Severity severity, Set<ServiceWindow> covered, TimeWords words, Instant now) {
        return clock.map(found -> of(found, words, now, why(found, covered, words, now)))
                .orElseGet(() -> new Promise(
                        "none",
                        Wording.say("none.tag"),
                        Wording.say("none.say"),
                        Wording.say(covered.isEmpty() ? "none.why.uncovered" : "none.why.noTarget", severity)));
    }

    private static Promise of(SlaClock clock, TimeWords words, Instant now, String why) {
        var due = words.said(clock.dueAt());
        return switch (clock.stateAt(now)) {
            case ClockState.HeldOver(var until) ->
                new Promise("held", Wording.say("held.tag", words.said(until)), Wording.say("due.say", due), why);
            case ClockState.Running running ->
                new Promise("run", Wording.say("run.tag"), Wording.say("due.say", due), why);
            case ClockState.Met(var at) ->
                new Promise("done", Wording.say("met.tag"), Wording.say("met.say", words.said(at)), why);
            case ClockState.Breached(var stopped)
            when stopped.isPresent() -> {
                var late = TimeWords.lateness(Duration.between(clock.dueAt(), stopped.get()));
                var say = Wording.say("met.say", words.said(stopped.get()));
                yield new Promise("missed", Wording.say("metLate.tag", late), say, why);
            }
            case ClockState.Breached stillOpen -> {
                var late = TimeWords.lateness(Duration.between(clock.dueAt(), now));
                yield new Promise("late", Wording.say("late.tag", due), Wording.say("late.say", late), why);
            }
        };
    }

    private static String why(SlaClock clock, Set<ServiceWindow> covered, TimeWords words, Instant now) {
        var severity = clock.severity();
        var told = words.said(clock.countsFrom());
        var starts = words.said(clock.startsAt());
        var due = words.said(clock.dueAt());
        var within = TimeWords.length(clock.target());
        var times = Windows.covered(covered);
        return switch (clock.stateAt(now)) {
            case ClockState.HeldOver held ->
                Wording.say(
                        "held.why",
                        severity,
                        times,
                        told,
                        starts,
                        words.saidAfter(clock.startsAt(), clock.dueAt()),
                        within);
            case ClockState.Running running
            when clock.heldOver() -> Wording.say("run.why.heldOver", severity, times, told, starts, within);
            case ClockState.Running running -> Wording.say("run.why", severity, times, told, within);
            case ClockState.Met met -> Wording.say("met.why", due);
            case ClockState.Breached(var stopped) -> Wording.say(stopped.isPresent() ? "metLate.why" : "late.why", due);
        };
    }
}
