package org.aftercare.application.fake;

import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueNumber;

public final class InMemoryIssueRepository implements IssueRepository {
    private final InMemoryStore store;

    public InMemoryIssueRepository(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Issue> find(IssueNumber number) {
        return store.issues.find(number).map(InMemoryStore.StoredIssue::issue);
    }

    @Override
    public Issue save(Issue issue, List<SlaClock> clocks) {
        var stored = find(issue.number());
        var revision = store.next(stored.map(Issue::revision), issue.revision(), issue.number());
        stored.ifPresent(before -> refuseRewriting(before, issue));
        var saved = new Issue(
                issue.id(), issue.number(), issue.customerId(), issue.agreementId(), issue.history(), revision);
        store.issues.put(saved.number(), new InMemoryStore.StoredIssue(saved, List.copyOf(clocks)));
        return saved;
    }

    private static void refuseRewriting(Issue before, Issue after) {
        if (after.history().size() < before.history().size()
                || !after.history().subList(0, before.history().size()).equals(before.history())) {
            throw new IllegalStateException("the history of " + after.number() + " may only grow");
        }
    }

    @Override
    public IssueNumber nextNumber() {
        return new IssueNumber(store.nextNumber());
    }
}
