package org.aftercare.application.fake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.application.port.AuditTrail;
import org.aftercare.domain.issue.IssueNumber;

/** What is stored in memory cannot be tampered with, so tests say where it is to look so. */
public final class InMemoryAuditTrail implements AuditTrail {
    private final InMemoryStore store;
    private final Map<IssueNumber, Trail> tampered = new HashMap<>();

    public InMemoryAuditTrail(InMemoryStore store) {
        this.store = store;
    }

    /** Has an issue look as if this were stored of it. */
    public void tamper(Trail trail) {
        tampered.put(trail.number(), trail);
    }

    @Override
    public List<Trail> trails(Optional<IssueNumber> after, int limit) {
        return store.issues.all().stream()
                .map(this::trail)
                .filter(trail -> after.filter(last -> trail.number().value() <= last.value())
                        .isEmpty())
                .sorted(Comparator.comparing(trail -> trail.number().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Trail> trail(IssueNumber number) {
        return store.issues.find(number).map(this::trail);
    }

    private Trail trail(InMemoryStore.StoredIssue stored) {
        var number = stored.issue().number();
        return tampered.getOrDefault(
                number, new Trail(number, List.of(), Optional.of(new Stored(stored.issue(), stored.copies()))));
    }
}
