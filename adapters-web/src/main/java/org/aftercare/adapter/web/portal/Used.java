package org.aftercare.adapter.web.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.aftercare.application.issue.IssueView;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.clock.ClockState;

/**
 * How much of the covered time of a promise has gone by, as a bar.
 *
 * @param share in per cent of the width
 * @param idle whether nothing counts just now
 * @param say the same in words
 */
record Used(String share, boolean idle, String say) {

    /** Of a clock as it stands; nothing of one that was stopped. */
    static Optional<Used> of(IssueView.ClockView view, TimeWords words) {
        var clock = view.clock();
        var whole =
                switch (clock.target()) {
                    case Target.CoveredTime(var length) -> length;
                    case Target.WorkingDays days -> view.explanation().counted();
                };
        return switch (view.state()) {
            case ClockState.HeldOver(Instant until) ->
                Optional.of(new Used("0%", true, Wording.say("used.heldOver", words.said(until))));
            case ClockState.Running running ->
                Optional.of(new Used(
                        share(whole, view.remaining()),
                        false,
                        Wording.say(
                                "used.running",
                                TimeWords.roughly(whole.minus(view.remaining())),
                                brief(clock.target()))));
            case ClockState.Paused paused ->
                Optional.of(new Used(
                        share(whole, view.remaining()),
                        true,
                        Wording.say("used.paused", TimeWords.roughly(view.remaining()))));
            case ClockState.Breached(var stopped) ->
                stopped.isPresent()
                        ? Optional.empty()
                        : Optional.of(new Used("100%", false, Wording.say("used.gone", brief(clock.target()))));
            case ClockState.Met met -> Optional.empty();
        };
    }

    /** Shorter than as a promise: "8 h 30 min", "5 working days". */
    private static String brief(Target target) {
        return switch (target) {
            case Target.CoveredTime(var length) -> TimeWords.roughly(length);
            case Target.WorkingDays days -> TimeWords.length(days);
        };
    }

    private static String share(Duration whole, Duration left) {
        if (whole.isZero()) {
            return "0%";
        }
        var gone = whole.minus(left).toSeconds() * 100 / Math.max(1, whole.toSeconds());
        return Math.clamp(gone, 0, 100) + "%";
    }
}
