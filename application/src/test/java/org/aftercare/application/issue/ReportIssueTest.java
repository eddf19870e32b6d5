package org.aftercare.application.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.amendment.AddBankHoliday;
import org.aftercare.application.amendment.Corrections;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.Notice;
import org.aftercare.domain.Fault;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.Issue;
import org.junit.jupiter.api.Test;

class ReportIssueTest {
    private static final AgreementId UNKNOWN = new AgreementId(new UUID(0x7000, 99));

    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");
    private final Customer bakery = aftercare.customer("Bakery");
    private final Contact carla = aftercare.contact(bakery, "Carla", "carla@bakery.example");
    private final Agreement agreement = aftercare.signed(bakery, TermsMother.workedExamples());

    private ReportIssue.Command byAgent(Optional<ContactId> reporter, Optional<Instant> reportedAt) {
        return new ReportIssue.Command(
                aftercare.agent(),
                Channel.API,
                agreement.id(),
                "Website",
                Severity.S2,
                "Search finds nothing",
                "Since the phone call",
                reporter,
                reportedAt);
    }

    private Issue reported(ReportIssue.Command command) {
        var outcome = aftercare.reportIssue.execute(command);
        return ((ReportIssue.Outcome.Reported) outcome).view().issue();
    }

    @Test
    void an_agent_may_write_down_later_what_was_reported_earlier() {
        var issue = reported(byAgent(Optional.of(carla.id()), Optional.of(Instant.parse("2026-11-20T23:00:00Z"))));

        assertThat(issue.reportedAt()).isEqualTo("2026-11-20T23:00:00Z");
        assertThat(issue.report().recordedAt()).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(issue.report().reporter()).contains(carla.id());
        assertThat(aftercare.outbox.waiting()).hasSize(2);
    }

    @Test
    void only_support_is_told_where_nobody_knows_the_reporter() {
        reported(byAgent(Optional.empty(), Optional.empty()));

        assertThat(aftercare.outbox.waiting())
                .singleElement()
                .isInstanceOfSatisfying(Notice.ReportArrived.class, notice -> {
                    assertThat(notice.to()).isEqualTo(Aftercare.SUPPORT);
                    assertThat(notice.issue().reporter()).isEqualTo("Alex Agent");
                });
    }

    @Test
    void a_severity_that_is_not_covered_is_taken_in_without_a_promise() {
        var narrow = aftercare.signed(bakery, TermsMother.officeHoursOnly());

        var outcome = aftercare.reportIssue.execute(aftercare.report(carla, narrow, Severity.S5));

        var view = ((ReportIssue.Outcome.Reported) outcome).view();
        assertThat(view.clocks()).isEmpty();
        assertThat(view.coveredIn()).isEmpty();
        assertThat(view.heldOver()).isFalse();
    }

    @Test
    void names_everything_that_is_wrong_at_once() {
        var command = new ReportIssue.Command(
                aftercare.agent(),
                Channel.API,
                agreement.id(),
                "Toaster",
                Severity.S1,
                " ",
                "",
                Optional.of(new ContactId(new UUID(0x7000, 98))),
                Optional.empty());

        var outcome = aftercare.reportIssue.execute(command);

        assertThat(outcome)
                .isEqualTo(new ReportIssue.Outcome.Refused(List.of(
                        new Fault("/system", "must be a system of " + agreement.number() + ": Shop, Website"),
                        new Fault(
                                "/contactId",
                                "must be a contact of the agreement's customer, and there is none with this id"),
                        new Fault("/summary", "must not be blank"),
                        new Fault("/description", "must not be blank"))));
        assertThat(aftercare.outbox.waiting()).isEmpty();
    }

    @Test
    void names_bad_texts_beside_a_bad_time() {
        var command = new ReportIssue.Command(
                aftercare.agent(),
                Channel.API,
                agreement.id(),
                "Shop",
                Severity.S1,
                "two\nlines",
                "",
                Optional.empty(),
                Optional.of(Instant.parse("2099-01-01T00:00:00Z")));

        var outcome = (ReportIssue.Outcome.Refused) aftercare.reportIssue.execute(command);

        assertThat(outcome.faults())
                .extracting(Fault::pointer)
                .containsExactly("/reportedAt", "/summary", "/description");
    }

    @Test
    void refuses_an_agreement_that_is_not_there_and_one_of_another_customer_alike() {
        var other = aftercare.signed(aftercare.customer("Other"), TermsMother.workedExamples());
        var none = aftercare.report(carla, agreement, Severity.S3);
        var unknown = new ReportIssue.Command(
                none.caller(),
                none.channel(),
                UNKNOWN,
                none.system(),
                none.severity(),
                none.summary(),
                none.description(),
                none.contactId(),
                none.reportedAt());

        assertThat(aftercare.reportIssue.execute(aftercare.report(carla, other, Severity.S3)))
                .isEqualTo(aftercare.reportIssue.execute(unknown))
                .isEqualTo(new ReportIssue.Outcome.Refused(
                        List.of(new Fault("/agreementId", "must be an agreement, and there is none with this id"))));
    }

    @Test
    void refuses_a_report_from_the_future_or_from_before_the_agreement() {
        assertThat(aftercare.reportIssue.execute(
                        byAgent(Optional.empty(), Optional.of(Instant.parse("2026-11-23T10:00:00.000001Z")))))
                .isEqualTo(new ReportIssue.Outcome.Refused(List.of(
                        new Fault("/reportedAt", "must not lie in the future, and is 2026-11-23T10:00:00.000001Z"))));
        assertThat(aftercare.reportIssue.execute(
                        byAgent(Optional.empty(), Optional.of(Instant.parse("2025-12-31T23:59:59Z")))))
                .isEqualTo(new ReportIssue.Outcome.Refused(List.of(new Fault(
                        "/reportedAt",
                        "no signed version of " + agreement.number() + " is in force at 2025-12-31T23:59:59Z"))));
    }

    @Test
    void refuses_an_agreement_that_was_only_drafted() {
        var draft = aftercare.draft(bakery, TermsMother.workedExamples());

        assertThat(aftercare.reportIssue.execute(aftercare.report(carla, draft, Severity.S3)))
                .isEqualTo(new ReportIssue.Outcome.Refused(List.of(new Fault(
                        "/agreementId",
                        "no signed version of " + draft.number() + " is in force at 2026-11-23T10:00:00Z"))));
    }

    @Test
    void a_contact_reports_for_nobody_else() {
        var dora = aftercare.contact(bakery, "Dora", "dora@bakery.example");
        var own = aftercare.report(carla, agreement, Severity.S3);
        var forDora = new ReportIssue.Command(
                own.caller(),
                own.channel(),
                own.agreementId(),
                own.system(),
                own.severity(),
                own.summary(),
                own.description(),
                Optional.of(dora.id()),
                own.reportedAt());

        assertThat(aftercare.reportIssue.execute(forDora))
                .isEqualTo(new ReportIssue.Outcome.Refused(
                        List.of(new Fault("/contactId", "must be absent, since you report for yourself"))));
    }

    @Test
    void an_issue_keeps_the_bank_holidays_that_it_was_reported_under() {
        var before = reported(aftercare.report(carla, agreement, Severity.S5));
        aftercare.addBankHoliday.execute(new AddBankHoliday.Command(
                aftercare.administrator(),
                new Region("gb-eng"),
                Closure.wholeDay(LocalDate.parse("2026-11-30"), "Jubilee"),
                "Proclaimed today",
                Corrections.Mode.LEAVE_OPEN_ISSUES));
        var after = reported(aftercare.report(carla, agreement, Severity.S5));

        assertThat(before.report().holidayEdition()).isZero();
        assertThat(after.report().holidayEdition()).isEqualTo(1);
        assertThat(dueAt(before)).isEqualTo("2026-11-30T17:30:00Z");
        assertThat(dueAt(after)).isEqualTo("2026-12-01T17:30:00Z");
    }

    private Instant dueAt(Issue issue) {
        var outcome = aftercare.showIssue.execute(new ShowIssue.Command(aftercare.agent(), issue.number()));
        return ((ShowIssue.Outcome.Shown) outcome)
                .view()
                .clocks()
                .getFirst()
                .clock()
                .dueAt()
                .orElseThrow();
    }
}
