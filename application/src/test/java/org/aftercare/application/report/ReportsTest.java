package org.aftercare.application.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.charge.RecordWork;
import org.aftercare.application.charge.WorkDraft;
import org.aftercare.application.charge.WorkOutcome;
import org.aftercare.application.issue.ExcuseBreach;
import org.aftercare.application.issue.ListBreaches;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.BreachRegister;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Fault;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Allowance;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.agreement.HoldOver;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.SupportLevel;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.issue.BreachId;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A bakery's October and November under {@link TermsMother#fullPromises()} with charges. On Friday 30 October at 17:00 an S3
 * (response 4, resolution 20 office hours) is reported and answered in time on Monday; on Monday 23 November at 10:00 an S1 that
 * is answered late, and on Saturday 21 November an S3 that is held over.
 */
class ReportsTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final ReportPeriod BOTH = new ReportPeriod(OCTOBER, NOVEMBER);

    private final Aftercare aftercare = Aftercare.at("2026-10-30T17:00:00Z");
    private final Customer bakery = aftercare.customer("Bakery");
    private final Contact carla = aftercare.contact(bakery, "Carla", "carla@bakery.example");
    private final Terms terms =
            TermsMother.fullPromises().with(TermsMother.charges(new Allowance.Monthly(120, 1, new BigDecimal("90"))));
    private Agreement agreement;
    private IssueNumber slow;
    private IssueNumber failed;

    @BeforeEach
    void what_happened() {
        agreement = aftercare.signed(bakery, terms);
        slow = aftercare.reported(carla, agreement, Severity.S3).issue().number();
        aftercare.wait("2026-11-02T09:30:00Z");
        aftercare.answered(slow);
        aftercare.resolved(slow);
        aftercare.wait("2026-11-21T10:00:00Z");
        aftercare.reported(carla, agreement, Severity.S3);
        aftercare.wait("2026-11-23T10:00:00Z");
        failed = aftercare.reported(carla, agreement, Severity.S1).issue().number();
        aftercare.wait("2026-11-23T10:40:00Z");
        aftercare.answered(failed);
        aftercare.wait("2026-11-23T12:00:00Z");
    }

    private List<ReportAttainment.Line> attainment(Caller caller, Optional<AgreementId> only) {
        var command = new ReportAttainment.Command(caller, only, BOTH);
        return switch (aftercare.reportAttainment.execute(command)) {
            case ReportAttainment.Outcome.Reported(var lines) -> lines;
        };
    }

    private Attainment attainment(YearMonth month, ClockKind kind, Severity severity) {
        return attainment(aftercare.agent(), Optional.empty()).stream()
                .filter(line -> line.month().equals(month) && line.kind() == kind && line.severity() == severity)
                .map(ReportAttainment.Line::attainment)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_promise_counts_in_the_month_in_which_it_was_decided() {
        assertThat(attainment(OCTOBER, ClockKind.RESPONSE, Severity.S3)).isEqualTo(Attainment.NOTHING);
        assertThat(attainment(NOVEMBER, ClockKind.RESPONSE, Severity.S3)).isEqualTo(new Attainment(1, 0, 0));
        assertThat(attainment(NOVEMBER, ClockKind.RESOLUTION, Severity.S3)).isEqualTo(new Attainment(1, 0, 0));
        assertThat(attainment(NOVEMBER, ClockKind.RESPONSE, Severity.S1)).isEqualTo(new Attainment(0, 1, 0));
        // S1's update was due an hour after the answer, its resolution is due at 14:00
        assertThat(attainment(NOVEMBER, ClockKind.UPDATE, Severity.S1)).isEqualTo(new Attainment(0, 1, 0));
        assertThat(attainment(NOVEMBER, ClockKind.RESOLUTION, Severity.S1)).isEqualTo(Attainment.NOTHING);
        assertThat(attainment(aftercare.agent(), Optional.empty())).hasSize(2 * 3 * 5);
    }

    @Test
    void nothing_measured_is_not_all_of_it() {
        assertThat(Attainment.NOTHING.share()).isEmpty();
        assertThat(Attainment.NOTHING.shareWithoutExcused()).isEmpty();
        assertThat(new Attainment(2, 1, 1).share()).contains(new BigDecimal("66.66"));
        assertThat(new Attainment(2, 1, 1).shareWithoutExcused()).contains(new BigDecimal("100.00"));
        assertThat(new Attainment(0, 1, 1).shareWithoutExcused()).isEmpty();
        assertThat(new Attainment(99_999, 1, 0).share()).contains(new BigDecimal("99.99"));
        assertThatThrownBy(() -> new Attainment(0, 1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_excused_breach_stays_broken_and_is_told_as_excused() {
        var breach = ((ListBreaches.Outcome.Listed) aftercare.listBreaches.execute(new ListBreaches.Command(
                        aftercare.agent(),
                        new BreachRegister.Filter(
                                Optional.of(failed), Optional.empty(), Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        1)))
                .breaches()
                .getFirst()
                .id();
        excuse(breach);

        assertThat(attainment(NOVEMBER, ClockKind.RESPONSE, Severity.S1)).isEqualTo(new Attainment(0, 1, 1));
        assertThat(breaches(aftercare.agent()))
                .extracting(
                        line -> line.breach().kind(),
                        ReportBreaches.Line::cause,
                        line -> line.keptAt().map(Instant::toString),
                        line -> line.excusals().size())
                .containsExactly(
                        tuple(
                                ClockKind.RESPONSE,
                                ReportBreaches.Cause.KEPT_LATE,
                                Optional.of("2026-11-23T10:40:00Z"),
                                1),
                        tuple(ClockKind.UPDATE, ReportBreaches.Cause.NOT_KEPT, Optional.empty(), 0));
    }

    private void excuse(BreachId breach) {
        assertThat(aftercare.excuseBreach.execute(
                        new ExcuseBreach.Command(aftercare.agent(), Channel.API, breach, "The line was down")))
                .isInstanceOf(ExcuseBreach.Outcome.Excused.class);
    }

    private List<ReportBreaches.Line> breaches(Caller caller) {
        return switch (aftercare.reportBreaches.execute(new ReportBreaches.Command(caller, Optional.empty(), BOTH))) {
            case ReportBreaches.Outcome.Reported(var lines) -> lines;
        };
    }

    @Test
    void a_broken_promise_that_was_worked_out_afresh_was_overtaken_and_one_kept_before_the_last_still_counts() {
        aftercare.answered(failed);
        aftercare.wait("2026-11-23T12:30:00Z");
        aftercare.answered(failed);
        aftercare.wait("2026-11-23T14:30:00Z");
        aftercare.assessed(failed, Severity.S4);

        assertThat(breaches(aftercare.agent()))
                .filteredOn(line -> line.issue().number().equals(failed))
                .extracting(line -> line.breach().kind(), ReportBreaches.Line::cause)
                .containsExactly(
                        tuple(ClockKind.RESPONSE, ReportBreaches.Cause.KEPT_LATE),
                        tuple(ClockKind.UPDATE, ReportBreaches.Cause.KEPT_LATE),
                        tuple(ClockKind.UPDATE, ReportBreaches.Cause.OVERTAKEN),
                        tuple(ClockKind.RESOLUTION, ReportBreaches.Cause.OVERTAKEN));
        assertThat(attainment(NOVEMBER, ClockKind.UPDATE, Severity.S1)).isEqualTo(new Attainment(1, 2, 0));
    }

    private List<ReportActivity.Line> activity(Caller caller) {
        return switch (aftercare.reportActivity.execute(new ReportActivity.Command(caller, Optional.empty(), BOTH))) {
            case ReportActivity.Outcome.Reported(var lines) -> lines;
        };
    }

    private void worked() {
        var draft = new WorkDraft(
                aftercare.administrator(),
                slow,
                Instant.parse("2026-11-20T16:30:00Z"),
                Instant.parse("2026-11-20T18:00:00Z"),
                Optional.empty(),
                SupportLevel.TECHNICAL,
                "Rebuilt the index",
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("The shop was down"));
        assertThat(aftercare.recordWork.execute(new RecordWork.Command(draft))).isInstanceOf(WorkOutcome.Done.class);
    }

    @Test
    void activity_tells_what_came_in_was_held_over_and_was_worked_by_kind_of_time() {
        worked();

        assertThat(activity(aftercare.agent()))
                .filteredOn(line -> line.month().equals(NOVEMBER))
                .extracting(
                        ReportActivity.Line::window,
                        ReportActivity.Line::reported,
                        ReportActivity.Line::heldOver,
                        line -> line.work().orElseThrow())
                .containsExactly(
                        tuple(ServiceWindow.OFFICE_HOURS, 1, 0, new ReportActivity.Minutes(60, 0, 0)),
                        tuple(ServiceWindow.OUT_OF_HOURS, 0, 0, new ReportActivity.Minutes(0, 30, 0)),
                        tuple(ServiceWindow.WEEKEND, 1, 1, ReportActivity.Minutes.NONE),
                        tuple(ServiceWindow.BANK_HOLIDAY, 0, 0, ReportActivity.Minutes.NONE));
    }

    @Test
    void contacts_have_reports_of_their_own_agreements_and_of_work_if_they_may_read_statements() {
        worked();
        var brewery = aftercare.customer("Brewery");
        var bea = new Caller.OfCustomer(aftercare.contact(brewery, "Bea", "bea@brewery.example"));
        var own = new Caller.OfCustomer(carla);

        assertThat(attainment(bea, Optional.empty())).isEmpty();
        assertThat(attainment(bea, Optional.of(agreement.id()))).isEmpty();
        assertThat(breaches(bea)).isEmpty();
        assertThat(activity(bea)).isEmpty();
        assertThat(attainment(own, Optional.of(agreement.id())))
                .isEqualTo(attainment(aftercare.agent(), Optional.empty()));
        assertThat(activity(own)).hasSize(8).allMatch(line -> line.work().isEmpty());
        aftercare.authorise(agreement, carla, ContactRole.READ_STATEMENTS);
        assertThat(activity(own)).isEqualTo(activity(aftercare.agent()));
    }

    @Test
    void months_before_the_agreement_and_to_come_are_not_told_of() {
        var command = new ReportAttainment.Command(
                aftercare.agent(), Optional.empty(), new ReportPeriod(YearMonth.of(2025, 11), YearMonth.of(2027, 2)));

        var lines = ((ReportAttainment.Outcome.Reported) aftercare.reportAttainment.execute(command)).lines();

        assertThat(lines.getFirst().month()).isEqualTo(YearMonth.of(2026, 1));
        assertThat(lines.getLast().month()).isEqualTo(NOVEMBER);
        assertThatThrownBy(() -> new ReportPeriod(NOVEMBER, OCTOBER)).isInstanceOf(BrokenRuleException.class);
        assertThatThrownBy(() -> new ReportPeriod(OCTOBER, YearMonth.of(2028, 10)))
                .isInstanceOf(BrokenRuleException.class);
    }

    private SimulateTerms.Outcome simulated(Terms proposed) {
        return aftercare.simulateTerms.execute(
                new SimulateTerms.Command(aftercare.agent(), agreement.id(), proposed, BOTH, Optional.empty()));
    }

    @Test
    void the_version_in_force_on_its_own_past_gives_exactly_what_was() {
        worked();

        var outcome = (SimulateTerms.Outcome.Simulated) simulated(terms);

        assertThat(outcome.proposed()).isEqualTo(outcome.actual());
        assertThat(outcome.actual().reported()).isEqualTo(3);
        assertThat(outcome.actual().heldOver()).isEqualTo(1);
        assertThat(outcome.actual().attainment().get(ClockKind.RESPONSE)).isEqualTo(new Attainment(1, 1, 0));
        assertThat(outcome.actual().includedMinutes()).isEqualTo(60);
        assertThat(outcome.actual().chargeableMinutes()).isEqualTo(30);
        // two months' fees, and half an hour out of hours
        assertThat(outcome.actual().net().orElseThrow()).hasToString("GBP 975.00");
    }

    @Test
    void other_terms_give_other_figures_from_the_day_on_from_which_they_are_in_force() {
        worked();
        var wider = new Terms(
                        NOVEMBER.atDay(1),
                        terms.calendar(),
                        HoldOver.NEXT_COVERED_TIME,
                        Terms.USUAL_WARNINGS,
                        TermsMother.fullPromises("2026-11-01", "PT15M", "PT20H").coverage())
                .with(TermsMother.charges(new Allowance.Monthly(30, 0, new BigDecimal("90"))));

        var outcome = (SimulateTerms.Outcome.Simulated) simulated(wider);

        assertThat(outcome.actual().includedMinutes()).isEqualTo(60);
        // what was left of October is there still
        assertThat(outcome.proposed().includedMinutes()).isEqualTo(60);
        assertThat(outcome.proposed().attainment().get(ClockKind.RESPONSE).broken())
                .isGreaterThan(
                        outcome.actual().attainment().get(ClockKind.RESPONSE).broken());
        assertThat(aftercare.agreements.find(agreement.id()).orElseThrow().versions())
                .hasSize(1);
    }

    private SimulateTerms.Outcome simulated(Terms proposed, PastRecords records) {
        return aftercare.simulateTerms.execute(
                new SimulateTerms.Command(aftercare.agent(), agreement.id(), proposed, BOTH, Optional.of(records)));
    }

    private static PastRecords.PastIssue past(
            String reference, Severity severity, String reportedAt, String respondedAt) {
        return new PastRecords.PastIssue(
                reference,
                severity,
                Instant.parse(reportedAt),
                Optional.of(respondedAt).filter(text -> !text.isEmpty()).map(Instant::parse),
                Optional.empty(),
                false);
    }

    private static PastRecords.PastWork work(String issue, String startedAt, String finishedAt) {
        return new PastRecords.PastWork(
                issue,
                Instant.parse(startedAt),
                Instant.parse(finishedAt),
                SupportLevel.TECHNICAL,
                false,
                Optional.empty());
    }

    @Test
    void records_of_what_was_kept_elsewhere_give_what_the_same_would_have_given_here() {
        worked();
        var here = (SimulateTerms.Outcome.Simulated) simulated(terms);
        var records = new PastRecords(
                List.of(
                        new PastRecords.PastIssue(
                                "slow",
                                Severity.S3,
                                Instant.parse("2026-10-30T17:00:00Z"),
                                Optional.of(Instant.parse("2026-11-02T09:30:00Z")),
                                Optional.of(Instant.parse("2026-11-02T09:30:00Z")),
                                false),
                        past("held over", Severity.S3, "2026-11-21T10:00:00Z", ""),
                        past("failed", Severity.S1, "2026-11-23T10:00:00Z", "2026-11-23T10:40:00Z")),
                List.of(work("slow", "2026-11-20T16:30:00Z", "2026-11-20T18:00:00Z")));

        var told = (SimulateTerms.Outcome.Simulated) simulated(terms, records);

        assertThat(told.actual()).isEqualTo(here.actual());
        assertThat(told.proposed()).isEqualTo(here.proposed());
    }

    @Test
    void what_was_before_any_terms_counts_where_the_proposed_ones_cover_it() {
        var early = new Terms(
                        OCTOBER.atDay(1).minusYears(1),
                        terms.calendar(),
                        HoldOver.NEXT_COVERED_TIME,
                        Terms.USUAL_WARNINGS,
                        terms.coverage())
                .with(TermsMother.charges(new Allowance.Monthly(30, 0, new BigDecimal("90"))));
        var december = YearMonth.of(2025, 12);
        var records = new PastRecords(
                List.of(past("T-17", Severity.S3, "2025-12-01T10:00:00Z", "2025-12-01T11:00:00Z")),
                List.of(work("T-17", "2025-12-01T10:00:00Z", "2025-12-01T10:45:00Z")));

        var told = (SimulateTerms.Outcome.Simulated) aftercare.simulateTerms.execute(new SimulateTerms.Command(
                aftercare.agent(), agreement.id(), early, new ReportPeriod(december, december), Optional.of(records)));

        assertThat(told.actual().reported()).isZero();
        assertThat(told.actual().includedMinutes()).isZero();
        assertThat(told.proposed().reported()).isEqualTo(1);
        assertThat(told.proposed().attainment().get(ClockKind.RESPONSE)).isEqualTo(new Attainment(1, 0, 0));
        assertThat(told.proposed().includedMinutes()).isEqualTo(30);
        assertThat(told.proposed().chargeableMinutes()).isEqualTo(15);
    }

    @Test
    void records_of_what_cannot_have_been_are_refused_each_fault_by_its_reference() {
        var records = new PastRecords(
                List.of(
                        past("T-1", Severity.S3, "2026-11-20T10:00:00Z", "2026-11-20T09:00:00Z"),
                        past("T-2", Severity.S3, "2030-01-01T10:00:00Z", ""),
                        past("T-3", Severity.S3, "2026-11-20T10:00:00Z", ""),
                        past("T-3", Severity.S4, "2026-11-20T10:00:00Z", "")),
                List.of(
                        work("T-3", "2026-11-20T12:00:00Z", "2026-11-20T11:00:00Z"),
                        work("T-9", "2026-11-20T12:00:00Z", "2026-11-20T13:00:00Z")));

        var refused = (SimulateTerms.Outcome.Refused) simulated(terms, records);

        assertThat(refused.faults())
                .extracting(Fault::pointer, Fault::detail)
                .containsExactly(
                        tuple(
                                "/records",
                                "issue T-1: must not lie before the report at 2026-11-20T10:00:00Z, and is"
                                        + " 2026-11-20T09:00:00Z"),
                        tuple("/records", "issue T-2: must not lie in the future, and is 2030-01-01T10:00:00Z"),
                        tuple("/records", "issue T-3 is there more than once"),
                        tuple(
                                "/records",
                                "work on issue T-3: finishedAt must lie 1 minute to 48 hours after startedAt, and is"
                                        + " 2026-11-20T11:00:00Z after 2026-11-20T12:00:00Z"),
                        tuple("/records", "work on issue T-9: there is no such issue in the records"));
    }

    @Test
    void what_cannot_be_simulated_is_said() {
        assertThat(aftercare.simulateTerms.execute(new SimulateTerms.Command(
                        aftercare.agent(), new AgreementId(new UUID(1, 2)), terms, BOTH, Optional.empty())))
                .isEqualTo(new SimulateTerms.Outcome.Unknown());
    }
}
