package org.aftercare.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.IssueStatus;

/** The issues as lists show them, soonest due first; those on which nothing runs any more come last, oldest first. */
public interface IssueQueue {

    /**
     * At most {@code limit} lines that match, from behind the given position on.
     *
     * @param after the position of the last line of the page before
     * @param limit 1 to 201
     */
    List<Line> lines(Filter filter, Optional<Position> after, int limit);

    /**
     * Which issues.
     *
     * @param customer only this customer's
     * @param severity only those of this severity
     * @param open only those that are not resolved, or only those that are
     */
    record Filter(Optional<CustomerId> customer, Optional<Severity> severity, Optional<Boolean> open) {
        public static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * One issue in a list.
     *
     * @param clocks the last one of each kind, as {@link SlaClock#copy} keeps them, as it was when the issue was last stored
     */
    record Line(
            IssueNumber number,
            CustomerId customerId,
            String customerName,
            AgreementId agreementId,
            String system,
            IssueStatus status,
            Severity severity,
            String summary,
            Instant reportedAt,
            boolean heldOver,
            List<SlaClock> clocks) {

        /** Where this line stands in the order. */
        public Position position() {
            return new Position(nextDue(clocks), number);
        }
    }

    /**
     * A place in the order of the queue.
     *
     * @param dueAt the next due instant of a clock that still runs; {@link #NEVER} if none does, or all are paused
     */
    record Position(Instant dueAt, IssueNumber number) implements Comparable<Position> {
        /** Stands behind every due instant, and still fits any database's date and time. */
        public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

        @Override
        public int compareTo(Position other) {
            var byDue = dueAt.compareTo(other.dueAt);
            return byDue != 0 ? byDue : Long.compare(number.value(), other.number.value());
        }
    }

    /** The next due instant among clocks that were not stopped; {@link Position#NEVER} if there is none. */
    static Instant nextDue(List<SlaClock> clocks) {
        return clocks.stream()
                .filter(clock -> !clock.isStopped())
                .flatMap(clock -> clock.dueAt().stream())
                .min(Instant::compareTo)
                .orElse(Position.NEVER);
    }
}
