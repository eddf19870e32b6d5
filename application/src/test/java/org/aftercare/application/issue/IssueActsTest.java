package org.aftercare.application.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.clock.ClockState;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.Clash;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.IssueStatus;
import org.junit.jupiter.api.Test;

class IssueActsTest {
    private static final IssueNumber NOBODYS = new IssueNumber(5);

    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");
    private final Customer bakery = aftercare.customer("Bakery");
    private final Contact carla = aftercare.contact(bakery, "Carla", "carla@bakery.example");
    private final Agreement agreement = aftercare.signed(bakery, TermsMother.fullPromises());
    private final IssueNumber issue =
            aftercare.reported(carla, agreement, Severity.S3).issue().number();

    private static Instant at(String time) {
        return Instant.parse("2026-11-" + time + ":00Z");
    }

    private static SlaClock clock(IssueView view, ClockKind kind) {
        return view.clocks().stream()
                .map(IssueView.ClockView::clock)
                .filter(clock -> clock.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static ClockState state(IssueView view, ClockKind kind) {
        return view.clocks().stream()
                .filter(clock -> clock.clock().kind() == kind)
                .map(IssueView.ClockView::state)
                .findFirst()
                .orElseThrow();
    }

    private PreviewAssessment.Outcome preview(IssueNumber number, Severity severity) {
        return aftercare.previewAssessment.execute(
                new PreviewAssessment.Command(aftercare.act(number), severity, "As found"));
    }

    @Test
    void an_assessment_can_be_looked_at_before_it_is_made() {
        aftercare.sleep("2026-11-23T10:10:00Z");

        var move = ((PreviewAssessment.Outcome.Previewed) preview(issue, Severity.S1)).move();

        assertThat(move.number()).isEqualTo(issue);
        assertThat(move.summary()).isEqualTo("Orders page takes forty seconds to open");
        assertThat(move.severity()).isEqualTo(Severity.S3);
        assertThat(move.clocks())
                .extracting(
                        IssueMove.ClockMove::kind,
                        clock -> clock.before().orElseThrow().dueAt().orElseThrow(),
                        clock -> clock.after().orElseThrow().dueAt().orElseThrow())
                .containsExactly(
                        tuple(ClockKind.RESPONSE, at("23T14:00"), at("23T10:30")),
                        tuple(ClockKind.RESOLUTION, at("25T13:00"), at("23T14:00")));
        assertThat(aftercare.shown(issue).severity()).isEqualTo(Severity.S3);
        assertThat(aftercare.shown(issue).history()).hasSize(1);

        var assessed = aftercare.assessed(issue, Severity.S1);

        assertThat(assessed.severity()).isEqualTo(Severity.S1);
        assertThat(clock(assessed, ClockKind.RESPONSE).dueAt()).contains(at("23T10:30"));
        assertThat(clock(assessed, ClockKind.RESOLUTION).dueAt()).contains(at("23T14:00"));
    }

    @Test
    void a_preview_names_the_clocks_that_would_go_and_nothing_where_nothing_moves() {
        var gone = ((PreviewAssessment.Outcome.Previewed) preview(issue, Severity.S2)).move();
        assertThat(gone.clocks()).hasSize(2).allSatisfy(clock -> {
            assertThat(clock.before()).isPresent();
            assertThat(clock.after()).isEmpty();
        });

        var same = ((PreviewAssessment.Outcome.Previewed) preview(issue, Severity.S3)).move();
        assertThat(same.clocks()).isEmpty();
    }

    @Test
    void a_preview_refuses_what_an_assessment_would() {
        aftercare.resolved(issue);

        assertThat(preview(issue, Severity.S1))
                .isEqualTo(new PreviewAssessment.Outcome.Refused(Clash.RESOLVED_ALREADY));
        assertThat(preview(NOBODYS, Severity.S1)).isEqualTo(new PreviewAssessment.Outcome.Unknown());
    }

    @Test
    void a_pause_stops_the_resolution_and_what_waits_for_the_customer_stands_last_in_the_queue() {
        aftercare.answered(issue);
        aftercare.sleep("2026-11-23T12:00:00Z");

        var waiting = aftercare.paused(issue);

        assertThat(waiting.status()).isEqualTo(IssueStatus.WAITING);
        assertThat(state(waiting, ClockKind.RESOLUTION)).isEqualTo(new ClockState.Paused(at("23T12:00")));
        assertThat(state(waiting, ClockKind.UPDATE)).isEqualTo(new ClockState.Paused(at("23T12:00")));
        assertThat(state(waiting, ClockKind.RESPONSE)).isEqualTo(new ClockState.Met(at("23T10:00")));
        aftercare.sleep("2026-11-24T10:00:00Z");
        assertThat(aftercare.shown(issue).clocks())
                .filteredOn(clock -> clock.clock().kind() == ClockKind.RESOLUTION)
                .singleElement()
                .satisfies(clock -> assertThat(clock.remaining()).hasHours(18));
        var lines = ((ListIssues.Outcome.Listed) aftercare.listIssues.execute(new ListIssues.Command(
                        aftercare.agent(),
                        IssueQueue.Filter.ALL.and(new IssueQueue.Condition.Open(true)),
                        Optional.empty(),
                        new QueueOrder.ByDue(Optional.empty()),
                        10)))
                .lines();
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.status()).isEqualTo(IssueStatus.WAITING);
            assertThat(line.position().dueAt()).isEqualTo(IssueQueue.Position.PAUSED);
        });

        var resumed = aftercare.resumed(issue);

        assertThat(resumed.status()).isEqualTo(IssueStatus.OPEN);
        assertThat(clock(resumed, ClockKind.RESOLUTION).dueAt()).contains(at("26T11:00"));
        assertThat(clock(resumed, ClockKind.UPDATE).dueAt()).contains(at("24T16:00"));
    }

    @Test
    void a_resolution_stops_everything_and_reopening_leaves_the_time_between_out() {
        aftercare.sleep("2026-11-23T12:00:00Z");

        var resolved = aftercare.resolved(issue);

        assertThat(resolved.status()).isEqualTo(IssueStatus.RESOLVED);
        assertThat(resolved.clocks())
                .extracting(IssueView.ClockView::state)
                .containsExactly(new ClockState.Met(at("23T12:00")), new ClockState.Met(at("23T12:00")));
        assertThat(resolved.history().getLast())
                .isInstanceOfSatisfying(IssueEvent.Resolved.class, event -> assertThat(event.text())
                        .isEqualTo("The index is back."));

        aftercare.sleep("2026-11-25T09:00:00Z");
        var reopened = aftercare.reopened(issue);

        assertThat(reopened.status()).isEqualTo(IssueStatus.OPEN);
        assertThat(clock(reopened, ClockKind.RESOLUTION).dueAt()).contains(at("27T10:00"));
        assertThat(state(reopened, ClockKind.RESPONSE)).isEqualTo(new ClockState.Met(at("23T12:00")));
    }

    @Test
    void what_cannot_be_done_as_the_issue_stands_is_refused() {
        assertThat(aftercare.resumeIssue.execute(new ResumeIssue.Command(aftercare.act(issue), Optional.empty())))
                .isEqualTo(new IssueOutcome.Refused(Clash.NOT_WAITING));
        assertThat(aftercare.reopenIssue.execute(new ReopenIssue.Command(aftercare.act(issue), "Slow")))
                .isEqualTo(new IssueOutcome.Refused(Clash.NOT_RESOLVED));
        aftercare.paused(issue);
        assertThat(aftercare.pauseIssue.execute(new PauseIssue.Command(aftercare.act(issue), "Well?")))
                .isEqualTo(new IssueOutcome.Refused(Clash.WAITING_ALREADY));
        aftercare.resolved(issue);
        assertThat(aftercare.resolveIssue.execute(new ResolveIssue.Command(aftercare.act(issue), "Again")))
                .isEqualTo(new IssueOutcome.Refused(Clash.RESOLVED_ALREADY));
        assertThat(aftercare.assessIssue.execute(
                        new AssessIssue.Command(aftercare.act(issue), Severity.S1, "As found")))
                .isEqualTo(new IssueOutcome.Refused(Clash.RESOLVED_ALREADY));
        assertThat(aftercare.shown(issue).history()).hasSize(3);
    }

    @Test
    void nothing_is_done_to_an_issue_that_is_not_there() {
        var act = aftercare.act(NOBODYS);

        assertThat(List.of(
                        aftercare.assessIssue.execute(new AssessIssue.Command(act, Severity.S1, "As found")),
                        aftercare.pauseIssue.execute(new PauseIssue.Command(act, "Well?")),
                        aftercare.resumeIssue.execute(new ResumeIssue.Command(act, Optional.empty())),
                        aftercare.resolveIssue.execute(new ResolveIssue.Command(act, "Done")),
                        aftercare.reopenIssue.execute(new ReopenIssue.Command(act, "Slow"))))
                .containsOnly(new IssueOutcome.Unknown());
    }

    @Test
    void a_pause_may_be_written_down_later_but_not_for_a_time_before_the_report() {
        aftercare.sleep("2026-11-23T15:00:00Z");
        var late = new IssueAct(
                aftercare.agent(), Channel.API, issue, Optional.of(at("23T11:00")), Optional.of(new Revision(1)));
        var tooEarly =
                new IssueAct(aftercare.agent(), Channel.API, issue, Optional.of(at("23T09:59")), Optional.empty());

        var view = ((IssueOutcome.Recorded) aftercare.pauseIssue.execute(new PauseIssue.Command(late, "Well?"))).view();

        assertThat(state(view, ClockKind.RESOLUTION)).isEqualTo(new ClockState.Paused(at("23T11:00")));
        assertThat(view.history().getLast().recordedAt()).isEqualTo(at("23T15:00"));
        assertThatThrownBy(() -> aftercare.pauseIssue.execute(new PauseIssue.Command(tooEarly, "Well?")))
                .isInstanceOf(BrokenRuleException.class)
                .hasMessageStartingWith("/at: must not lie before the report");
        assertThatThrownBy(() -> aftercare.resumeIssue.execute(new ResumeIssue.Command(late, Optional.empty())))
                .isInstanceOf(StaleAggregateException.class);
    }

    @Test
    void a_reason_must_say_something() {
        assertThatThrownBy(() -> aftercare.pauseIssue.execute(new PauseIssue.Command(aftercare.act(issue), " ")))
                .isInstanceOf(BrokenRuleException.class)
                .hasMessage("/reason: must not be blank");
    }

    @Test
    void the_customer_sees_what_was_done_but_not_that_a_promise_was_at_risk() {
        aftercare.wait("2026-11-23T13:01:00Z");
        aftercare.assessed(issue, Severity.S1);
        aftercare.paused(issue);
        aftercare.resumed(issue);
        aftercare.resolved(issue);
        aftercare.reopened(issue);

        var outcome = aftercare.showIssue.execute(new ShowIssue.Command(new Caller.OfCustomer(carla), issue));

        assertThat(((ShowIssue.Outcome.Shown) outcome).view().history())
                .<Class<?>>extracting(IssueEvent::getClass)
                .containsExactly(
                        IssueEvent.Reported.class,
                        IssueEvent.Assessed.class,
                        IssueEvent.Paused.class,
                        IssueEvent.Resumed.class,
                        IssueEvent.Resolved.class,
                        IssueEvent.Reopened.class);
        assertThat(aftercare.shown(issue).history()).hasAtLeastOneElementOfType(IssueEvent.Warned.class);
    }
}
