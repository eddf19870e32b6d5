package org.aftercare.application.fake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.domain.clock.Ruler;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.issue.Assignee;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.IssueStatus;
import org.aftercare.domain.issue.SummaryWords;

public final class InMemoryIssueQueue implements IssueQueue {
    private final InMemoryStore store;

    public InMemoryIssueQueue(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public List<Line> lines(Filter filter, Optional<Position> after, int limit) {
        return matching(filter)
                .map(this::line)
                .filter(line -> after.isEmpty() || line.position().compareTo(after.get()) > 0)
                .sorted(Comparator.comparing(Line::position))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Line> grown(Filter filter, Optional<Growth> after, int limit) {
        return matching(filter)
                .map(this::line)
                .filter(line -> after.isEmpty() || line.growth().compareTo(after.get()) > 0)
                .sorted(Comparator.comparing(Line::growth))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Line> resolved(Filter filter, Optional<IssueNumber> before, int limit) {
        return matching(filter.and(new Condition.Open(false)))
                .map(this::line)
                .filter(line ->
                        before.isEmpty() || line.number().value() < before.get().value())
                .sorted(Comparator.comparing((Line line) -> line.number().value())
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Ruler> rulers() {
        return store.issues.all().stream()
                .flatMap(stored -> stored.copies().keys().ruler().stream())
                .distinct()
                .toList();
    }

    @Override
    public Map<Ruler, List<Position>> fronts(Filter filter, Map<Ruler, Position> after, int limit) {
        var fronts = new HashMap<Ruler, List<Position>>();
        after.forEach((ruler, from) -> fronts.put(
                ruler,
                matching(filter)
                        .filter(stored -> stored.copies().keys().ruler().equals(Optional.of(ruler)))
                        .map(InMemoryIssueQueue::position)
                        .filter(position -> position.compareTo(from) > 0)
                        .sorted()
                        .limit(limit)
                        .toList()));
        return fronts;
    }

    @Override
    public List<Line> lines(List<IssueNumber> numbers) {
        return numbers.stream()
                .flatMap(number -> store.issues.find(number).stream())
                .map(this::line)
                .toList();
    }

    private Stream<InMemoryStore.StoredIssue> matching(Filter filter) {
        return store.issues.all().stream()
                .filter(stored -> filter.conditions().stream().allMatch(condition -> holds(condition, stored)));
    }

    private static boolean holds(Condition condition, InMemoryStore.StoredIssue stored) {
        var issue = stored.issue();
        var copies = stored.copies();
        var keys = copies.keys();
        return switch (condition) {
            case Condition.OfCustomer(var customer) -> issue.customerId().equals(customer);
            case Condition.OfAgreement(var agreement) -> issue.agreementId().equals(agreement);
            case Condition.OfSeverity(var severity) -> copies.severity() == severity;
            case Condition.Open(var open) -> copies.status().open() == open;
            case Condition.Waiting(var waiting) -> (copies.status() == IssueStatus.WAITING) == waiting;
            case Condition.AssignedTo(var agent) ->
                keys.assignee().map(Assignee::id).equals(Optional.of(agent));
            case Condition.Unassigned() -> keys.assignee().isEmpty();
            case Condition.Tagged(var tag) -> keys.tags().words().contains(tag);
            case Condition.Worded(var words) ->
                SummaryWords.of(issue.report().summary()).containsAll(words);
            case Condition.Standing(var state, var now) ->
                switch (state) {
                    case HELD_OVER -> keys.startsAt().isAfter(now);
                    case RUNNING ->
                        position(stored).isDue()
                                && !keys.dueAt().isBefore(now)
                                && !keys.startsAt().isAfter(now);
                    case PAUSED -> keys.dueAt().equals(Position.PAUSED);
                    case MET -> !keys.dueAt().isBefore(Position.NEVER);
                    case BREACHED -> keys.dueAt().isBefore(now);
                };
            case Condition.DueBefore(var instant) ->
                position(stored).isDue() && keys.dueAt().isBefore(instant);
            case Condition.UpdatedAfter(var instant) -> keys.updatedAt().isAfter(instant);
        };
    }

    private static Position position(InMemoryStore.StoredIssue stored) {
        return new Position(stored.copies().keys().dueAt(), stored.issue().number());
    }

    private Line line(InMemoryStore.StoredIssue stored) {
        var issue = stored.issue();
        var keys = stored.copies().keys();
        return new Line(
                issue.number(),
                issue.customerId(),
                store.customers.find(issue.customerId()).map(Customer::name).orElseThrow(),
                issue.agreementId(),
                issue.report().system(),
                stored.copies().status(),
                stored.copies().severity(),
                issue.report().summary(),
                issue.reportedAt(),
                stored.copies().heldOver(),
                stored.copies().clocks(),
                position(stored),
                keys.updatedAt(),
                keys.assignee(),
                keys.tags());
    }
}
