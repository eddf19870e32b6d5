package org.aftercare.application.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.amendment.AddBankHoliday;
import org.aftercare.application.amendment.Corrections;
import org.aftercare.application.amendment.PreviewAmendment;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.BreachRegister;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.Notice;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.clock.ClockState;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.IssueStatus;
import org.junit.jupiter.api.Test;

/** A year of one agreement, told from signature to audit. */
class AgreementYearScenarioTest {
    private final Aftercare aftercare = Aftercare.at("2026-09-01T08:00:00Z");
    private final Customer bakery = aftercare.customer("Harbour Lane Bakery");
    private final Contact carla = aftercare.contact(bakery, "Carla Contact", "carla@harbour-lane.example");
    // On 1 September the bakery signs: S1 round the clock, S3 and S4 in office hours, in London.
    private final Agreement agreement =
            aftercare.signed(bakery, TermsMother.fullPromises("2026-09-01", "PT4H", "PT20H"));

    @Test
    void a_year_of_promises_is_kept_but_once_and_the_audit_proves_it_all() {
        a_weekend_in_september_holds_an_issue_over();
        a_severity_is_raised_on_a_saturday();
        the_customer_does_not_answer_for_a_week();
        a_bank_holiday_is_proclaimed_late();
        var broken = an_amendment_takes_effect_and_a_promise_is_broken_under_it();
        what_was_resolved_turns_out_not_to_be();
        easter_and_the_clock_change_lie_between_a_report_and_its_answer();

        // When the year is over, exactly one breach is on record, and it is excused.
        aftercare.wait("2027-09-01T08:00:00Z");
        var everything =
                new BreachRegister.Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        var listed = (ListBreaches.Outcome.Listed) aftercare.listBreaches.execute(
                new ListBreaches.Command(aftercare.agent(), everything, Optional.empty(), 10));
        assertThat(listed.breaches()).singleElement().satisfies(view -> {
            assertThat(view.id().issue()).isEqualTo(broken);
            assertThat(view.fact().breach().kind()).isEqualTo(ClockKind.RESOLUTION);
            assertThat(view.fact().breach().dueAt()).isEqualTo(at("2027-02-01T11:30"));
            assertThat(view.stands()).isTrue();
            assertThat(view.excusals()).hasSize(1);
        });

        // Nothing is left that could still fall due, and the replay of all seven issues gives what is stored of them.
        assertThat(aftercare.queue.lines(
                        IssueQueue.Filter.ALL.and(new IssueQueue.Condition.Open(true)), Optional.empty(), 10))
                .isEmpty();
        assertThat(aftercare.auditIssues.execute(new AuditIssues.Command(
                        aftercare.agent(), Optional.empty(), Optional.empty(), Optional.empty())))
                .isEqualTo(new AuditIssues.Outcome.Audited(7, List.of(), Optional.empty()));
    }

    private void a_weekend_in_september_holds_an_issue_over() {
        // On a Saturday in summer time Carla finds the shop slow. It is held over until Monday 09:00, due by 13:00.
        aftercare.wait("2026-09-12T10:00:00Z");
        var issue = reported(Severity.S3);
        assertThat(state(issue, ClockKind.RESPONSE)).isEqualTo(new ClockState.HeldOver(at("2026-09-14T08:00")));
        assertThat(due(issue, ClockKind.RESPONSE)).contains(at("2026-09-14T12:00"));
        assertThat(due(issue, ClockKind.RESOLUTION)).contains(at("2026-09-16T11:00"));

        // Alex answers on Monday at 10:00, and has to say more by Tuesday 09:30. By then it is resolved.
        aftercare.wait("2026-09-14T09:00:00Z");
        aftercare.answered(issue);
        assertThat(state(issue, ClockKind.RESPONSE)).isEqualTo(new ClockState.Met(at("2026-09-14T09:00")));
        assertThat(due(issue, ClockKind.UPDATE)).contains(at("2026-09-15T08:30"));
        aftercare.wait("2026-09-15T08:00:00Z");
        aftercare.resolved(issue);
        assertThat(state(issue, ClockKind.UPDATE)).isEqualTo(new ClockState.Met(at("2026-09-15T08:00")));
        assertThat(state(issue, ClockKind.RESOLUTION)).isEqualTo(new ClockState.Met(at("2026-09-15T08:00")));
    }

    private void a_severity_is_raised_on_a_saturday() {
        // One user has difficulties, which can wait until Monday, and be resolved within five working days.
        aftercare.wait("2026-11-07T10:00:00Z");
        var issue = reported(Severity.S4);
        assertThat(due(issue, ClockKind.RESPONSE)).contains(at("2026-11-09T17:30"));
        assertThat(due(issue, ClockKind.RESOLUTION)).contains(at("2026-11-16T17:30"));

        // At two o'clock Carla phones: nobody gets into the shop. Before Alex raises the severity he looks at what it
        // means.
        aftercare.wait("2026-11-07T14:00:00Z");
        var preview = (PreviewAssessment.Outcome.Previewed) aftercare.previewAssessment.execute(
                new PreviewAssessment.Command(aftercare.act(issue), Severity.S1, "Nobody gets in."));
        assertThat(preview.move().clocks())
                .extracting(move -> move.after().flatMap(SlaClock::dueAt).orElseThrow())
                .containsExactly(at("2026-11-07T16:00"), at("2026-11-07T18:00"));
        assertThat(aftercare.shown(issue).severity()).isEqualTo(Severity.S4);

        // The answer within two hours would have been late already, so it counts from now; the resolution from the
        // report.
        aftercare.assessed(issue, Severity.S1);
        assertThat(state(issue, ClockKind.RESPONSE)).isEqualTo(new ClockState.Running(at("2026-11-07T16:00")));
        assertThat(due(issue, ClockKind.RESOLUTION)).contains(at("2026-11-07T18:00"));

        // He answers, is reminded at four, answers again and has it resolved at five.
        aftercare.wait("2026-11-07T14:30:00Z");
        aftercare.answered(issue);
        assertThat(due(issue, ClockKind.UPDATE)).contains(at("2026-11-07T16:30"));
        aftercare.wait("2026-11-07T16:15:00Z");
        assertThat(atRisk(issue))
                .extracting(Notice.PromiseAtRisk::kind)
                .containsExactlyInAnyOrder(ClockKind.UPDATE, ClockKind.RESOLUTION);
        aftercare.answered(issue);
        assertThat(due(issue, ClockKind.UPDATE)).contains(at("2026-11-07T18:15"));
        aftercare.wait("2026-11-07T17:00:00Z");
        aftercare.resolved(issue);
        assertThat(state(issue, ClockKind.RESOLUTION)).isEqualTo(new ClockState.Met(at("2026-11-07T17:00")));
    }

    private void the_customer_does_not_answer_for_a_week() {
        // Alex asks something back two hours after the report, and Carla is on holiday.
        aftercare.wait("2026-11-16T10:00:00Z");
        var issue = reported(Severity.S3);
        assertThat(due(issue, ClockKind.RESOLUTION)).contains(at("2026-11-18T13:00"));
        aftercare.wait("2026-11-16T11:00:00Z");
        aftercare.answered(issue);
        assertThat(due(issue, ClockKind.UPDATE)).contains(at("2026-11-17T10:30"));
        aftercare.wait("2026-11-16T12:00:00Z");
        aftercare.paused(issue);
        assertThat(aftercare.shown(issue).status()).isEqualTo(IssueStatus.WAITING);
        assertThat(due(issue, ClockKind.RESOLUTION)).isEmpty();
        assertThat(due(issue, ClockKind.UPDATE)).isEmpty();

        // A week later she answers. Nobody was bothered meanwhile, and the time that was left is left still.
        aftercare.wait("2026-11-23T12:00:00Z");
        aftercare.resumed(issue);
        assertThat(atRisk(issue)).isEmpty();
        assertThat(due(issue, ClockKind.RESOLUTION)).contains(at("2026-11-25T13:00"));
        assertThat(due(issue, ClockKind.UPDATE)).contains(at("2026-11-24T10:30"));
        aftercare.wait("2026-11-23T16:00:00Z");
        aftercare.resolved(issue);
        assertThat(state(issue, ClockKind.RESOLUTION)).isEqualTo(new ClockState.Met(at("2026-11-23T16:00")));
    }

    private void a_bank_holiday_is_proclaimed_late() {
        // On a Friday at four an issue comes in, to be answered on Monday by half past eleven.
        aftercare.wait("2026-11-27T16:00:00Z");
        var issue = reported(Severity.S3);
        assertThat(due(issue, ClockKind.RESPONSE)).contains(at("2026-11-30T11:30"));
        assertThat(due(issue, ClockKind.RESOLUTION)).contains(at("2026-12-02T10:30"));

        // At five the Monday is proclaimed a bank holiday. Ada looks at what that would move.
        aftercare.wait("2026-11-27T17:00:00Z");
        var preview = addJubilee(Corrections.Mode.PREVIEW);
        assertThat(preview.moves()).singleElement().satisfies(move -> {
            assertThat(move.number()).isEqualTo(issue);
            assertThat(move.clocks())
                    .extracting(clock -> clock.after().flatMap(SlaClock::dueAt).orElseThrow())
                    .containsExactly(at("2026-12-01T11:30"), at("2026-12-03T10:30"));
        });
        assertThat(due(issue, ClockKind.RESPONSE)).contains(at("2026-11-30T11:30"));

        // Then she applies it, and the issue's own history says why its due instants moved.
        addJubilee(Corrections.Mode.APPLY_TO_OPEN_ISSUES);
        assertThat(due(issue, ClockKind.RESPONSE)).contains(at("2026-12-01T11:30"));
        assertThat(due(issue, ClockKind.RESOLUTION)).contains(at("2026-12-03T10:30"));
        assertThat(aftercare.shown(issue).history().getLast())
                .isInstanceOfSatisfying(IssueEvent.Moved.class, moved -> assertThat(moved.reason())
                        .contains("Proclaimed on Friday"));

        aftercare.wait("2026-12-01T09:30:00Z");
        aftercare.answered(issue);
        assertThat(due(issue, ClockKind.UPDATE)).contains(at("2026-12-01T17:30"));
        aftercare.wait("2026-12-01T12:00:00Z");
        aftercare.resolved(issue);
        assertThat(atRisk(issue)).isEmpty();
    }

    private IssueNumber an_amendment_takes_effect_and_a_promise_is_broken_under_it() {
        // On the last Friday of January an issue comes in, is answered, and is to be resolved on Tuesday by one.
        aftercare.wait("2027-01-29T10:00:00Z");
        var issue = reported(Severity.S3);
        aftercare.wait("2027-01-29T10:30:00Z");
        aftercare.answered(issue);
        assertThat(due(issue, ClockKind.UPDATE)).contains(at("2027-02-01T10:00"));
        assertThat(due(issue, ClockKind.RESOLUTION)).contains(at("2027-02-02T13:00"));

        // The bakery wants resolutions within ten hours from February on, for open issues too: for this one, by Monday
        // 11:30.
        var tighter = TermsMother.fullPromises("2027-02-01", "PT2H", "PT10H");
        var preview = (PreviewAmendment.Outcome.Previewed) aftercare.previewAmendment.execute(
                new PreviewAmendment.Command(aftercare.agent(), agreement.id(), tighter));
        assertThat(preview.moves()).singleElement().satisfies(move -> assertThat(move.clocks())
                .singleElement()
                .satisfies(clock ->
                        assertThat(clock.after().flatMap(SlaClock::dueAt)).contains(at("2027-02-01T11:30"))));
        aftercare.sign(aftercare.amended(agreement, tighter), 2, true);
        assertThat(aftercare.shown(issue).version()).isEqualTo(1);
        assertThat(due(issue, ClockKind.RESOLUTION)).contains(at("2027-02-02T13:00"));

        // At the stroke of February it moves by itself.
        aftercare.wait("2027-02-01T00:00:00Z");
        assertThat(aftercare.shown(issue).version()).isEqualTo(2);
        assertThat(due(issue, ClockKind.RESOLUTION)).contains(at("2027-02-01T11:30"));

        // Alex answers on Monday morning but does not resolve it. Support is warned twice, then told once that it is
        // broken.
        aftercare.wait("2027-02-01T09:30:00Z");
        aftercare.answered(issue);
        aftercare.wait("2027-02-01T11:30:00Z");
        assertThat(atRisk(issue))
                .filteredOn(notice -> notice.kind() == ClockKind.RESOLUTION)
                .extracting(Notice.PromiseAtRisk::share)
                .containsExactly(75, 90);
        assertThat(broken(issue)).isEmpty();
        aftercare.wait("2027-02-01T12:00:00Z");
        aftercare.raiseAlarms.execute(new RaiseAlarms.Command(issue));
        assertThat(broken(issue)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(ClockKind.RESOLUTION);
            assertThat(notice.dueAt()).isEqualTo(at("2027-02-01T11:30"));
            assertThat(notice.late()).isFalse();
        });

        // It is resolved at one, too late, and what came between is said beside the breach, which stays.
        aftercare.wait("2027-02-01T13:00:00Z");
        aftercare.resolved(issue);
        assertThat(state(issue, ClockKind.RESOLUTION))
                .isEqualTo(new ClockState.Breached(Optional.of(at("2027-02-01T13:00"))));
        var only = new BreachRegister.Filter(Optional.of(issue), Optional.empty(), Optional.empty(), Optional.empty());
        var breach = ((ListBreaches.Outcome.Listed) aftercare.listBreaches.execute(
                        new ListBreaches.Command(aftercare.agent(), only, Optional.empty(), 10)))
                .breaches()
                .getFirst();
        var excused = aftercare.excuseBreach.execute(new ExcuseBreach.Command(
                aftercare.agent(), Channel.API, breach.id(), "The bakery's line was cut all morning."));
        assertThat(((ExcuseBreach.Outcome.Excused) excused).view().stands()).isTrue();
        return issue;
    }

    private void what_was_resolved_turns_out_not_to_be() {
        // On a Monday in March an issue is resolved six hours after it came in, with four hours to go.
        aftercare.wait("2027-03-01T09:00:00Z");
        var issue = reported(Severity.S3);
        assertThat(due(issue, ClockKind.RESPONSE)).contains(at("2027-03-01T11:00"));
        assertThat(due(issue, ClockKind.RESOLUTION)).contains(at("2027-03-02T10:30"));
        aftercare.wait("2027-03-01T10:00:00Z");
        aftercare.answered(issue);
        aftercare.wait("2027-03-01T15:00:00Z");
        aftercare.resolved(issue);

        // On Wednesday at eleven it is back. The four hours run on from there.
        aftercare.wait("2027-03-03T11:00:00Z");
        aftercare.reopened(issue);
        assertThat(state(issue, ClockKind.RESOLUTION)).isEqualTo(new ClockState.Running(at("2027-03-03T15:00")));
        aftercare.wait("2027-03-03T14:00:00Z");
        aftercare.resolved(issue);
        assertThat(state(issue, ClockKind.RESOLUTION)).isEqualTo(new ClockState.Met(at("2027-03-03T14:00")));
        assertThat(broken(issue)).isEmpty();
    }

    private void easter_and_the_clock_change_lie_between_a_report_and_its_answer() {
        // Half a working day before Easter counts on after it, when noon has become eleven o'clock UTC.
        aftercare.wait("2027-03-25T12:00:00Z");
        var issue = reported(Severity.S4);
        assertThat(due(issue, ClockKind.RESPONSE)).contains(at("2027-03-30T11:00"));
        assertThat(due(issue, ClockKind.RESOLUTION)).contains(at("2027-04-05T16:30"));
        aftercare.wait("2027-03-30T10:00:00Z");
        aftercare.answered(issue);
        aftercare.resolved(issue);
        assertThat(state(issue, ClockKind.RESPONSE)).isEqualTo(new ClockState.Met(at("2027-03-30T10:00")));
    }

    private static Instant at(String time) {
        return Instant.parse(time + ":00Z");
    }

    private IssueNumber reported(Severity severity) {
        return aftercare.reported(carla, agreement, severity).issue().number();
    }

    private AddBankHoliday.Outcome.Added addJubilee(Corrections.Mode mode) {
        return (AddBankHoliday.Outcome.Added) aftercare.addBankHoliday.execute(new AddBankHoliday.Command(
                aftercare.administrator(),
                new Region("gb-eng"),
                Closure.wholeDay(LocalDate.parse("2026-11-30"), "Jubilee"),
                "Proclaimed on Friday",
                mode));
    }

    private IssueView.ClockView clock(IssueNumber issue, ClockKind kind) {
        return aftercare.shown(issue).clocks().stream()
                .filter(view -> view.clock().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private ClockState state(IssueNumber issue, ClockKind kind) {
        return clock(issue, kind).state();
    }

    private Optional<Instant> due(IssueNumber issue, ClockKind kind) {
        return clock(issue, kind).clock().dueAt();
    }

    private List<Notice.PromiseAtRisk> atRisk(IssueNumber issue) {
        return aftercare.outbox.waiting().stream()
                .filter(Notice.PromiseAtRisk.class::isInstance)
                .map(Notice.PromiseAtRisk.class::cast)
                .filter(notice -> notice.issue().number().equals(issue.toString()))
                .toList();
    }

    private List<Notice.PromiseBroken> broken(IssueNumber issue) {
        return aftercare.outbox.waiting().stream()
                .filter(Notice.PromiseBroken.class::isInstance)
                .map(Notice.PromiseBroken.class::cast)
                .filter(notice -> notice.issue().number().equals(issue.toString()))
                .toList();
    }
}
