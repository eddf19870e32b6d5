package org.aftercare.application.issue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aftercare.application.port.AuditTrail;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.UnavailableException;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueNumber;

/**
 * Replays issues and names each difference between what is stored and what their histories amount to: broken chains, rows that
 * cannot be read, copies that are not what the fold gives, breaches that nobody recorded.
 */
public final class AuditIssues {
    private static final int PAGE = 200;
    public static final int MAX_LIMIT = 10_000;
    /** So long a breach may wait to be recorded, after its due instant or after something was entered late. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    private final UnitOfWork unitOfWork;
    private final AuditTrail trail;
    private final IssueLedger ledger;
    private final Clock clock;

    public AuditIssues(UnitOfWork unitOfWork, AuditTrail trail, IssueLedger ledger, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.trail = trail;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What is audited.
     *
     * @param issue the only one, or all if empty
     * @param after of all, those behind this one
     * @param limit of all, about so many, if only so many are wanted at once; 1 to {@value #MAX_LIMIT}
     */
    public record Command(
            Caller.OfVendor caller,
            Optional<IssueNumber> issue,
            Optional<IssueNumber> after,
            Optional<Integer> limit) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * What was asked for is audited.
         *
         * @param checked how many issues
         * @param differences by issue; none if all is as it must be
         * @param next the issue behind which to go on, if there may be more
         */
        record Audited(long checked, List<Difference> differences, Optional<IssueNumber> next) implements Outcome {}

        /** There is nothing stored of such an issue. */
        record Unknown() implements Outcome {}
    }

    /**
     * Something that is not as it must be.
     *
     * @param what is different, such as {@code HISTORY} or {@code RESPONSE.dueAt}
     * @param stored as it is stored, in words; {@code none} if it is not
     * @param expected as it must be
     */
    public record Difference(IssueNumber issue, String what, String stored, String expected) {}

    public Outcome execute(Command command) {
        return command.issue()
                .map(this::one)
                .orElseGet(() -> all(command.after(), command.limit().orElse(Integer.MAX_VALUE)));
    }

    private Outcome one(IssueNumber number) {
        var now = clock.instant();
        return unitOfWork.execute(() -> trail.trail(number)
                .<Outcome>map(found -> new Outcome.Audited(1, differences(found, now), Optional.empty()))
                .orElseGet(Outcome.Unknown::new));
    }

    /** Each page in a unit of work of its own, so that an audit of many holds up nobody. */
    private Outcome all(Optional<IssueNumber> begin, int limit) {
        var differences = new ArrayList<Difference>();
        var checked = 0L;
        var after = begin;
        while (checked < limit) {
            var from = after;
            var size = (int) Math.min(PAGE, limit - checked);
            var now = clock.instant();
            var page = unitOfWork.execute(() -> {
                var trails = trail.trails(from, size);
                trails.forEach(found -> differences.addAll(differences(found, now)));
                return trails;
            });
            if (page.isEmpty()) {
                return new Outcome.Audited(checked, differences, Optional.empty());
            }
            checked += page.size();
            after = Optional.of(page.getLast().number());
        }
        return new Outcome.Audited(checked, differences, after);
    }

    private List<Difference> differences(AuditTrail.Trail found, Instant now) {
        var differences = new ArrayList<Difference>();
        found.faults()
                .forEach(fault ->
                        differences.add(new Difference(found.number(), "HISTORY", fault, "an unbroken chain")));
        found.stored().ifPresent(stored -> compare(stored, now, differences));
        return differences;
    }

    private void compare(AuditTrail.Stored stored, Instant now, List<Difference> differences) {
        var issue = stored.issue();
        var copies = stored.copies();
        try {
            var fold = ledger.fold(issue);
            var clocks = fold.clocks().stream().map(SlaClock::copy).toList();
            var comparison = new Comparison(issue, differences);
            comparison.of("STATUS", copies.status(), fold.status());
            comparison.of("SEVERITY", copies.severity(), fold.severity());
            comparison.of(
                    "REGION",
                    copies.region().code(),
                    fold.timekeeper().terms().calendar().bankHolidays().code());
            comparison.of("HELD_OVER", copies.heldOver(), fold.heldOver(issue.reportedAt()));
            comparison.ofKeys(copies.keys(), IssueQueue.Keys.of(issue, fold));
            comparison.ofClocks(copies.clocks(), clocks);
            var recorded = issue.events(IssueEvent.Breached.class)
                    .map(IssueEvent.Breached::breach)
                    .toList();
            // what was entered late, and what that makes of a clock, gets its time too
            issue.recordedBefore(now.minus(GRACE))
                    .ifPresent(settled -> ledger.fold(settled).breachesAt(now.minus(GRACE)).stream()
                            .filter(breach -> fold.breachesAt(now).contains(breach))
                            .filter(breach -> !recorded.contains(breach))
                            .forEach(breach -> comparison.of(breach.kind() + " breach", "none", breach)));
        } catch (UnavailableException later) {
            throw later;
        } catch (RuntimeException unreplayable) {
            // whatever a tampered row makes of the terms or the history is a finding, and must not end the audit
            differences.add(new Difference(
                    issue.number(), "HISTORY", "cannot be replayed: " + unreplayable.getMessage(), "can be replayed"));
        }
    }

    private record Comparison(Issue issue, List<Difference> differences) {
        void of(String what, Object stored, Object expected) {
            if (!Objects.equals(stored, expected)) {
                differences.add(new Difference(issue.number(), what, stored.toString(), expected.toString()));
            }
        }

        void ofKeys(IssueQueue.Keys stored, IssueQueue.Keys expected) {
            of("DUE_AT", stored.dueAt(), expected.dueAt());
            of("STARTS_AT", stored.startsAt(), expected.startsAt());
            of("RULER", stored.ruler(), expected.ruler());
            of("UPDATED_AT", stored.updatedAt(), expected.updatedAt());
            of("ASSIGNEE", stored.assignee(), expected.assignee());
            of("TAGS", stored.tags(), expected.tags());
        }

        void ofClocks(List<SlaClock> stored, List<SlaClock> expected) {
            for (var i = 0; i < Math.max(stored.size(), expected.size()); i++) {
                if (i >= stored.size()) {
                    of(expected.get(i).kind() + " clock", "none", expected.get(i));
                } else if (i >= expected.size()) {
                    of(stored.get(i).kind() + " clock", stored.get(i), "none");
                } else {
                    ofClock(stored.get(i), expected.get(i));
                }
            }
        }

        private void ofClock(SlaClock stored, SlaClock expected) {
            of(expected.kind() + ".dueAt", text(stored.dueAt()), text(expected.dueAt()));
            of(expected.kind() + ".stoppedAt", text(stored.stoppedAt()), text(expected.stoppedAt()));
            if (stored.dueAt().equals(expected.dueAt()) && stored.stoppedAt().equals(expected.stoppedAt())) {
                of(expected.kind() + " clock", stored, expected);
            }
        }

        private static String text(Optional<Instant> instant) {
            return instant.map(Instant::toString).orElse("none");
        }
    }
}
