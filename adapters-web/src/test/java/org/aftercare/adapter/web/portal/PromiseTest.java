package org.aftercare.adapter.web.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.application.agreement.ListReportable;
import org.aftercare.application.amendment.AddBankHoliday;
import org.aftercare.application.amendment.Corrections;
import org.aftercare.application.issue.AnswerIssue;
import org.aftercare.application.issue.AssessIssue;
import org.aftercare.application.issue.ExcuseBreach;
import org.aftercare.application.issue.ListIssues;
import org.aftercare.application.issue.PauseIssue;
import org.aftercare.application.issue.ReopenIssue;
import org.aftercare.application.issue.ReportIssue;
import org.aftercare.application.issue.ResolveIssue;
import org.aftercare.application.issue.ResumeIssue;
import org.aftercare.application.issue.ShowIssue;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.Cell;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Coverage;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.issue.BreachId;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueNumber;
import org.junit.jupiter.api.Test;

/** The pages of issues, in words, on the whole application with adapters in memory. */
class PromiseTest {
    private final Aftercare aftercare = Aftercare.at("2026-11-16T09:00:00Z");
    private final Contact reporter =
            aftercare.contact(aftercare.customer("Harbour Lane"), "Zoë Müller", "zoe@harbour.example");

    @Test
    void an_issue_of_a_saturday_is_held_over_until_monday() {
        var number = reported("2026-11-21T10:00:00Z", Severity.S3, TermsMother.workedExamples());

        var page = page(number);

        assertThat(page.promise())
                .isEqualTo(
                        new Promise(
                                "held",
                                "Held over until 09:00 on Monday 23 November",
                                "We’ll answer by 13:00 on Monday 23 November",
                                "Held over: your agreement covers S3 in office hours. You told us at 10:00 today, so the clock starts"
                                        + " at 09:00 on Monday 23 November; a person will answer by 13:00, within 4 hours of that."));
        assertThat(page.why().orElseThrow().rows())
                .containsExactly(
                        new Why.Row(
                                "Sat 21 Nov 10:00",
                                "Mon 23 Nov 00:00",
                                "Weekend",
                                false,
                                "No: held over, your agreement doesn’t cover S3 at weekends"),
                        new Why.Row(
                                "Mon 23 Nov 00:00",
                                "09:00",
                                "Out of hours",
                                false,
                                "No: held over, your agreement doesn’t cover S3 out of hours"),
                        new Why.Row("09:00", "13:00", "Office hours", true, "Yes: 4 hours"));
        assertThat(page.why().orElseThrow().total()).isEqualTo("4 hours counted, of 4 hours promised.");
    }

    @Test
    void holidays_are_named_among_the_stretches() {
        var page = page(reported("2026-12-24T16:00:00Z", Severity.S3, TermsMother.workedExamples()));

        assertThat(page.promise().say()).isEqualTo("We’ll answer by 11:30 on Tuesday 29 December");
        assertThat(page.promise().why())
                .isEqualTo("Your agreement covers S3 in office hours. You told us at 16:00 today,"
                        + " and a person will answer within 4 hours of covered time.");
        assertThat(page.why().orElseThrow().rows())
                .extracting(Why.Row::kind)
                .contains("Bank holiday: Christmas Day", "Weekend", "Out of hours", "Office hours");
    }

    @Test
    void a_clock_that_runs_after_having_been_held_over_says_so() {
        var number = reported("2026-11-21T10:00:00Z", Severity.S3, TermsMother.workedExamples());
        aftercare.clock.set("2026-11-23T09:30:00Z");

        assertThat(page(number).promise())
                .isEqualTo(
                        new Promise(
                                "run",
                                "Answer owed",
                                "We’ll answer by 13:00 today",
                                "Your agreement covers S3 in office hours. You told us at 10:00 on Saturday 21 November, so this was"
                                        + " held over; the clock started at 09:00 today, and a person will answer within 4 hours of that."));
    }

    @Test
    void what_is_late_is_said_plainly() {
        var number = reported("2026-11-23T09:00:00Z", Severity.S1, TermsMother.workedExamples());
        aftercare.clock.set("2026-11-23T09:50:00Z");

        assertThat(page(number).promise())
                .isEqualTo(
                        new Promise(
                                "late",
                                "Was due by 09:30 today",
                                "Late by 20 min, we know",
                                "You should have had an answer by 09:30 today. It’s on record, and the people who can answer can see it."));
    }

    @Test
    void an_answer_at_the_due_instant_is_in_time() {
        var number = reported("2026-11-23T09:00:00Z", Severity.S1, TermsMother.workedExamples());
        aftercare.clock.set("2026-11-23T09:30:00Z");
        answered(number, "We’re on it.");

        var page = page(number);

        assertThat(page.promise())
                .isEqualTo(new Promise(
                        "done", "Answered in time", "Answered at 09:30 today", "The answer was due by 09:30 today."));
        assertThat(page.conversation())
                .extracting(IssueLive.Said::who, IssueLive.Said::when, IssueLive.Said::byUs)
                .containsExactly(tuple("You", "09:00 today", false), tuple("Alex Agent, support", "09:30 today", true));
    }

    @Test
    void an_answer_after_the_due_instant_stays_late() {
        var number = reported("2026-11-23T09:00:00Z", Severity.S1, TermsMother.workedExamples());
        aftercare.clock.advance(Duration.ofMinutes(95));
        answered(number, "Sorry for the wait.");

        assertThat(page(number).promise())
                .isEqualTo(new Promise(
                        "missed",
                        "Answered 1 h 5 min late",
                        "Answered at 10:35 today",
                        "The answer was due by 09:30 today. We were late, and it’s on record."));
    }

    @Test
    void a_severity_that_is_not_covered_has_no_set_time() {
        var page = page(reported("2026-11-23T09:00:00Z", Severity.S5, TermsMother.officeHoursOnly()));

        assertThat(page.promise())
                .isEqualTo(
                        new Promise(
                                "none",
                                "No set time",
                                "We’ll answer as soon as we can",
                                "Your agreement doesn’t cover S5, so it promises no time for this. A person will still read it."));
        assertThat(page.why()).isEmpty();
    }

    @Test
    void working_days_are_explained_without_a_sum() {
        var why = page(reported("2026-12-23T15:00:00Z", Severity.S5, TermsMother.workedExamples()))
                .why()
                .orElseThrow();

        assertThat(why.total()).isEqualTo("5 working days promised: due when office hours end on the last of them.");
        assertThat(why.rows())
                .filteredOn(Why.Row::counted)
                .extracting(Why.Row::counts)
                .containsOnly("Yes");
    }

    @Test
    void the_drawing_tells_the_same_as_the_table() {
        var strip = page(reported("2026-11-21T10:00:00Z", Severity.S3, TermsMother.workedExamples()))
                .why()
                .flatMap(Why::strip)
                .orElseThrow();

        assertThat(strip.from()).isEqualTo("Sat 10:00");
        assertThat(strip.starts()).isEqualTo("Mon 09:00");
        assertThat(strip.due()).isEqualTo("Mon 13:00");
        assertThat(strip.parts()).extracting(Strip.Part::kind).containsExactly("held", "counts");
        assertThat(strip.label())
                .isEqualTo("From Sat 21 Nov 10:00 to Mon 23 Nov 09:00: 47 hours, doesn’t count: held over."
                        + " From Mon 23 Nov 09:00 to 13:00: 4 hours, counts.");
    }

    @Test
    void an_internal_note_is_not_part_of_the_conversation() {
        var number = reported("2026-11-23T09:00:00Z", Severity.S1, TermsMother.workedExamples());
        aftercare.answerIssue.execute(new AnswerIssue.Command(aftercare.act(number), "Their server again?", false));

        assertThat(page(number).conversation()).hasSize(1);
        assertThat(page(number).promise().tone()).isEqualTo("run");
    }

    /** S3 in office hours: answered within four hours, again within every four, resolved within three working days. */
    private static Terms allClocks() {
        var usual = TermsMother.officeHoursOnly();
        var cell = new Cell(Map.of(
                ClockKind.RESPONSE, Target.parse("PT4H"),
                ClockKind.UPDATE, Target.parse("PT4H"),
                ClockKind.RESOLUTION, Target.parse("P3D")));
        return new Terms(
                usual.effectiveFrom(),
                usual.calendar(),
                usual.holdOver(),
                usual.warnAt(),
                new Coverage(Map.of(Severity.S3, Map.of(ServiceWindow.OFFICE_HOURS, cell))));
    }

    @Test
    void the_first_answer_comes_before_everything_else_that_is_promised() {
        var page = page(reported("2026-11-23T09:00:00Z", Severity.S3, allClocks()));

        assertThat(page.promise().say()).isEqualTo("We’ll answer by 13:00 today");
        assertThat(page.others())
                .extracting(IssueLive.Other::title, other -> other.promise().say())
                .containsExactly(tuple("Resolution", "We’ll resolve it by 17:30 on Thursday 26 November"));
    }

    @Test
    void after_an_answer_what_is_due_next_comes_first() {
        var number = reported("2026-11-23T09:00:00Z", Severity.S3, allClocks());
        aftercare.clock.set("2026-11-23T10:00:00Z");
        answered(number, "We’re on it.");

        var page = page(number);

        assertThat(page.promise())
                .isEqualTo(new Promise(
                        "run",
                        "Next answer owed",
                        "You’ll hear from us again by 14:00 today",
                        "Your agreement covers S3 in office hours. We last answered at 10:00 today, and a person will answer"
                                + " again within 4 hours of covered time."));
        assertThat(page.others())
                .extracting(IssueLive.Other::title, other -> other.promise().tag())
                .containsExactly(tuple("First answer", "Answered in time"), tuple("Resolution", "Being worked on"));
    }

    @Test
    void while_we_wait_for_the_customer_that_is_said_first_and_the_clocks_stand_still() {
        var number = reported("2026-11-23T09:00:00Z", Severity.S3, allClocks());
        aftercare.clock.set("2026-11-23T10:00:00Z");
        answered(number, "Which orders?");
        aftercare.pauseIssue.execute(
                new PauseIssue.Command(aftercare.act(number), "We need the numbers of the orders."));

        var page = page(number);

        assertThat(page.promise())
                .isEqualTo(new Promise(
                        "yours",
                        "Waiting for you",
                        "Waiting for you since 10:00 today",
                        "We need the numbers of the orders."));
        assertThat(page.others())
                .extracting(IssueLive.Other::title, other -> other.promise().say())
                .containsExactly(
                        tuple("First answer", "Answered at 10:00 today"),
                        tuple("Next answer", "The next answer waits for you"),
                        tuple("Resolution", "The resolution waits for you"));
        assertThat(page.others().getLast().promise().tag()).isEqualTo("Stands still since 10:00 today");
        assertThat(page.conversation().getLast())
                .extracting(IssueLive.Said::did, IssueLive.Said::html)
                .containsExactly("waits for you", "<p>We need the numbers of the orders.</p>");
    }

    @Test
    void what_did_not_count_because_of_a_pause_or_after_a_resolution_says_which() {
        var number = reported("2026-11-23T09:00:00Z", Severity.S3, allClocks());
        aftercare.clock.set("2026-11-23T10:00:00Z");
        answered(number, "Which orders?");
        aftercare.pauseIssue.execute(new PauseIssue.Command(aftercare.act(number), "Which **orders**?"));
        aftercare.clock.set("2026-11-24T11:00:00Z");
        aftercare.resolveIssue.execute(new ResolveIssue.Command(aftercare.act(number), "The index is back."));
        aftercare.clock.set("2026-11-24T12:00:00Z");
        aftercare.reopenIssue.execute(new ReopenIssue.Command(aftercare.act(number), "Slow again."));

        assertThat(page(number).why().orElseThrow().rows())
                .extracting(Why.Row::counts)
                .startsWith(
                        "Yes",
                        "No: we were waiting for you: Which orders?",
                        "No: we were waiting for you",
                        "No: we were waiting for you",
                        "No: it was resolved");
    }

    @Test
    void waiting_for_the_customer_does_not_hide_that_the_first_answer_is_owed() {
        var number = reported("2026-11-23T09:00:00Z", Severity.S3, allClocks());
        aftercare.pauseIssue.execute(new PauseIssue.Command(aftercare.act(number), "We need the numbers."));

        assertThat(page(number).promise().say()).isEqualTo("We’ll answer by 13:00 today");
    }

    @Test
    void what_is_resolved_says_so_with_what_was_done() {
        var number = reported("2026-11-23T09:00:00Z", Severity.S3, allClocks());
        aftercare.clock.set("2026-11-24T10:00:00Z");
        aftercare.resolveIssue.execute(new ResolveIssue.Command(aftercare.act(number), "The index is back."));

        var page = page(number);

        assertThat(page.promise())
                .isEqualTo(new Promise("done", "Resolved in time", "Resolved at 10:00 today", "The index is back."));
        assertThat(page.others().getFirst().promise().tag()).isEqualTo("Answered 21 h late");
        assertThat(list()).extracting(card -> card.promise().say()).containsExactly("Resolved at 10:00 today");
    }

    @Test
    void what_was_raised_meanwhile_counts_from_then_and_says_so() {
        var number = reported("2026-11-21T10:00:00Z", Severity.S4, TermsMother.workedExamples());
        aftercare.clock.set("2026-11-21T15:00:00Z");
        aftercare.assessIssue.execute(new AssessIssue.Command(aftercare.act(number), Severity.S1, "Nobody can order."));

        var page = page(number);

        assertThat(page.promise().say()).isEqualTo("We’ll answer by 17:00 today");
        assertThat(page.promise().why())
                .isEqualTo(
                        "Your agreement covers S1 round the clock. We worked this out afresh at 15:00 today, and a person"
                                + " will answer within 2 hours of covered time from then.");
        assertThat(page.answered()).isFalse();
    }

    @Test
    void what_nobody_promised_to_resolve_is_resolved_all_the_same() {
        var number = reported("2026-11-23T09:00:00Z", Severity.S3, TermsMother.officeHoursOnly());
        aftercare.resolveIssue.execute(new ResolveIssue.Command(aftercare.act(number), "Done."));

        assertThat(page(number).promise()).isEqualTo(new Promise("done", "Done", "Resolved", "Done."));
    }

    @Test
    void everything_that_happened_is_told_with_who_did_it() {
        var number = reported("2026-11-23T09:00:00Z", Severity.S3, allClocks());
        var act = aftercare.act(number);
        aftercare.wait("2026-11-23T13:30:00Z");
        aftercare.excuseBreach.execute(
                new ExcuseBreach.Command(aftercare.agent(), Channel.API, new BreachId(number, 3), "The line was cut."));
        aftercare.assessIssue.execute(new AssessIssue.Command(act, Severity.S5, "It is a typing error."));
        aftercare.pauseIssue.execute(new PauseIssue.Command(act, "Which page?"));
        aftercare.resumeIssue.execute(new ResumeIssue.Command(act, Optional.empty()));
        aftercare.resolveIssue.execute(new ResolveIssue.Command(act, "Mended."));
        aftercare.reopenIssue.execute(new ReopenIssue.Command(act, "There is another."));

        assertThat(page(number).conversation())
                .extracting(IssueLive.Said::who, IssueLive.Said::did, IssueLive.Said::html)
                .containsExactly(
                        tuple("You", "", "<p>Since this morning.<br />\nNothing has changed at our end.</p>"),
                        tuple("Aftercare", "put on record that our answer was late: it was due by 13:00 today", ""),
                        tuple(
                                "Alex Agent, support",
                                "said why our answer, due by 13:00 today, was late",
                                "<p>The line was cut.</p>"),
                        tuple(
                                "Alex Agent, support",
                                "assessed this as S5 Cosmetic or content",
                                "<p>It is a typing error.</p>"),
                        tuple("Alex Agent, support", "waits for you", "<p>Which page?</p>"),
                        tuple("Alex Agent, support", "went on with it", ""),
                        tuple("Alex Agent, support", "resolved it", "<p>Mended.</p>"),
                        tuple("Alex Agent, support", "opened it again", "<p>There is another.</p>"));
    }

    @Test
    void what_moved_an_issue_is_told() {
        var number = reported("2026-11-23T09:00:00Z", Severity.S3, allClocks());
        aftercare.addBankHoliday.execute(new AddBankHoliday.Command(
                aftercare.administrator(),
                new Region("gb-eng"),
                Closure.wholeDay(LocalDate.parse("2026-11-24"), "Jubilee"),
                "Proclaimed on Sunday",
                Corrections.Mode.APPLY_TO_OPEN_ISSUES));
        var id = aftercare.shown(number).issue().agreementId();
        var agreement =
                aftercare.store.execute(() -> aftercare.agreements.find(id).orElseThrow());
        aftercare.sign(aftercare.amended(agreement, TermsMother.workedExamples()), 2, true);

        assertThat(page(number).conversation())
                .extracting(IssueLive.Said::did, IssueLive.Said::html)
                .contains(
                        tuple(
                                "worked this out anew, since the bank holidays were corrected",
                                "<p>Proclaimed on Sunday</p>"),
                        tuple("put this under version 2 of your agreement", ""));
    }

    private List<IssueCard> list() {
        var caller = new Caller.OfCustomer(reporter);
        var listed = (ListIssues.Outcome.Listed)
                aftercare.listIssues.execute(ListIssues.Command.ofAll(caller, Optional.empty(), 10));
        var reportable =
                (ListReportable.Outcome.Listed) aftercare.listReportable.execute(new ListReportable.Command(caller));
        return IssueList.open(listed, reportable, Optional.empty(), false).cards();
    }

    private IssueNumber reported(String at, Severity severity, Terms terms) {
        Agreement agreement = aftercare.signed(customer(), terms);
        aftercare.clock.set(at);
        var outcome = aftercare.reportIssue.execute(aftercare.report(reporter, agreement, severity));
        return ((ReportIssue.Outcome.Reported) outcome).view().issue().number();
    }

    private Customer customer() {
        return aftercare.store.execute(
                () -> aftercare.customers.find(reporter.customerId()).orElseThrow());
    }

    private void answered(IssueNumber number, String text) {
        aftercare.answerIssue.execute(new AnswerIssue.Command(aftercare.act(number), text, true));
    }

    private IssueLive page(IssueNumber number) {
        var caller = new Caller.OfCustomer(reporter);
        var outcome = aftercare.showIssue.execute(new ShowIssue.Command(caller, number));
        return IssuePage.live(((ShowIssue.Outcome.Shown) outcome).view(), caller, Optional.empty());
    }
}
