package org.aftercare.application.contract;

import static org.aftercare.application.contract.StorageContract.answer;
import static org.aftercare.application.contract.StorageContract.breached;
import static org.aftercare.application.contract.StorageContract.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.BreachRegister.Filter;
import org.aftercare.application.port.BreachRegister.Position;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.issue.BreachId;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueNumber;
import org.junit.jupiter.api.Test;

public interface BreachRegisterContract extends StorageContract {
    Filter ALL = new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private List<Position> breaches(Filter filter) {
        return inUnitOfWork(() -> storage().breaches().breaches(filter, Optional.empty(), 201));
    }

    private Agreement agreement() {
        return storedAgreement(storedCustomer("Acme"));
    }

    private Issue late(Agreement agreement, String... dueAt) {
        var history = new ArrayList<IssueEvent>();
        history.add(report("2026-03-01T10:00:00Z", Severity.S3));
        history.add(answer("2026-12-01T10:00:00Z", "Sorry."));
        for (var due : dueAt) {
            history.add(breached(due));
        }
        return storedIssue(agreement, List.of(), history.toArray(IssueEvent[]::new));
    }

    private static Position position(String dueAt, Issue issue, int event) {
        return new Position(Instant.parse(dueAt), new BreachId(issue.number(), event));
    }

    private static Filter between(String from, String until) {
        return new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.of(Instant.parse(from)),
                Optional.of(Instant.parse(until)));
    }

    private static Filter of(Optional<IssueNumber> issue, Optional<AgreementId> agreement) {
        return new Filter(issue, agreement, Optional.empty(), Optional.empty());
    }

    @Test
    default void there_is_none_where_nothing_fell_due() {
        late(agreement());

        assertThat(breaches(ALL)).isEmpty();
    }

    @Test
    default void breaches_come_by_due_instant_then_issue_then_event() {
        var one = late(agreement(), "2026-11-20T17:30:00.000001Z", "2026-11-20T17:30:00Z");
        var two = late(agreement(), "2026-11-20T17:30:00Z", "2026-11-20T17:30:00Z", "2026-11-20T09:00:00Z");

        assertThat(breaches(ALL))
                .containsExactly(
                        position("2026-11-20T09:00:00Z", two, 4),
                        position("2026-11-20T17:30:00Z", one, 3),
                        position("2026-11-20T17:30:00Z", two, 2),
                        position("2026-11-20T17:30:00Z", two, 3),
                        position("2026-11-20T17:30:00.000001Z", one, 2));
    }

    @Test
    default void breaches_can_be_chosen_by_issue_and_agreement() {
        var acme = agreement();
        var one = late(acme, "2026-11-20T17:30:00Z");
        var two = late(acme, "2026-11-20T17:30:00Z");
        var other = late(agreement(), "2026-11-20T17:30:00Z");

        assertThat(breaches(of(Optional.of(one.number()), Optional.empty())))
                .containsExactly(position("2026-11-20T17:30:00Z", one, 2));
        assertThat(breaches(of(Optional.empty(), Optional.of(acme.id()))))
                .containsExactly(position("2026-11-20T17:30:00Z", one, 2), position("2026-11-20T17:30:00Z", two, 2));
        assertThat(breaches(of(Optional.of(other.number()), Optional.of(acme.id()))))
                .isEmpty();
    }

    @Test
    default void breaches_can_be_chosen_by_when_they_fell_due() {
        var issue = late(
                agreement(),
                "2026-10-25T00:59:59.999999Z",
                "2026-10-25T01:00:00Z",
                "2026-10-25T01:30:00Z",
                "2026-10-25T02:00:00Z");

        assertThat(breaches(between("2026-10-25T01:00:00Z", "2026-10-25T02:00:00Z")))
                .containsExactly(
                        position("2026-10-25T01:00:00Z", issue, 3), position("2026-10-25T01:30:00Z", issue, 4));
    }

    @Test
    default void pages_follow_one_another_without_gap_or_overlap() {
        var agreement = agreement();
        late(agreement, "2026-11-20T17:30:00Z", "2026-11-20T17:30:00Z", "2026-11-20T09:00:00Z");
        late(agreement, "2026-11-20T17:30:00Z", "2026-11-21T17:30:00Z");
        late(agreement(), "2026-11-20T17:30:00Z");
        late(agreement, "2026-11-20T17:30:00Z", "2026-11-20T17:30:00Z");
        var filter = of(Optional.empty(), Optional.of(agreement.id()));

        var paged = new ArrayList<Position>();
        Optional<Position> after = Optional.empty();
        for (var page = 0; page < 4; page++) {
            var from = after;
            var positions = inUnitOfWork(() -> storage().breaches().breaches(filter, from, 2));
            assertThat(positions).hasSize(page < 3 ? 2 : 1);
            paged.addAll(positions);
            after = Optional.of(positions.getLast());
        }
        var end = after;

        assertThat(paged).isEqualTo(breaches(filter)).doesNotHaveDuplicates();
        assertThat(inUnitOfWork(() -> storage().breaches().breaches(filter, end, 2)))
                .isEmpty();
    }
}
