package org.aftercare.application.contract;

import static org.aftercare.application.contract.StorageContract.answer;
import static org.aftercare.application.contract.StorageContract.fold;
import static org.aftercare.application.contract.StorageContract.report;
import static org.aftercare.application.contract.StorageContract.responseClock;
import static org.aftercare.application.contract.StorageContract.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.IssueQueue.Condition;
import org.aftercare.application.port.IssueQueue.Filter;
import org.aftercare.application.port.IssueQueue.Growth;
import org.aftercare.application.port.IssueQueue.Line;
import org.aftercare.application.port.IssueQueue.Position;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.calendar.Interval;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.calendar.Windows;
import org.aftercare.domain.clock.LeadState;
import org.aftercare.domain.clock.Pauses;
import org.aftercare.domain.clock.Ruler;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.issue.Assignee;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.IssueStatus;
import org.aftercare.domain.issue.Tags;
import org.junit.jupiter.api.Test;

public interface IssueQueueContract extends StorageContract {
    String REPORTED = "2026-11-20T13:30:00Z";

    private IssueQueue queue() {
        return storage().queue();
    }

    private List<Line> lines(Optional<CustomerId> customer, Optional<Severity> severity) {
        return inUnitOfWork(() -> queue().lines(
                        new Filter(Stream.concat(
                                        customer.<Condition>map(Condition.OfCustomer::new).stream(),
                                        severity.<Condition>map(Condition.OfSeverity::new).stream())
                                .toList()),
                        Optional.empty(),
                        201));
    }

    private List<IssueNumber> numbers(Condition... conditions) {
        return inUnitOfWork(() -> queue().lines(new Filter(List.of(conditions)), Optional.empty(), 201)).stream()
                .map(Line::number)
                .toList();
    }

    private List<Line> all() {
        return lines(Optional.empty(), Optional.empty());
    }

    private Issue due(Agreement agreement, Severity severity, String dueAt) {
        return storedIssue(
                agreement, List.of(responseClock(severity, REPORTED, REPORTED, dueAt)), report(REPORTED, severity));
    }

    private static List<IssueNumber> numbers(Issue... issues) {
        return List.of(issues).stream().map(Issue::number).toList();
    }

    @Test
    default void it_is_empty_at_first() {
        assertThat(all()).isEmpty();
    }

    @Test
    default void a_line_tells_all_about_its_issue() {
        var customer = storedCustomer(MANY_TONGUES);
        var agreement = storedAgreement(customer);
        var clocks = List.of(
                new SlaClock(
                        ClockKind.RESOLUTION,
                        Severity.S3,
                        Instant.parse("2026-03-28T10:00:00Z"),
                        Instant.parse("2026-03-29T02:30:00.123456Z"),
                        ServiceWindow.WEEKEND,
                        Target.parse("P5D"),
                        Optional.of(Instant.parse("2026-10-25T01:30:00.654321Z")),
                        Pauses.NONE,
                        Optional.empty()),
                new SlaClock(
                        ClockKind.RESPONSE,
                        Severity.S2,
                        Instant.parse("2026-03-28T10:00:00Z"),
                        Instant.parse("2026-03-28T10:00:00Z"),
                        ServiceWindow.OUT_OF_HOURS,
                        Target.parse("PT9999H59M59S"),
                        Optional.of(Instant.parse("2026-03-28T12:00:00Z")),
                        Pauses.NONE,
                        Optional.of(Instant.parse("2026-03-28T11:00:00.000001Z"))));
        var issue = storedIssue(agreement, clocks, report("2026-03-28T10:00:00Z", Severity.S3));

        assertThat(all())
                .containsExactly(new Line(
                        issue.number(),
                        customer.id(),
                        MANY_TONGUES,
                        agreement.id(),
                        "Shop",
                        IssueStatus.OPEN,
                        Severity.S3,
                        "Orders page takes forty seconds to open",
                        Instant.parse("2026-03-28T10:00:00Z"),
                        true,
                        clocks,
                        new Position(Instant.parse("2026-10-25T01:30:00.654321Z"), issue.number()),
                        Instant.parse("2026-03-28T10:00:00Z"),
                        Optional.empty(),
                        Tags.NONE));
    }

    @Test
    default void the_issue_that_is_due_first_comes_first_and_those_on_which_nothing_runs_come_last() {
        var agreement = storedAgreement(storedCustomer("Acme"));
        var answered = storedIssue(
                agreement,
                List.of(responseClock(Severity.S3, REPORTED, REPORTED, "2026-11-20T14:00:00Z")
                        .stopped(Instant.parse("2026-11-20T13:45:00Z"))),
                report(REPORTED, Severity.S3));
        var uncovered = storedIssue(agreement, List.of(), report(REPORTED, Severity.S5));
        var third = due(agreement, Severity.S3, "2026-11-20T17:30:00.000001Z");
        var second = due(agreement, Severity.S3, "2026-11-20T17:30:00Z");
        var first = due(agreement, Severity.S1, "2026-11-20T14:00:00Z");

        assertThat(all())
                .extracting(Line::number)
                .containsExactlyElementsOf(numbers(first, second, third, answered, uncovered));
    }

    @Test
    default void the_order_holds_around_both_clock_changes() {
        var agreement = storedAgreement(storedCustomer("Acme"));
        for (var dueAt : AROUND_CLOCK_CHANGES.reversed()) {
            storedIssue(
                    agreement,
                    List.of(responseClock(
                            Severity.S3, "2026-03-01T00:00:00Z", "2026-03-01T00:00:00Z", dueAt.toString())),
                    report("2026-03-01T00:00:00Z", Severity.S3));
        }

        assertThat(all()).extracting(line -> line.position().dueAt()).containsExactlyElementsOf(AROUND_CLOCK_CHANGES);
    }

    @Test
    default void lines_can_be_chosen_by_customer_and_severity() {
        var acme = storedAgreement(storedCustomer("Acme"));
        var other = storedAgreement(storedCustomer("Other"));
        var acmesS1 = due(acme, Severity.S1, "2026-11-20T14:00:00Z");
        var othersS1 = due(other, Severity.S1, "2026-11-20T14:00:00Z");
        var acmesS3 = due(acme, Severity.S3, "2026-11-20T17:30:00Z");

        assertThat(lines(Optional.of(acme.customerId()), Optional.empty()))
                .extracting(Line::number)
                .containsExactlyElementsOf(numbers(acmesS1, acmesS3));
        assertThat(lines(Optional.empty(), Optional.of(Severity.S1)))
                .extracting(Line::number)
                .containsExactlyElementsOf(numbers(acmesS1, othersS1));
        assertThat(lines(Optional.of(acme.customerId()), Optional.of(Severity.S3)))
                .extracting(Line::number)
                .containsExactlyElementsOf(numbers(acmesS3));
        assertThat(lines(Optional.of(other.customerId()), Optional.of(Severity.S3)))
                .isEmpty();
    }

    private Issue stored(Agreement agreement, IssueStatus status, SlaClock... clocks) {
        return inUnitOfWork(() -> storage()
                .issues()
                .save(
                        newIssue(agreement, report(REPORTED, Severity.S3)),
                        fold(status, Severity.S3, TermsMother.workedExamples(), List.of(clocks))));
    }

    @Test
    default void lines_can_be_chosen_by_whether_their_issues_are_open() {
        var agreement = storedAgreement(storedCustomer("Acme"));
        var clock = responseClock(Severity.S3, REPORTED, REPORTED, "2026-11-20T17:30:00Z");
        var resolved = stored(agreement, IssueStatus.RESOLVED, clock.stopped(Instant.parse("2026-11-20T14:00:00Z")));
        var open = stored(agreement, IssueStatus.OPEN, clock);
        var waiting = stored(agreement, IssueStatus.WAITING);

        var chosen = inUnitOfWork(() -> List.of(true, false).stream()
                .map(one -> new Filter(List.of(
                        new Condition.OfCustomer(agreement.customerId()),
                        new Condition.OfSeverity(Severity.S3),
                        new Condition.Open(one))))
                .map(filter -> queue().lines(filter, Optional.empty(), 10))
                .toList());

        assertThat(chosen.getFirst())
                .extracting(Line::number, Line::status)
                .containsExactly(tuple(open.number(), IssueStatus.OPEN), tuple(waiting.number(), IssueStatus.WAITING));
        assertThat(chosen.getLast())
                .extracting(Line::number, Line::status)
                .containsExactly(tuple(resolved.number(), IssueStatus.RESOLVED));
        assertThat(all()).hasSize(3);
    }

    @Test
    default void lines_can_be_chosen_by_whether_their_issues_wait_for_the_customer() {
        var agreement = storedAgreement(storedCustomer("Acme"));
        var open = stored(agreement, IssueStatus.OPEN);
        var waiting = stored(agreement, IssueStatus.WAITING);
        var resolved = stored(agreement, IssueStatus.RESOLVED);

        assertThat(numbers(new Condition.Waiting(true))).isEqualTo(numbers(waiting));
        assertThat(numbers(new Condition.Waiting(false))).isEqualTo(numbers(open, resolved));
        assertThat(numbers(new Condition.Open(true), new Condition.Waiting(false)))
                .isEqualTo(numbers(open));
    }

    @Test
    default void what_is_resolved_can_be_read_from_the_latest_on() {
        var agreement = storedAgreement(storedCustomer("Acme"));
        var first = stored(agreement, IssueStatus.RESOLVED);
        stored(agreement, IssueStatus.OPEN);
        var second = stored(agreement, IssueStatus.RESOLVED);
        var others = storedAgreement(storedCustomer("Other"));
        var third = stored(others, IssueStatus.RESOLVED);
        var acme = new Filter(List.of(new Condition.OfCustomer(agreement.customerId())));

        assertThat(resolved(Filter.ALL, Optional.empty(), 2)).isEqualTo(numbers(third, second));
        assertThat(resolved(Filter.ALL, Optional.of(second.number()), 2)).isEqualTo(numbers(first));
        assertThat(resolved(acme, Optional.empty(), 201)).isEqualTo(numbers(second, first));
        assertThat(resolved(acme, Optional.of(first.number()), 201)).isEmpty();
    }

    private List<IssueNumber> resolved(Filter filter, Optional<IssueNumber> before, int limit) {
        return inUnitOfWork(() -> queue().resolved(filter, before, limit)).stream()
                .map(Line::number)
                .toList();
    }

    @Test
    default void a_paused_clock_is_kept_and_comes_last() {
        var agreement = storedAgreement(storedCustomer("Acme"));
        var since = Optional.of(Instant.parse("2026-10-25T01:30:00.000001Z"));
        var paused = new SlaClock(
                ClockKind.RESOLUTION,
                Severity.S3,
                Instant.parse("2026-10-24T10:00:00Z"),
                Instant.parse("2026-10-24T10:00:00Z"),
                ServiceWindow.OFFICE_HOURS,
                Target.parse("P5D"),
                Optional.empty(),
                new Pauses(List.of(), since),
                Optional.empty());
        var overdue = new SlaClock(
                ClockKind.UPDATE,
                Severity.S3,
                Instant.parse("2026-10-24T10:00:00Z"),
                Instant.parse("2026-10-24T10:00:00Z"),
                ServiceWindow.OFFICE_HOURS,
                Target.parse("PT1H"),
                Optional.of(Instant.parse("2026-10-24T11:00:00Z")),
                new Pauses(List.of(), since),
                Optional.empty());
        var waiting = stored(agreement, IssueStatus.WAITING, paused);
        var late = stored(agreement, IssueStatus.WAITING, paused, overdue);
        var next = due(agreement, Severity.S3, "2399-12-31T00:00:00Z");

        assertThat(all()).extracting(Line::number).containsExactlyElementsOf(numbers(late, next, waiting));
        assertThat(all().getLast().clocks()).containsExactly(paused);
        assertThat(all().getLast().position().dueAt()).isEqualTo(Position.PAUSED);
        assertThat(all().getFirst().clocks()).containsExactly(paused, overdue);
    }

    @Test
    default void of_pauses_that_are_over_a_line_knows_nothing() {
        var agreement = storedAgreement(storedCustomer("Acme"));
        var clock = responseClock(Severity.S3, REPORTED, REPORTED, "2026-11-20T17:30:00Z");
        var over = Pauses.of(
                List.of(new Interval(Instant.parse("2026-11-20T14:00:00Z"), Instant.parse("2026-11-20T15:00:00Z"))));

        stored(
                agreement,
                IssueStatus.OPEN,
                new SlaClock(
                        clock.kind(),
                        clock.severity(),
                        clock.countsFrom(),
                        clock.startsAt(),
                        clock.window(),
                        clock.target(),
                        clock.dueAt(),
                        over,
                        Optional.empty()));

        assertThat(all().getFirst().clocks()).containsExactly(clock);
    }

    @Test
    default void pages_follow_one_another_without_gap_or_overlap() {
        var agreement = storedAgreement(storedCustomer("Acme"));
        due(agreement, Severity.S3, "2026-11-20T17:30:00Z");
        due(agreement, Severity.S3, "2026-11-20T14:00:00.000001Z");
        due(agreement, Severity.S3, "2026-11-20T14:00:00Z");
        due(agreement, Severity.S3, "2026-11-20T14:00:00Z");
        due(agreement, Severity.S3, "2026-11-20T14:00:00Z");
        storedIssue(agreement, List.of(), report(REPORTED, Severity.S5));
        storedIssue(agreement, List.of(), report(REPORTED, Severity.S5));

        var paged = new ArrayList<Line>();
        Optional<Position> after = Optional.empty();
        for (var page = 0; page < 4; page++) {
            var from = after;
            var lines = inUnitOfWork(() -> queue().lines(Filter.ALL, from, 2));
            assertThat(lines).hasSize(page < 3 ? 2 : 1);
            paged.addAll(lines);
            after = Optional.of(lines.getLast().position());
        }
        var end = after;

        assertThat(paged).isEqualTo(all());
        assertThat(paged).extracting(Line::position).isSorted().doesNotHaveDuplicates();
        assertThat(inUnitOfWork(() -> queue().lines(Filter.ALL, end, 2))).isEmpty();
    }

    @Test
    default void a_page_can_go_on_from_a_place_where_there_is_no_line_any_more() {
        var agreement = storedAgreement(storedCustomer("Acme"));
        due(agreement, Severity.S3, "2026-11-20T14:00:00Z");
        var later = due(agreement, Severity.S3, "2026-11-20T17:30:00Z");
        var gone = new Position(Instant.parse("2026-11-20T15:00:00Z"), new IssueNumber(1));

        assertThat(inUnitOfWork(() -> queue().lines(Filter.ALL, Optional.of(gone), 10)))
                .extracting(Line::number)
                .containsExactlyElementsOf(numbers(later));
    }

    @Test
    default void a_line_follows_its_issue() {
        var agreement = storedAgreement(storedCustomer("Acme"));
        var issue = due(agreement, Severity.S3, "2026-11-20T17:30:00Z");
        var other = due(agreement, Severity.S3, "2026-11-21T17:30:00Z");
        var stopped = responseClock(Severity.S3, REPORTED, REPORTED, "2026-11-20T17:30:00Z")
                .stopped(Instant.parse("2026-11-20T14:00:00Z"));

        inUnitOfWork(() -> storage()
                .issues()
                .save(
                        with(issue, answer("2026-11-20T14:00:00Z", "We are looking into it.")),
                        fold(issue, List.of(stopped))));

        assertThat(all()).extracting(Line::number).containsExactlyElementsOf(numbers(other, issue));
        assertThat(all().getLast().clocks()).containsExactly(stopped);
        assertThat(all().getLast().position().dueAt()).isEqualTo(Position.NEVER);
    }

    @Test
    default void clocks_come_and_go() {
        var agreement = storedAgreement(storedCustomer("Acme"));
        var one = responseClock(Severity.S3, REPORTED, REPORTED, "2026-11-20T17:30:00Z");
        var two = responseClock(Severity.S1, REPORTED, REPORTED, "2026-11-20T14:00:00Z");
        var first = storedIssue(agreement, List.of(one), report(REPORTED, Severity.S3));

        var second = inUnitOfWork(() -> storage().issues().save(first, fold(first, List.of(two, one))));
        assertThat(all().getFirst().clocks()).containsExactly(two, one);

        var third = inUnitOfWork(() -> storage().issues().save(second, fold(second, List.of(one))));
        assertThat(all().getFirst().clocks()).containsExactly(one);

        inUnitOfWork(() -> storage().issues().save(third, fold(third, List.of())));
        assertThat(all().getFirst().clocks()).isEmpty();
    }

    @Test
    default void lines_can_be_chosen_by_agreement() {
        var customer = storedCustomer("Acme");
        var one = storedAgreement(customer);
        var other = storedAgreement(customer);
        var first = due(one, Severity.S1, "2026-11-20T14:00:00Z");
        due(other, Severity.S1, "2026-11-20T14:00:00Z");

        assertThat(numbers(new Condition.OfAgreement(one.id()))).isEqualTo(numbers(first));
    }

    @Test
    default void lines_can_be_chosen_by_how_their_leading_clocks_stand() {
        var agreement = storedAgreement(storedCustomer("Acme"));
        var now = Instant.parse("2026-11-20T15:00:00Z");
        var late = due(agreement, Severity.S3, "2026-11-20T14:59:59.999999Z");
        var justInTime = due(agreement, Severity.S3, "2026-11-20T15:00:00Z");
        var heldOver = storedIssue(
                agreement,
                List.of(responseClock(Severity.S3, REPORTED, "2026-11-20T15:00:00.000001Z", "2026-11-23T13:00:00Z")),
                report(REPORTED, Severity.S3));
        var heldOverLonger = storedIssue(
                agreement,
                List.of(responseClock(Severity.S3, REPORTED, "2026-11-23T09:00:00Z", "2026-11-23T12:00:00Z")),
                report(REPORTED, Severity.S3));
        var running = storedIssue(
                agreement,
                List.of(responseClock(Severity.S3, REPORTED, "2026-11-20T15:00:00Z", "2026-11-23T13:00:00Z")),
                report(REPORTED, Severity.S3));
        var uncovered = storedIssue(agreement, List.of(), report(REPORTED, Severity.S5));
        var paused = stored(
                agreement,
                IssueStatus.WAITING,
                new SlaClock(
                        ClockKind.RESOLUTION,
                        Severity.S3,
                        Instant.parse(REPORTED),
                        Instant.parse(REPORTED),
                        ServiceWindow.OFFICE_HOURS,
                        Target.parse("P5D"),
                        Optional.empty(),
                        new Pauses(List.of(), Optional.of(Instant.parse(REPORTED))),
                        Optional.empty()));
        var resolved = stored(
                agreement,
                IssueStatus.RESOLVED,
                responseClock(Severity.S3, REPORTED, REPORTED, "2026-11-20T17:30:00Z")
                        .stopped(Instant.parse("2026-11-20T14:00:00Z")));

        assertThat(numbers(new Condition.Standing(LeadState.BREACHED, now))).isEqualTo(numbers(late));
        assertThat(numbers(new Condition.Standing(LeadState.RUNNING, now))).isEqualTo(numbers(justInTime, running));
        assertThat(numbers(new Condition.Standing(LeadState.HELD_OVER, now)))
                .isEqualTo(numbers(heldOverLonger, heldOver));
        assertThat(numbers(new Condition.Standing(LeadState.PAUSED, now))).isEqualTo(numbers(paused));
        assertThat(numbers(new Condition.Standing(LeadState.MET, now))).isEqualTo(numbers(uncovered, resolved));
        assertThat(numbers(new Condition.Open(true)))
                .isEqualTo(numbers(late, justInTime, heldOverLonger, heldOver, running, paused, uncovered));
        assertThat(numbers(new Condition.Open(false))).isEqualTo(numbers(resolved));
        assertThat(numbers(new Condition.DueBefore(Instant.parse("2026-11-23T13:00:00Z"))))
                .isEqualTo(numbers(late, justInTime, heldOverLonger));
        assertThat(numbers(new Condition.DueBefore(Instant.parse("9999-12-31T23:00:00Z"))))
                .isEqualTo(numbers(late, justInTime, heldOverLonger, heldOver, running));
        assertThat(numbers(
                        new Condition.Standing(LeadState.HELD_OVER, now),
                        new Condition.OfSeverity(Severity.S3),
                        new Condition.DueBefore(Instant.parse("2026-11-23T13:00:00Z"))))
                .isEqualTo(numbers(heldOverLonger));
    }

    @Test
    default void pages_of_what_is_held_over_follow_one_another() {
        var agreement = storedAgreement(storedCustomer("Acme"));
        var standing =
                new Filter(List.of(new Condition.Standing(LeadState.HELD_OVER, Instant.parse("2026-11-20T18:00:00Z"))));
        for (var startsAt : List.of("2026-11-23T09:00:00Z", "2026-11-24T09:00:00Z")) {
            for (var i = 0; i < 3; i++) {
                storedIssue(
                        agreement,
                        List.of(responseClock(Severity.S3, REPORTED, startsAt, "2026-11-25T1" + i + ":00:00Z")),
                        report(REPORTED, Severity.S3));
            }
        }
        var all = all();

        var first = inUnitOfWork(() -> queue().lines(standing, Optional.empty(), 4));
        var rest = inUnitOfWork(
                () -> queue().lines(standing, Optional.of(first.getLast().position()), 4));

        assertThat(Stream.concat(first.stream(), rest.stream())).hasSize(6).isEqualTo(all);
    }

    private static IssueEvent.Assigned assigned(String at, Optional<Assignee> to) {
        return new IssueEvent.Assigned(Instant.parse(at), Instant.parse(at), AGENT, Channel.API, to);
    }

    private static IssueEvent.Tagged tagged(String at, String... tags) {
        return new IssueEvent.Tagged(Instant.parse(at), Instant.parse(at), AGENT, Channel.API, new Tags(List.of(tags)));
    }

    private Issue grown(Issue issue, IssueEvent... events) {
        var clock = responseClock(Severity.S3, REPORTED, REPORTED, "2026-11-20T17:30:00Z");
        return inUnitOfWork(() -> {
            var longer = with(issue, events);
            return storage().issues().save(longer, fold(longer, List.of(clock)));
        });
    }

    @Test
    default void lines_can_be_chosen_by_who_has_them() {
        var agreement = storedAgreement(storedCustomer("Acme"));
        var ada = new Assignee(new AgentId(new UUID(7, 1)), MANY_TONGUES);
        var adas = grown(due(agreement, Severity.S3, "2026-11-20T17:30:00Z"), assigned(REPORTED, Optional.of(ada)));
        var given = grown(
                due(agreement, Severity.S3, "2026-11-20T17:30:00Z"),
                assigned(REPORTED, Optional.of(ada)),
                assigned(REPORTED, Optional.empty()));
        var fresh = due(agreement, Severity.S3, "2026-11-20T18:30:00Z");

        assertThat(numbers(new Condition.AssignedTo(ada.id()))).isEqualTo(numbers(adas));
        assertThat(numbers(new Condition.AssignedTo(new AgentId(new UUID(7, 2)))))
                .isEmpty();
        assertThat(numbers(new Condition.Unassigned())).isEqualTo(numbers(given, fresh));
        assertThat(all().getFirst().assignee()).contains(ada);
    }

    @Test
    default void lines_can_be_chosen_by_tag() {
        var agreement = storedAgreement(storedCustomer("Acme"));
        var both = grown(due(agreement, Severity.S3, "2026-11-20T17:30:00Z"), tagged(REPORTED, "vpn", "router"));
        var one = grown(due(agreement, Severity.S3, "2026-11-20T17:30:00Z"), tagged(REPORTED, "router"));
        var none = grown(
                due(agreement, Severity.S3, "2026-11-20T17:30:00Z"), tagged(REPORTED, "router"), tagged(REPORTED));

        assertThat(numbers(new Condition.Tagged("router"))).isEqualTo(numbers(both, one));
        assertThat(numbers(new Condition.Tagged("router"), new Condition.Open(true)))
                .isEqualTo(numbers(both, one));
        assertThat(numbers(new Condition.Tagged("vpn"), new Condition.OfAgreement(agreement.id())))
                .isEqualTo(numbers(both));
        assertThat(numbers(new Condition.Tagged("Router"))).isEmpty();
        assertThat(all().getFirst().tags()).isEqualTo(new Tags(List.of("router", "vpn")));
        assertThat(all().getLast().number()).isEqualTo(none.number());
        assertThat(all().getLast().tags()).isEqualTo(Tags.NONE);
    }

    @Test
    default void a_tagged_line_follows_its_issue() {
        var agreement = storedAgreement(storedCustomer("Acme"));
        var first = grown(due(agreement, Severity.S3, "2026-11-20T17:30:00Z"), tagged(REPORTED, "router"));
        var second = grown(due(agreement, Severity.S3, "2026-11-20T17:30:00Z"), tagged(REPORTED, "router"));

        inUnitOfWork(() -> storage()
                .issues()
                .save(
                        first,
                        fold(first, List.of(responseClock(Severity.S3, REPORTED, REPORTED, "2026-11-21T17:30:00Z")))));

        assertThat(numbers(new Condition.Tagged("router"))).isEqualTo(numbers(second, first));
        assertThat(numbers(
                        new Condition.Tagged("router"), new Condition.DueBefore(Instant.parse("2026-11-21T17:30:00Z"))))
                .isEqualTo(numbers(second));
    }

    @Test
    default void what_grew_can_be_read_in_the_order_of_growing() {
        var agreement = storedAgreement(storedCustomer("Acme"));
        var first = due(agreement, Severity.S3, "2026-11-20T17:30:00Z");
        var second = due(agreement, Severity.S3, "2026-11-20T17:30:00Z");
        var third = due(agreement, Severity.S1, "2026-11-20T17:30:00Z");
        grown(first, answer("2026-11-20T14:00:00.000001Z", "We are looking into it."));

        var all = inUnitOfWork(() -> queue().grown(Filter.ALL, Optional.empty(), 10));
        var page = inUnitOfWork(() -> queue().grown(Filter.ALL, Optional.empty(), 2));
        var next = inUnitOfWork(
                () -> queue().grown(Filter.ALL, Optional.of(page.getLast().growth()), 2));
        var later = inUnitOfWork(() -> queue().grown(
                        new Filter(List.of(new Condition.UpdatedAfter(Instant.parse(REPORTED)))), Optional.empty(), 2));
        var severe = inUnitOfWork(
                () -> queue().grown(new Filter(List.of(new Condition.OfSeverity(Severity.S1))), Optional.empty(), 2));

        assertThat(all).extracting(Line::number).containsExactlyElementsOf(numbers(second, third, first));
        assertThat(all.getLast().growth())
                .isEqualTo(new Growth(Instant.parse("2026-11-20T14:00:00.000001Z"), first.number()));
        assertThat(Stream.concat(page.stream(), next.stream())).isEqualTo(all);
        assertThat(later).extracting(Line::number).containsExactly(first.number());
        assertThat(severe).extracting(Line::number).containsExactly(third.number());
    }

    @Test
    default void what_one_ruler_measures_comes_in_the_order_of_the_queue() {
        var agreement = storedAgreement(storedCustomer("Acme"));
        var calendar = TermsMother.workedExamples().calendar();
        var coverage = TermsMother.workedExamples().coverage();
        var one = new Ruler(calendar, 0, coverage.windows(Severity.S1));
        var other = new Ruler(calendar, 0, coverage.windows(Severity.S3));
        var third = due(agreement, Severity.S1, "2026-11-20T17:30:00Z");
        var first = due(agreement, Severity.S1, "2026-11-20T16:30:00Z");
        var second = due(agreement, Severity.S1, "2026-11-20T16:30:00Z");
        var others = due(agreement, Severity.S3, "2026-11-20T16:30:00Z");
        storedIssue(agreement, List.of(), report(REPORTED, Severity.S5));
        var begin = Position.before(Instant.parse("2026-11-20T16:30:00Z"));
        var behind = new Position(Instant.parse("2026-11-20T16:30:00Z"), first.number());

        var rulers = inUnitOfWork(() -> queue().rulers());
        var all = inUnitOfWork(() -> queue().fronts(Filter.ALL, Map.of(one, begin, other, begin), 2));
        var next = inUnitOfWork(() -> queue().fronts(Filter.ALL, Map.of(one, behind), 5));
        var chosen = inUnitOfWork(() -> queue().fronts(
                        new Filter(List.of(new Condition.OfSeverity(Severity.S3))),
                        Map.of(one, begin, other, begin),
                        5));

        assertThat(one.covered()).isNotEqualTo(other.covered());
        assertThat(rulers).containsExactlyInAnyOrder(one, other);
        assertThat(all.get(one)).extracting(Position::number).containsExactlyElementsOf(numbers(first, second));
        assertThat(all.get(other)).extracting(Position::number).containsExactlyElementsOf(numbers(others));
        assertThat(next.get(one)).extracting(Position::number).containsExactlyElementsOf(numbers(second, third));
        assertThat(chosen.getOrDefault(one, List.of())).isEmpty();
        assertThat(chosen.get(other)).hasSize(1);
        assertThat(inUnitOfWork(() ->
                                queue().fronts(Filter.ALL, Map.of(new Ruler(calendar, 1, new Windows(15)), begin), 5))
                        .values()
                        .stream()
                        .flatMap(List::stream))
                .isEmpty();
    }

    @Test
    default void lines_come_in_the_order_that_is_asked_for() {
        var agreement = storedAgreement(storedCustomer("Acme"));
        var one = due(agreement, Severity.S1, "2026-11-20T17:30:00Z");
        var two = due(agreement, Severity.S1, "2026-11-20T16:30:00Z");

        assertThat(inUnitOfWork(() -> queue().lines(List.of(one.number(), two.number()))))
                .extracting(Line::number)
                .containsExactlyElementsOf(numbers(one, two));
        assertThat(inUnitOfWork(() -> queue().lines(List.of()))).isEmpty();
    }

    private Issue summed(Agreement agreement, String summary, Severity severity, String dueAt) {
        var report = new IssueEvent.Reported(
                Instant.parse(REPORTED),
                Instant.parse(REPORTED),
                CONTACT,
                Channel.PORTAL,
                Optional.empty(),
                "Shop",
                severity,
                summary,
                "Since this morning.",
                1,
                0);
        return storedIssue(agreement, List.of(responseClock(severity, REPORTED, REPORTED, dueAt)), report);
    }

    @Test
    default void lines_can_be_chosen_by_the_words_of_their_summaries() {
        var agreement = storedAgreement(storedCustomer("Acme"));
        var both = summed(agreement, "Orders: SLOW, slow!", Severity.S3, "2026-11-20T16:00:00Z");
        var one = summed(agreement, "Orders page", Severity.S3, "2026-11-20T15:00:00Z");
        var other = summed(agreement, "Page slow since Žluťoučký kůň", Severity.S3, "2026-11-20T14:00:00Z");
        summed(agreement, "🎄", Severity.S3, "2026-11-20T13:45:00Z");

        assertThat(numbers(Condition.Worded.of("orders"))).isEqualTo(numbers(one, both));
        assertThat(numbers(Condition.Worded.of("SLOW orders"))).isEqualTo(numbers(both));
        assertThat(numbers(Condition.Worded.of("page"))).isEqualTo(numbers(other, one));
        assertThat(numbers(Condition.Worded.of("ZLUTOUCKY kun"))).isEqualTo(numbers(other));
        assertThat(numbers(Condition.Worded.of("order"))).isEmpty();
        assertThat(numbers(Condition.Worded.of("slow orders page"))).isEmpty();
    }

    @Test
    default void words_can_be_asked_for_beside_all_else_and_in_every_order() {
        var agreement = storedAgreement(storedCustomer("Acme"));
        var elsewhere = storedAgreement(storedCustomer("Beta"));
        var second = summed(agreement, "Orders slow", Severity.S3, "2026-11-20T16:00:00Z");
        var first = summed(agreement, "Orders slow", Severity.S3, "2026-11-20T15:00:00Z");
        summed(elsewhere, "Orders slow", Severity.S1, "2026-11-20T14:00:00Z");
        var filter = new Filter(List.of(
                new Condition.OfCustomer(agreement.customerId()),
                new Condition.Open(true),
                Condition.Worded.of("slow orders"),
                new Condition.DueBefore(Instant.parse("2026-11-21T00:00:00Z"))));

        var byDue = inUnitOfWork(() -> queue().lines(filter, Optional.empty(), 10));
        var behind = inUnitOfWork(
                () -> queue().lines(filter, Optional.of(byDue.getFirst().position()), 10));
        var grown = inUnitOfWork(() -> queue().grown(filter, Optional.empty(), 1));
        var begin = Position.before(Instant.parse("2026-11-01T00:00:00Z"));
        var fronts = inUnitOfWork(() -> queue().fronts(
                        filter,
                        queue().rulers().stream().collect(Collectors.toMap(Function.identity(), ruler -> begin)),
                        10));

        assertThat(byDue).extracting(Line::number).containsExactlyElementsOf(numbers(first, second));
        assertThat(behind).extracting(Line::number).containsExactlyElementsOf(numbers(second));
        assertThat(grown).extracting(Line::number).containsExactlyElementsOf(numbers(second));
        assertThat(fronts.values().stream().flatMap(List::stream))
                .containsExactlyElementsOf(byDue.stream().map(Line::position).toList());
    }

    @Test
    default void what_a_ruler_measures_is_found_by_several_words_though_others_have_only_one_of_them() {
        var agreement = storedAgreement(storedCustomer("Acme"));
        var calendar = TermsMother.workedExamples().calendar();
        var coverage = TermsMother.workedExamples().coverage();
        var one = new Ruler(calendar, 0, coverage.windows(Severity.S1));
        var other = new Ruler(calendar, 0, coverage.windows(Severity.S3));
        summed(agreement, "Orders wrong", Severity.S1, "2026-11-20T14:00:00Z");
        summed(agreement, "Orders late", Severity.S1, "2026-11-20T15:00:00Z");
        var second = summed(agreement, "Orders slow", Severity.S3, "2026-11-20T16:00:00Z");
        var first = summed(agreement, "Slow orders", Severity.S3, "2026-11-20T15:00:00Z");
        summed(agreement, "Slow page", Severity.S3, "2026-11-20T14:00:00Z");
        var begin = Position.before(Instant.parse("2026-11-01T00:00:00Z"));
        var filter = new Filter(List.of(Condition.Worded.of("orders slow")));

        var fronts = inUnitOfWork(() -> queue().fronts(filter, Map.of(one, begin, other, begin), 10));
        var nowhere = inUnitOfWork(() -> queue().fronts(filter, Map.of(one, begin), 10));

        assertThat(fronts.getOrDefault(one, List.of())).isEmpty();
        assertThat(fronts.get(other)).extracting(Position::number).containsExactlyElementsOf(numbers(first, second));
        assertThat(nowhere.values().stream().flatMap(List::stream)).isEmpty();
    }

    @Test
    default void words_follow_their_issue() {
        var agreement = storedAgreement(storedCustomer("Acme"));
        var moved = summed(agreement, "Orders slow", Severity.S3, "2026-11-20T14:00:00Z");
        var other = summed(agreement, "Orders slow", Severity.S3, "2026-11-20T15:00:00Z");
        var answered = with(moved, answer("2026-11-20T13:45:00Z", "We look."));

        inUnitOfWork(() -> storage()
                .issues()
                .save(
                        answered,
                        fold(
                                IssueStatus.OPEN,
                                Severity.S3,
                                TermsMother.workedExamples(),
                                List.of(responseClock(Severity.S3, REPORTED, REPORTED, "2026-11-20T16:00:00Z")))));

        assertThat(numbers(Condition.Worded.of("orders"))).isEqualTo(numbers(other, moved));
        assertThat(inUnitOfWork(
                        () -> queue().grown(new Filter(List.of(Condition.Worded.of("slow"))), Optional.empty(), 10)))
                .extracting(Line::number)
                .containsExactlyElementsOf(numbers(other, moved));
    }
}
