package org.aftercare.application.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.IssueQueue.Condition;
import org.aftercare.application.port.IssueQueue.Filter;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Fault;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.clock.LeadState;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.Tags;
import org.junit.jupiter.api.Test;

class QueueTest {
    /** A Friday. */
    private final Aftercare aftercare = Aftercare.at("2026-11-20T16:00:00Z");

    private final Customer customer = aftercare.customer("Acme");
    private final Contact carla = aftercare.contact(customer, "Carla", "carla@acme.example");
    private final Agreement agreement = aftercare.signed(customer, TermsMother.workedExamples());

    private ListIssues.Outcome.Listed listed(Caller caller, QueueOrder order, int limit, Condition... conditions) {
        return (ListIssues.Outcome.Listed) aftercare.listIssues.execute(
                new ListIssues.Command(caller, new Filter(List.of(conditions)), Optional.empty(), order, limit));
    }

    private static List<IssueNumber> numbers(ListIssues.Outcome.Listed listed) {
        return listed.lines().stream().map(IssueQueue.Line::number).toList();
    }

    private IssueNumber reported(Severity severity) {
        return aftercare.reported(carla, agreement, severity).issue().number();
    }

    private static QueueOrder byTimeLeft() {
        return new QueueOrder.ByTimeLeft(Optional.empty());
    }

    /** On Monday at 08:00: one that is late, three that run and one that is resolved. */
    private final class Monday {
        private final IssueNumber inOfficeHours = reported(Severity.S3);
        private final IssueNumber resolved = reported(Severity.S3);
        private final IssueNumber late;
        private final IssueNumber roundTheClock;
        private final IssueNumber sameTimeLeft;

        Monday() {
            aftercare.resolved(resolved);
            sameTimeLeft = reported(Severity.S3);
            aftercare.sleep("2026-11-21T10:00:00Z");
            late = reported(Severity.S1);
            aftercare.sleep("2026-11-23T07:00:00Z");
            roundTheClock = reported(Severity.S2);
            aftercare.sleep("2026-11-23T08:00:00Z");
        }
    }

    @Test
    void what_has_the_least_covered_time_left_comes_first_though_it_is_due_later() {
        var monday = new Monday();

        var byDue = listed(aftercare.agent(), new QueueOrder.ByDue(Optional.empty()), 10);
        var byTimeLeft = listed(aftercare.agent(), byTimeLeft(), 10);

        assertThat(numbers(byDue))
                .containsExactly(
                        monday.late, monday.roundTheClock, monday.inOfficeHours, monday.sameTimeLeft, monday.resolved);
        assertThat(byDue.entries()).extracting(ListIssues.Entry::left).containsOnly(Optional.empty());
        assertThat(numbers(byTimeLeft))
                .containsExactly(
                        monday.late, monday.inOfficeHours, monday.sameTimeLeft, monday.roundTheClock, monday.resolved);
        assertThat(byTimeLeft.entries())
                .extracting(ListIssues.Entry::left)
                .containsExactly(
                        Optional.of(Duration.ofHours(-44)),
                        Optional.of(Duration.parse("PT2H30M")),
                        Optional.of(Duration.parse("PT2H30M")),
                        Optional.of(Duration.ofHours(3)),
                        Optional.empty());
        assertThat(byTimeLeft.next()).isEmpty();
    }

    @Test
    void all_pages_are_measured_from_the_same_instant() {
        new Monday();
        var whole = listed(aftercare.agent(), byTimeLeft(), 10);

        var paged = new ArrayList<ListIssues.Entry>();
        var order = Optional.of(byTimeLeft());
        while (order.isPresent()) {
            var page = listed(aftercare.agent(), order.get(), 1);
            paged.addAll(page.entries());
            order = page.next();
            aftercare.sleep(aftercare.clock.instant().plusSeconds(3600).toString());
            assertThat(page.at()).isEqualTo(whole.at());
        }

        assertThat(paged).isEqualTo(whole.entries());
    }

    @Test
    void time_left_orders_what_was_chosen() {
        var monday = new Monday();

        var s3 = listed(aftercare.agent(), byTimeLeft(), 10, new Condition.OfSeverity(Severity.S3));
        var open = listed(aftercare.agent(), byTimeLeft(), 10, new Condition.Open(true));

        assertThat(numbers(s3)).containsExactly(monday.inOfficeHours, monday.sameTimeLeft, monday.resolved);
        assertThat(numbers(open)).hasSize(4).doesNotContain(monday.resolved);
    }

    @Test
    void leading_clocks_are_chosen_by_how_they_stand_now() {
        var monday = new Monday();

        var breached = (ListIssues.Outcome.Listed) aftercare.listIssues.execute(new ListIssues.Command(
                aftercare.agent(),
                Filter.ALL,
                Optional.of(LeadState.BREACHED),
                new QueueOrder.ByUpdate(Optional.empty()),
                1));

        assertThat(numbers(breached)).containsExactly(monday.late);
    }

    @Test
    void what_grew_last_comes_last_and_pages_go_on() {
        var first = reported(Severity.S3);
        aftercare.sleep("2026-11-20T16:05:00Z");
        var second = reported(Severity.S3);
        aftercare.sleep("2026-11-20T16:10:00Z");
        aftercare.answered(first);

        var page = listed(aftercare.agent(), new QueueOrder.ByUpdate(Optional.empty()), 1);
        var next = listed(aftercare.agent(), page.next().orElseThrow(), 1);

        assertThat(numbers(page)).containsExactly(second);
        assertThat(numbers(next)).containsExactly(first);
        assertThat(next.next()).isEmpty();
    }

    @Test
    void an_issue_is_assigned_to_an_agent_and_no_clock_moves() {
        aftercare.token("secret", aftercare.agent());
        var issue = reported(Severity.S3);
        var before = aftercare.shown(issue).clocks();
        var alex = aftercare.agent().agent();

        var outcome =
                aftercare.assignIssue.execute(new AssignIssue.Command(aftercare.act(issue), Optional.of(alex.id())));

        assertThat(outcome).isInstanceOf(AssignIssue.Outcome.Recorded.class);
        var shown = aftercare.shown(issue);
        assertThat(shown.issue().assignee().orElseThrow().name()).isEqualTo("Alex Agent");
        assertThat(shown.clocks()).isEqualTo(before);
        assertThat(numbers(listed(
                        aftercare.agent(),
                        new QueueOrder.ByDue(Optional.empty()),
                        10,
                        new Condition.AssignedTo(alex.id()))))
                .containsExactly(issue);

        aftercare.assignIssue.execute(new AssignIssue.Command(aftercare.act(issue), Optional.empty()));
        assertThat(aftercare.shown(issue).issue().assignee()).isEmpty();
    }

    @Test
    void an_issue_is_assigned_to_nobody_unknown_nor_an_unknown_one_to_anybody() {
        aftercare.token("secret", aftercare.agent());
        var issue = reported(Severity.S3);
        var alex = Optional.of(aftercare.agent().agent().id());

        assertThat(aftercare.assignIssue.execute(
                        new AssignIssue.Command(aftercare.act(issue), Optional.of(new AgentId(new UUID(0, 9))))))
                .isInstanceOfSatisfying(
                        AssignIssue.Outcome.Refused.class,
                        refused -> assertThat(refused.fault().pointer()).isEqualTo("/agentId"));
        assertThat(aftercare.assignIssue.execute(new AssignIssue.Command(aftercare.act(new IssueNumber(9999)), alex)))
                .isEqualTo(new AssignIssue.Outcome.Unknown());
        assertThat(aftercare.shown(issue).history()).hasSize(1);
    }

    @Test
    void tags_are_replaced_as_a_whole() {
        var issue = reported(Severity.S3);

        aftercare.tagIssue.execute(
                new TagIssue.Command(aftercare.act(issue), new Tags(List.of("vpn", "router", "vpn"))));
        assertThat(aftercare.shown(issue).issue().tags().words()).containsExactly("router", "vpn");

        aftercare.tagIssue.execute(new TagIssue.Command(aftercare.act(issue), new Tags(List.of("billing"))));
        assertThat(aftercare.shown(issue).issue().tags().words()).containsExactly("billing");
        assertThat(aftercare.shown(issue).history()).hasSize(3);
    }

    @Test
    void a_contact_learns_nothing_of_who_has_an_issue_nor_of_its_tags() {
        aftercare.token("secret", aftercare.agent());
        var issue = reported(Severity.S3);
        var alex = aftercare.agent().agent().id();
        aftercare.assignIssue.execute(new AssignIssue.Command(aftercare.act(issue), Optional.of(alex)));
        aftercare.tagIssue.execute(new TagIssue.Command(aftercare.act(issue), new Tags(List.of("difficult"))));
        var caller = new Caller.OfCustomer(carla);
        var order = new QueueOrder.ByDue(Optional.empty());

        var shown =
                ((ShowIssue.Outcome.Shown) aftercare.showIssue.execute(new ShowIssue.Command(caller, issue))).view();

        assertThat(shown.history())
                .noneMatch(event -> event instanceof IssueEvent.Assigned || event instanceof IssueEvent.Tagged);
        assertThat(listed(caller, order, 10).lines()).singleElement().satisfies(line -> {
            assertThat(line.assignee()).isEmpty();
            assertThat(line.tags()).isEqualTo(Tags.NONE);
        });
        assertThat(listed(caller, order, 10, new Condition.Tagged("difficult")).entries())
                .isEmpty();
        assertThat(listed(caller, order, 10, new Condition.AssignedTo(alex)).entries())
                .isEmpty();
        assertThat(listed(caller, order, 10, new Condition.Unassigned()).entries())
                .hasSize(1);
    }

    @Test
    void every_fault_of_tags_is_named() {
        var many = new ArrayList<String>();
        for (var i = 0; i <= Tags.MAX; i++) {
            many.add("tag" + i);
        }

        assertThatThrownBy(() -> new Tags(List.of("ok", "Router", "", "x".repeat(51))))
                .isInstanceOfSatisfying(BrokenRuleException.class, broken -> assertThat(broken.faults())
                        .extracting(Fault::pointer)
                        .containsExactly("/tags/1", "/tags/2", "/tags/3"));
        assertThatThrownBy(() -> new Tags(many)).hasMessageContaining("at most 20 tags");
        assertThat(Tags.word("größe-2/v1.0_x:y")).isEqualTo("größe-2/v1.0_x:y");
    }
}
