package org.aftercare.application.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.IssueQueue.Condition;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueNumber;
import org.junit.jupiter.api.Test;

class IssuesTest {
    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");
    private final Customer bakery = aftercare.customer("Bakery");
    private final Contact carla = aftercare.contact(bakery, "Carla", "carla@bakery.example");
    private final Agreement agreement = aftercare.signed(bakery, TermsMother.workedExamples());
    private final Customer other = aftercare.customer("Other");
    private final Contact oscar = aftercare.contact(other, "Oscar", "oscar@other.example");
    private final Agreement othersAgreement = aftercare.signed(other, TermsMother.workedExamples());

    private Issue reported(Contact reporter, Agreement under, Severity severity) {
        var outcome = aftercare.reportIssue.execute(aftercare.report(reporter, under, severity));
        return ((ReportIssue.Outcome.Reported) outcome).view().issue();
    }

    private AnswerIssue.Command answer(IssueNumber number, Optional<Instant> at, Optional<Revision> seen) {
        return new AnswerIssue.Command(new IssueAct(aftercare.agent(), Channel.API, number, at, seen), "We look", true);
    }

    private static final QueueOrder FIRST = new QueueOrder.ByDue(Optional.empty());

    private ListIssues.Outcome.Listed listed(
            Caller caller, Optional<CustomerId> customer, Optional<Severity> severity, QueueOrder order) {
        return (ListIssues.Outcome.Listed) aftercare.listIssues.execute(
                new ListIssues.Command(caller, filter(customer, severity), Optional.empty(), order, 2));
    }

    private static IssueQueue.Filter filter(Optional<CustomerId> customer, Optional<Severity> severity) {
        return new IssueQueue.Filter(Stream.concat(
                        customer.<Condition>map(Condition.OfCustomer::new).stream(),
                        severity.<Condition>map(Condition.OfSeverity::new).stream())
                .toList());
    }

    @Test
    void another_customers_issue_does_not_exist_for_a_contact() {
        var issue = reported(oscar, othersAgreement, Severity.S3);

        assertThat(aftercare.showIssue.execute(new ShowIssue.Command(new Caller.OfCustomer(carla), issue.number())))
                .isEqualTo(new ShowIssue.Outcome.Unknown());
        assertThat(aftercare.showIssue.execute(
                        new ShowIssue.Command(new Caller.OfCustomer(carla), new IssueNumber(999_999))))
                .isEqualTo(new ShowIssue.Outcome.Unknown());
    }

    @Test
    void an_answer_may_be_written_down_later_but_not_for_a_time_before_the_report() {
        var issue = reported(carla, agreement, Severity.S3);
        aftercare.clock.advance(Duration.ofHours(2));

        var outcome = aftercare.answerIssue.execute(
                answer(issue.number(), Optional.of(Instant.parse("2026-11-23T10:05:00Z")), Optional.empty()));

        assertThat(((IssueOutcome.Recorded) outcome)
                        .view()
                        .clocks()
                        .getFirst()
                        .clock()
                        .stoppedAt())
                .contains(Instant.parse("2026-11-23T10:05:00Z"));
        assertThatThrownBy(() -> aftercare.answerIssue.execute(
                        answer(issue.number(), Optional.of(Instant.parse("2026-11-23T09:59:00Z")), Optional.empty())))
                .isInstanceOf(BrokenRuleException.class);
    }

    @Test
    void an_answer_to_nothing_is_refused() {
        assertThat(aftercare.answerIssue.execute(answer(new IssueNumber(5), Optional.empty(), Optional.empty())))
                .isEqualTo(new IssueOutcome.Unknown());
    }

    @Test
    void an_answer_to_a_state_that_is_gone_is_refused() {
        var issue = reported(carla, agreement, Severity.S3);
        aftercare.answerIssue.execute(answer(issue.number(), Optional.empty(), Optional.of(new Revision(1))));

        assertThatThrownBy(() -> aftercare.answerIssue.execute(
                        answer(issue.number(), Optional.empty(), Optional.of(new Revision(1)))))
                .isInstanceOf(StaleAggregateException.class)
                .hasMessage(issue.number() + " was changed by somebody else meanwhile");
    }

    @Test
    void lists_page_by_page_soonest_due_first_and_what_nothing_runs_on_last() {
        var usage = reported(carla, agreement, Severity.S4);
        var answered = reported(carla, agreement, Severity.S1);
        aftercare.answerIssue.execute(answer(answered.number(), Optional.empty(), Optional.empty()));
        var failed = reported(oscar, othersAgreement, Severity.S1);
        var impaired = reported(carla, agreement, Severity.S3);

        var numbers = new ArrayList<IssueNumber>();
        var page = listed(aftercare.agent(), Optional.empty(), Optional.empty(), FIRST);
        assertThat(page.lines()).hasSize(2);
        page.lines().forEach(line -> numbers.add(line.number()));
        page = listed(
                aftercare.agent(),
                Optional.empty(),
                Optional.empty(),
                page.next().orElseThrow());
        page.lines().forEach(line -> numbers.add(line.number()));

        assertThat(numbers).containsExactly(failed.number(), impaired.number(), usage.number(), answered.number());
        assertThat(page.next()).isEmpty();
        assertThat(page.at()).isEqualTo("2026-11-23T10:00:00Z");
    }

    @Test
    void a_contact_lists_his_own_customers_issues_whatever_he_asks_for() {
        var own = reported(carla, agreement, Severity.S3);
        reported(oscar, othersAgreement, Severity.S3);

        for (var asked : List.of(Optional.<CustomerId>empty(), Optional.of(other.id()))) {
            assertThat(listed(new Caller.OfCustomer(carla), asked, Optional.empty(), FIRST)
                            .lines())
                    .extracting(IssueQueue.Line::number)
                    .containsExactly(own.number());
        }
    }

    @Test
    void an_agent_lists_one_customers_issues_of_one_severity() {
        reported(carla, agreement, Severity.S1);
        var wanted = reported(oscar, othersAgreement, Severity.S3);
        reported(oscar, othersAgreement, Severity.S4);

        assertThat(listed(aftercare.agent(), Optional.of(other.id()), Optional.of(Severity.S3), FIRST)
                        .lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.number()).isEqualTo(wanted.number());
                    assertThat(line.customerName()).isEqualTo("Other");
                    assertThat(line.heldOver()).isFalse();
                });
    }
}
