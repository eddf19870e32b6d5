package org.aftercare.application.fake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftercare.application.port.BreachRegister;
import org.aftercare.domain.issue.BreachId;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;

public final class InMemoryBreachRegister implements BreachRegister {
    private static final Comparator<Position> ORDER = Comparator.comparing(Position::dueAt)
            .thenComparing(position -> position.id().issue().value())
            .thenComparing(position -> position.id().event());

    private final InMemoryStore store;

    public InMemoryBreachRegister(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public List<Position> breaches(Filter filter, Optional<Position> after, int limit) {
        return store.issues.all().stream()
                .map(InMemoryStore.StoredIssue::issue)
                .filter(issue -> filter.issue()
                        .filter(one -> !one.equals(issue.number()))
                        .isEmpty())
                .filter(issue -> filter.agreement()
                        .filter(one -> !one.equals(issue.agreementId()))
                        .isEmpty())
                .flatMap(InMemoryBreachRegister::positions)
                .filter(position ->
                        filter.from().filter(position.dueAt()::isBefore).isEmpty())
                .filter(position -> filter.until()
                        .filter(until -> !position.dueAt().isBefore(until))
                        .isEmpty())
                .filter(position ->
                        after.filter(last -> ORDER.compare(position, last) <= 0).isEmpty())
                .sorted(ORDER)
                .limit(limit)
                .toList();
    }

    private static Stream<Position> positions(Issue issue) {
        return IntStream.range(0, issue.history().size())
                .filter(event -> issue.history().get(event) instanceof IssueEvent.Breached)
                .mapToObj(event ->
                        new Position(issue.history().get(event).happenedAt(), new BreachId(issue.number(), event)));
    }
}
