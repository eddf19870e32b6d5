package org.aftercare.adapter.web.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.issue.IssueMove;
import org.aftercare.domain.clock.SlaClock;

/**
 * What raising the severity of an issue would do.
 *
 * @param now the severity that it has
 * @param choices the worse ones; none if the contact may not raise it, or it is as bad as can be
 * @param zone whose time all its times are
 * @param refused why it cannot be raised; empty if it can
 * @param typed the reason as it was typed and refused
 * @param fault what is wrong with it
 */
record RaisePage(
        String number,
        String summary,
        SeverityWords now,
        List<Choice> choices,
        String zone,
        String refused,
        String typed,
        String fault,
        String choiceFault) {

    /** A worse severity, and what would become of each promise. */
    record Choice(SeverityWords severity, boolean chosen, List<Move> moves) {}

    /**
     * How a promise would move.
     *
     * @param title which
     * @param before by when it is now; empty if there is none
     * @param after by when it would be; empty if there would be none
     */
    record Move(String title, String before, String after) {}

    static Choice choice(SeverityWords severity, boolean chosen, IssueMove move, TimeWords words) {
        return new Choice(
                severity,
                chosen,
                move.clocks().stream()
                        .map(clock -> new Move(
                                Wording.say("clock." + clock.kind()),
                                by(clock.before(), words),
                                by(clock.after(), words)))
                        .toList());
    }

    private static String by(Optional<SlaClock> clock, TimeWords words) {
        return clock.map(found -> found.dueAt()
                        .map((Instant due) -> Wording.say("raise.by", words.said(due)))
                        .orElseGet(() -> Wording.say("raise.paused")))
                .orElseGet(() -> Wording.say("raise.none"));
    }
}
