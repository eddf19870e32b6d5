package org.aftercare.application.port;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.clock.LeadState;
import org.aftercare.domain.clock.Ruler;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.issue.Assignee;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueFold;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.IssueStatus;
import org.aftercare.domain.issue.SummaryWords;
import org.aftercare.domain.issue.Tags;

/** The issues as lists show them. What a page costs does not grow with the issues that are not on it. */
public interface IssueQueue {

    /**
     * At most {@code limit} lines that match, from behind the given position on: soonest due first, then those that are
     * paused, those on which nothing runs, and those that are resolved, each oldest first.
     *
     * @param after the position of the last line of the page before
     * @param limit 1 to 201
     */
    List<Line> lines(Filter filter, Optional<Position> after, int limit);

    /**
     * At most {@code limit} lines that match, from behind the given one on: those first whose histories have not grown for
     * longest.
     *
     * @param limit 1 to 201
     */
    List<Line> grown(Filter filter, Optional<Growth> after, int limit);

    /**
     * At most {@code limit} lines of issues that match and are resolved, those first that were reported last.
     *
     * @param before below which number, if not from the highest on
     * @param limit 1 to 201
     */
    List<Line> resolved(Filter filter, Optional<IssueNumber> before, int limit);

    /** Everything that covered time has been measured by, in no order. */
    List<Ruler> rulers();

    /**
     * For each ruler the positions of at most {@code limit} issues that match and whose leading clocks it measures, soonest due
     * first; what it measures none of may be missing.
     *
     * @param after behind which position, for each ruler
     * @param limit 1 to 201
     */
    Map<Ruler, List<Position>> fronts(Filter filter, Map<Ruler, Position> after, int limit);

    /** The lines of these issues, in this order. */
    List<Line> lines(List<IssueNumber> numbers);

    /**
     * Which issues.
     *
     * @param conditions that all must hold
     */
    record Filter(List<Condition> conditions) {
        public static final Filter ALL = new Filter(List.of());

        public Filter {
            conditions = List.copyOf(conditions);
        }

        public Filter and(Condition condition) {
            var all = new ArrayList<>(conditions);
            all.add(condition);
            return new Filter(all);
        }
    }

    /** Something that holds of an issue or not. */
    sealed interface Condition {
        record OfCustomer(CustomerId customer) implements Condition {}

        record OfAgreement(AgreementId agreement) implements Condition {}

        record OfSeverity(Severity severity) implements Condition {}

        /** It is not resolved, or it is. */
        record Open(boolean open) implements Condition {}

        /** It waits for the customer, or it does not. */
        record Waiting(boolean waiting) implements Condition {}

        record AssignedTo(AgentId agent) implements Condition {}

        /** Nobody has it. */
        record Unassigned() implements Condition {}

        record Tagged(String tag) implements Condition {}

        /**
         * All of these are words of its summary.
         *
         * @param words at least one, each as {@link SummaryWords} has it
         */
        record Worded(List<String> words) implements Condition {
            public static final int MAX = 10;

            public Worded {
                if (words.isEmpty() || words.size() > MAX) {
                    throw new BrokenRuleException("must be 1 to " + MAX + " words, and are " + words.size());
                }
                words = List.copyOf(words);
            }

            /** All that are words of a text. */
            public static Worded of(String text) {
                return new Worded(SummaryWords.of(text));
            }
        }

        /** Its leading clock stands so at that instant. */
        record Standing(LeadState state, Instant now) implements Condition {}

        /** Its leading clock is due before that instant. */
        record DueBefore(Instant instant) implements Condition {}

        /** Its history has grown after that instant. */
        record UpdatedAfter(Instant instant) implements Condition {}
    }

    /**
     * One issue in a list.
     *
     * @param clocks the last one of each kind, as {@link SlaClock#copy} keeps them, as it was when the issue was last stored
     * @param position where this line stands in the order of the queue
     * @param updatedAt when its history last grew
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
            List<SlaClock> clocks,
            Position position,
            Instant updatedAt,
            Optional<Assignee> assignee,
            Tags tags) {

        /** Without what is for the agents alone. */
        public Line withoutInternals() {
            return new Line(
                    number,
                    customerId,
                    customerName,
                    agreementId,
                    system,
                    status,
                    severity,
                    summary,
                    reportedAt,
                    heldOver,
                    clocks,
                    position,
                    updatedAt,
                    Optional.empty(),
                    Tags.NONE);
        }

        /** Where this line stands in the order of growing. */
        public Growth growth() {
            return new Growth(updatedAt, number);
        }
    }

    /**
     * A place in the order of the queue.
     *
     * @param dueAt the due instant of the leading clock; {@link #PAUSED}, {@link #NEVER} or {@link #RESOLVED} if there is none
     */
    record Position(Instant dueAt, IssueNumber number) implements Comparable<Position> {
        /** Stands behind every due instant, and still fits any database's date and time. */
        public static final Instant PAUSED = Instant.parse("9999-12-30T00:00:00Z");

        /** Stands behind those that are paused: nothing runs any more, or ever did. */
        public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

        /** Stands behind all that is open. */
        public static final Instant RESOLVED = Instant.parse("9999-12-31T12:00:00Z");

        /** Behind everything before the given instant, and before everything from it on. */
        public static Position before(Instant instant) {
            return new Position(instant.minusNanos(1000), new IssueNumber(Long.MAX_VALUE));
        }

        /** Whether something is due here. */
        public boolean isDue() {
            return dueAt.isBefore(PAUSED);
        }

        @Override
        public int compareTo(Position other) {
            var byDue = dueAt.compareTo(other.dueAt);
            return byDue != 0 ? byDue : Long.compare(number.value(), other.number.value());
        }
    }

    /** A place in the order in which histories last grew. */
    record Growth(Instant updatedAt, IssueNumber number) implements Comparable<Growth> {
        @Override
        public int compareTo(Growth other) {
            var byUpdate = updatedAt.compareTo(other.updatedAt);
            return byUpdate != 0 ? byUpdate : Long.compare(number.value(), other.number.value());
        }
    }

    /**
     * What the queue finds an issue by: copies of what its history amounts to.
     *
     * @param dueAt as in {@link Position}
     * @param startsAt when the leading clock starts; when the issue was reported if none leads
     * @param ruler that measures the leading clock, if one leads
     */
    record Keys(
            Instant dueAt,
            Instant startsAt,
            Optional<Ruler> ruler,
            Instant updatedAt,
            Optional<Assignee> assignee,
            Tags tags) {
        /** The keys of an issue that amounts to this. */
        public static Keys of(Issue issue, IssueFold fold) {
            var leading = fold.leading().filter(run -> fold.status().open());
            return new Keys(
                    leading.flatMap(run -> run.clock().dueAt()).orElseGet(() -> place(fold)),
                    leading.map(run -> run.clock().startsAt()).orElseGet(issue::reportedAt),
                    leading.map(IssueFold.Run::ruler),
                    issue.updatedAt(),
                    issue.assignee(),
                    issue.tags());
        }

        private static Instant place(IssueFold fold) {
            if (!fold.status().open()) {
                return Position.RESOLVED;
            }
            return fold.clocks().stream().allMatch(SlaClock::isStopped) ? Position.NEVER : Position.PAUSED;
        }
    }
}
