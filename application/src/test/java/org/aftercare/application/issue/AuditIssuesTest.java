package org.aftercare.application.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.AuditTrail;
import org.aftercare.application.port.AuditTrail.Copies;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Assignee;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.IssueStatus;
import org.aftercare.domain.issue.Tags;
import org.junit.jupiter.api.Test;

class AuditIssuesTest {
    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");
    private final Customer bakery = aftercare.customer("Bakery");
    private final Contact carla = aftercare.contact(bakery, "Carla", "carla@bakery.example");
    private final Agreement agreement = aftercare.signed(bakery, TermsMother.fullPromises());
    private final IssueNumber number =
            aftercare.reported(carla, agreement, Severity.S3).issue().number();

    private static Instant at(String time) {
        return Instant.parse("2026-11-" + time + ":00Z");
    }

    private AuditIssues.Outcome.Audited audited() {
        return (AuditIssues.Outcome.Audited) aftercare.auditIssues.execute(
                new AuditIssues.Command(aftercare.agent(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private AuditTrail.Stored stored() {
        return aftercare
                .auditTrail
                .trail(number)
                .flatMap(AuditTrail.Trail::stored)
                .orElseThrow();
    }

    private void tamper(Issue issue, Copies copies) {
        aftercare.auditTrail.tamper(
                new AuditTrail.Trail(number, List.of(), Optional.of(new AuditTrail.Stored(issue, copies))));
    }

    private void tamper(UnaryOperator<Copies> change) {
        tamper(stored().issue(), change.apply(stored().copies()));
    }

    private void tamperFirstClock(UnaryOperator<SlaClock> change) {
        tamper(copies -> {
            var clocks = new ArrayList<>(copies.clocks());
            clocks.set(0, change.apply(clocks.getFirst()));
            return new Copies(
                    copies.status(), copies.severity(), copies.region(), copies.heldOver(), copies.keys(), clocks);
        });
    }

    @Test
    void finds_nothing_where_all_is_as_it_must_be() {
        aftercare.reported(carla, agreement, Severity.S1);
        aftercare.wait("2026-11-23T12:00:00Z");
        aftercare.answered(number);
        aftercare.paused(number);
        aftercare.wait("2026-11-24T12:00:00Z");
        aftercare.resumed(number);
        aftercare.assessed(number, Severity.S1);
        aftercare.resolved(number);
        aftercare.wait("2026-11-26T12:00:00Z");
        aftercare.reopened(number);

        assertThat(audited()).isEqualTo(new AuditIssues.Outcome.Audited(2, List.of(), Optional.empty()));
        assertThat(aftercare.auditIssues.execute(new AuditIssues.Command(
                        aftercare.agent(), Optional.of(number), Optional.empty(), Optional.empty())))
                .isEqualTo(new AuditIssues.Outcome.Audited(1, List.of(), Optional.empty()));
    }

    @Test
    void does_not_know_what_is_not_there() {
        assertThat(aftercare.auditIssues.execute(new AuditIssues.Command(
                        aftercare.agent(), Optional.of(new IssueNumber(5)), Optional.empty(), Optional.empty())))
                .isEqualTo(new AuditIssues.Outcome.Unknown());
    }

    @Test
    void audits_more_issues_than_fit_a_page() {
        for (var i = 0; i < 200; i++) {
            aftercare.reported(carla, agreement, Severity.S4);
        }

        assertThat(audited()).isEqualTo(new AuditIssues.Outcome.Audited(201, List.of(), Optional.empty()));
    }

    @Test
    void goes_on_where_it_ended_if_only_so_many_are_wanted_at_once() {
        for (var i = 0; i < 250; i++) {
            aftercare.reported(carla, agreement, Severity.S4);
        }

        var first = audited(Optional.empty(), 201);
        var rest = audited(first.next(), 201);

        assertThat(first.checked()).isEqualTo(201);
        assertThat(first.next()).contains(new IssueNumber(number.value() + 200));
        assertThat(rest).isEqualTo(new AuditIssues.Outcome.Audited(50, List.of(), Optional.empty()));
    }

    private AuditIssues.Outcome.Audited audited(Optional<IssueNumber> after, int limit) {
        return (AuditIssues.Outcome.Audited) aftercare.auditIssues.execute(
                new AuditIssues.Command(aftercare.agent(), Optional.empty(), after, Optional.of(limit)));
    }

    @Test
    void names_broken_chains_and_what_cannot_be_read() {
        aftercare.auditTrail.tamper(
                new AuditTrail.Trail(number, List.of("event 0 was changed", "event 1 is gone"), Optional.empty()));

        assertThat(audited().differences())
                .containsExactly(
                        new AuditIssues.Difference(number, "HISTORY", "event 0 was changed", "an unbroken chain"),
                        new AuditIssues.Difference(number, "HISTORY", "event 1 is gone", "an unbroken chain"));
    }

    @Test
    void names_each_copy_that_differs() {
        tamper(copies -> new Copies(
                IssueStatus.WAITING,
                Severity.S1,
                new Region("im"),
                true,
                new IssueQueue.Keys(
                        at("23T15:00"),
                        at("23T10:30"),
                        Optional.empty(),
                        at("23T10:31"),
                        Optional.of(new Assignee(new AgentId(new UUID(0, 1)), "Ada")),
                        new Tags(List.of("router"))),
                copies.clocks()));

        assertThat(audited().differences())
                .containsExactly(
                        new AuditIssues.Difference(number, "STATUS", "WAITING", "OPEN"),
                        new AuditIssues.Difference(number, "SEVERITY", "S1", "S3"),
                        new AuditIssues.Difference(number, "REGION", "im", "gb-eng"),
                        new AuditIssues.Difference(number, "HELD_OVER", "true", "false"),
                        new AuditIssues.Difference(number, "DUE_AT", "2026-11-23T15:00:00Z", "2026-11-23T14:00:00Z"),
                        new AuditIssues.Difference(number, "STARTS_AT", "2026-11-23T10:30:00Z", "2026-11-23T10:00:00Z"),
                        new AuditIssues.Difference(
                                number,
                                "RULER",
                                "Optional.empty",
                                aftercare.queue.rulers().stream().findFirst().toString()),
                        new AuditIssues.Difference(
                                number, "UPDATED_AT", "2026-11-23T10:31:00Z", "2026-11-23T10:00:00Z"),
                        new AuditIssues.Difference(
                                number,
                                "ASSIGNEE",
                                "Optional[Assignee[id=AgentId[value=00000000-0000-0000-0000-000000000001], name=Ada]]",
                                "Optional.empty"),
                        new AuditIssues.Difference(number, "TAGS", "Tags[words=[router]]", "Tags[words=[]]"));
    }

    @Test
    void names_a_due_instant_that_was_moved() {
        tamperFirstClock(clock -> new SlaClock(
                clock.kind(),
                clock.severity(),
                clock.countsFrom(),
                clock.startsAt(),
                clock.window(),
                clock.target(),
                Optional.of(at("23T15:00")),
                clock.pauses(),
                clock.stoppedAt()));

        assertThat(audited().differences())
                .containsExactly(new AuditIssues.Difference(
                        number, "RESPONSE.dueAt", "2026-11-23T15:00:00Z", "2026-11-23T14:00:00Z"));
    }

    @Test
    void names_a_stop_that_never_was() {
        tamperFirstClock(clock -> clock.stopped(at("23T11:00")));

        assertThat(audited().differences())
                .containsExactly(
                        new AuditIssues.Difference(number, "RESPONSE.stoppedAt", "2026-11-23T11:00:00Z", "none"));
    }

    @Test
    void names_a_clock_that_differs_in_something_else() {
        tamperFirstClock(clock -> new SlaClock(
                clock.kind(),
                Severity.S1,
                clock.countsFrom(),
                clock.startsAt(),
                clock.window(),
                clock.target(),
                clock.dueAt(),
                clock.pauses(),
                clock.stoppedAt()));

        assertThat(audited().differences()).singleElement().satisfies(difference -> {
            assertThat(difference.what()).isEqualTo("RESPONSE clock");
            assertThat(difference.stored()).contains("severity=S1");
            assertThat(difference.expected()).contains("severity=S3");
        });
    }

    @Test
    void names_clocks_that_are_missing_or_too_many() {
        tamper(copies -> new Copies(
                copies.status(),
                copies.severity(),
                copies.region(),
                copies.heldOver(),
                copies.keys(),
                copies.clocks().subList(0, 1)));
        assertThat(audited().differences())
                .extracting(AuditIssues.Difference::what, AuditIssues.Difference::stored)
                .containsExactly(tuple("RESOLUTION clock", "none"));

        var keys = stored().copies().keys();
        aftercare.auditTrail.tamper(new AuditTrail.Trail(number, List.of(), Optional.empty()));
        var untouched = aftercare.issues.find(number).orElseThrow();
        var clocks = new ArrayList<>(aftercare.shown(number).clocks().stream()
                .map(view -> view.clock().copy())
                .toList());
        clocks.add(clocks.getLast());
        tamper(untouched, new Copies(IssueStatus.OPEN, Severity.S3, new Region("gb-eng"), false, keys, clocks));
        assertThat(audited().differences())
                .extracting(AuditIssues.Difference::what, AuditIssues.Difference::expected)
                .containsExactly(tuple("RESOLUTION clock", "none"));
    }

    @Test
    void names_a_breach_that_nobody_recorded_for_ten_minutes() {
        aftercare.sleep("2026-11-23T14:10:00Z");
        assertThat(audited().differences()).isEmpty();

        aftercare.sleep("2026-11-23T14:10:01Z");
        assertThat(audited().differences()).singleElement().satisfies(difference -> {
            assertThat(difference.what()).isEqualTo("RESPONSE breach");
            assertThat(difference.stored()).isEqualTo("none");
            assertThat(difference.expected()).contains("dueAt=2026-11-23T14:00:00Z");
        });

        aftercare.wait("2026-11-23T14:11:00Z");
        assertThat(audited().differences()).isEmpty();
    }

    @Test
    void what_happens_meanwhile_gives_a_breach_no_more_time() {
        aftercare.sleep("2026-11-23T14:05:00Z");
        aftercare.answered(number);

        assertThat(audited().differences()).isEmpty();
        aftercare.sleep("2026-11-23T14:10:01Z");
        assertThat(audited().differences())
                .extracting(AuditIssues.Difference::what)
                .containsExactly("RESPONSE breach");
    }

    @Test
    void gives_a_breach_that_was_entered_late_ten_minutes_from_then() {
        aftercare.sleep("2026-11-23T13:00:00Z");
        var late = aftercare.reportIssue.execute(new ReportIssue.Command(
                aftercare.agent(),
                Channel.API,
                agreement.id(),
                "Shop",
                Severity.S3,
                "Phoned in",
                "This morning",
                Optional.empty(),
                Optional.of(at("23T09:00"))));
        assertThat(late).isInstanceOf(ReportIssue.Outcome.Reported.class);

        aftercare.sleep("2026-11-23T13:10:00Z");
        assertThat(audited().differences()).isEmpty();
        aftercare.sleep("2026-11-23T13:10:01Z");
        assertThat(audited().differences())
                .extracting(AuditIssues.Difference::what)
                .containsExactly("RESPONSE breach");
    }

    @Test
    void names_a_history_that_cannot_be_replayed() {
        var stored = stored();
        var moved = new IssueEvent.Moved(
                at("23T10:00"), at("23T10:00"), Actor.AFTERCARE, Channel.ALARM, 7, 0, Optional.empty());
        tamper(((Issue.Change.Changed) stored.issue().with(moved)).issue(), stored.copies());

        assertThat(audited().differences())
                .containsExactly(new AuditIssues.Difference(
                        number,
                        "HISTORY",
                        "cannot be replayed: version 7 of " + agreement.number() + " is gone",
                        "can be replayed"));
    }
}
