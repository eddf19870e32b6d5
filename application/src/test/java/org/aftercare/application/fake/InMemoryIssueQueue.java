package org.aftercare.application.fake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.domain.customer.Customer;

public final class InMemoryIssueQueue implements IssueQueue {
    private final InMemoryStore store;

    public InMemoryIssueQueue(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public List<Line> lines(Filter filter, Optional<Position> after, int limit) {
        return store.issues.all().stream()
                .map(this::line)
                .filter(line -> filter.customer()
                        .filter(one -> !one.equals(line.customerId()))
                        .isEmpty())
                .filter(line ->
                        filter.severity().filter(one -> one != line.severity()).isEmpty())
                .filter(line ->
                        filter.open().filter(one -> one != line.status().open()).isEmpty())
                .filter(line -> after.isEmpty() || line.position().compareTo(after.get()) > 0)
                .sorted(Comparator.comparing(Line::position))
                .limit(limit)
                .toList();
    }

    private Line line(InMemoryStore.StoredIssue stored) {
        var issue = stored.issue();
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
                stored.copies().clocks());
    }
}
