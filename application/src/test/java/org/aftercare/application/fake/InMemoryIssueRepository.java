package org.aftercare.application.fake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.aftercare.application.port.AuditTrail;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueFold;
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

    /** Only one unit of work is ever under way. */
    @Override
    public Optional<Issue> findForChange(IssueNumber number) {
        return find(number);
    }

    @Override
    public List<Issue> open(AgreementId agreement, Optional<IssueNumber> after, int limit) {
        return open(stored -> stored.issue().agreementId().equals(agreement), after, limit);
    }

    @Override
    public List<Issue> open(Region region, Optional<IssueNumber> after, int limit) {
        return open(stored -> stored.copies().region().equals(region), after, limit);
    }

    private List<Issue> open(Predicate<InMemoryStore.StoredIssue> which, Optional<IssueNumber> after, int limit) {
        return store.issues.all().stream()
                .filter(stored -> stored.copies().status().open())
                .filter(which)
                .map(InMemoryStore.StoredIssue::issue)
                .filter(issue -> after.filter(last -> issue.number().value() <= last.value())
                        .isEmpty())
                .sorted(Comparator.comparing(issue -> issue.number().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public Issue save(Issue issue, IssueFold fold) {
        var stored = find(issue.number());
        var revision = store.next(stored.map(Issue::revision), issue.revision(), issue.number());
        stored.ifPresent(before -> refuseRewriting(before, issue));
        var saved = new Issue(
                issue.id(), issue.number(), issue.customerId(), issue.agreementId(), issue.history(), revision);
        var clocks = fold.clocks().stream().map(SlaClock::copy).toList();
        var region = fold.timekeeper().terms().calendar().bankHolidays();
        var copies = new AuditTrail.Copies(
                fold.status(),
                fold.severity(),
                region,
                fold.heldOver(issue.reportedAt()),
                IssueQueue.Keys.of(issue, fold),
                clocks);
        store.issues.put(saved.number(), new InMemoryStore.StoredIssue(saved, copies));
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
