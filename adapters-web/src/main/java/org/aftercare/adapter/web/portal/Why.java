package org.aftercare.adapter.web.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.clock.Explanation;
import org.aftercare.domain.clock.SlaClock;

/**
 * Why a promise is due when it is, as a table and as a drawing.
 *
 * @param rows the stretches of time from report to due
 * @param total what was counted, of what; empty where the target is no length of time
 * @param strip the same, drawn; absent where it would be too long to be read
 */
record Why(List<Row> rows, String total, Optional<Strip> strip) {

    /**
     * One stretch of time.
     *
     * @param kind what kind of time it is, with the name of the closure where it has one
     * @param counts whether it counts, and if not, why not
     */
    public record Row(String from, String to, String kind, boolean counted, String counts) {}

    static Why of(SlaClock clock, Explanation explanation, Set<ServiceWindow> covered, TimeWords words, Instant now) {
        var rows = new ArrayList<Row>();
        Optional<Instant> before = Optional.empty();
        var told = "";
        for (var stretch : explanation.stretches()) {
            var from = stretch.from();
            rows.add(new Row(
                    before.map(earlier -> words.briefAfter(earlier, from)).orElseGet(() -> words.brief(from)),
                    words.briefAfter(from, stretch.until()),
                    kind(stretch),
                    stretch.counted(),
                    counts(clock, stretch, covered, told)));
            before = Optional.of(from);
            told = stretch.pause();
        }
        var total =
                switch (clock.target()) {
                    case Target.CoveredTime(var length) ->
                        Wording.say("why.total", TimeWords.length(explanation.counted()), TimeWords.length(length));
                    case Target.WorkingDays days -> Wording.say("why.workingDays", TimeWords.length(days));
                };
        return new Why(List.copyOf(rows), total, Strip.of(clock, explanation, words, now));
    }

    private static String kind(Explanation.Stretch stretch) {
        var name = Windows.name(stretch.window());
        return stretch.name().isEmpty() ? name : Wording.say("why.closure", name, stretch.name());
    }

    private static String counts(SlaClock clock, Explanation.Stretch stretch, Set<ServiceWindow> covered, String told) {
        var when = Windows.when(stretch.window());
        return switch (stretch.reason()) {
            case COUNTED ->
                clock.target() instanceof Target.CoveredTime
                        ? Wording.say("why.counted.time", TimeWords.length(stretch.length()))
                        : Wording.say("why.counted");
            case HELD_OVER ->
                covered.contains(stretch.window())
                        ? Wording.say("why.heldOver.covered")
                        : Wording.say("why.heldOver", clock.severity(), when);
            case NOT_COVERED -> Wording.say("why.notCovered", clock.severity(), when);
            case PAUSED -> paused(stretch.pause(), told);
        };
    }

    /** What we waited for is told once of all the stretches that a wait has. */
    private static String paused(String reason, String told) {
        if (reason.isEmpty()) {
            return Wording.say("why.resolved");
        }
        return reason.equals(told) ? Wording.say("why.paused") : Wording.say("why.paused.for", Markdown.plain(reason));
    }
}
