package org.aftercare.application.issue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueFold;
import org.aftercare.domain.issue.IssueNumber;

/**
 * How an issue's due instants would move.
 *
 * @param severity before
 * @param clocks those that would move, come or go; in the order of the kinds
 */
public record IssueMove(IssueNumber number, String summary, Severity severity, List<ClockMove> clocks) {

    /**
     * How a clock would move.
     *
     * @param before as it is, if it is there
     * @param after as it would be, if it would be there
     */
    public record ClockMove(ClockKind kind, Optional<SlaClock> before, Optional<SlaClock> after) {
        boolean moves() {
            return !due(before).equals(due(after)) || before.isPresent() != after.isPresent();
        }

        private static Optional<Instant> due(Optional<SlaClock> clock) {
            return clock.flatMap(SlaClock::dueAt);
        }
    }

    static IssueMove of(Issue issue, IssueFold before, IssueFold after) {
        return new IssueMove(
                issue.number(),
                issue.report().summary(),
                before.severity(),
                Arrays.stream(ClockKind.values())
                        .map(kind -> new ClockMove(kind, before.clock(kind), after.clock(kind)))
                        .filter(ClockMove::moves)
                        .toList());
    }
}
