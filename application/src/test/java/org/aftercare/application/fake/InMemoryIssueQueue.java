package org.aftercare.application.fake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.CustomerId;

public final class InMemoryIssueQueue implements IssueQueue {
    private final InMemoryStore store;

    public InMemoryIssueQueue(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public List<Line> lines(
            Optional<CustomerId> customer, Optional<Severity> severity, Optional<Position> after, int limit) {
        return store.issues.all().stream()
                .map(this::line)
                .filter(line -> customer.isEmpty() || customer.get().equals(line.customerId()))
                .filter(line -> severity.isEmpty() || severity.get() == line.severity())
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
                issue.severity(),
                issue.report().summary(),
                issue.reportedAt(),
                stored.clocks().stream().anyMatch(SlaClock::heldOver),
                stored.clocks());
    }
}
