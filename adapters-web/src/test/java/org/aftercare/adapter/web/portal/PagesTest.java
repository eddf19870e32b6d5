package org.aftercare.adapter.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.agreement.ListReportable;
import org.aftercare.application.issue.ListIssues;
import org.aftercare.application.issue.ReportIssue;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.AgreementNumber;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.issue.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/** Every page made whole, from its template and from what its controller gives it. */
class PagesTest {
    private final Aftercare aftercare = Aftercare.at("2026-11-21T10:00:00Z");
    private final Contact reporter =
            aftercare.contact(aftercare.customer("Harbour Lane"), "Zoë <Müller>", "zoe@harbour.example");
    private final TemplateEngine engine = Templates.engine();

    @Test
    void the_first_page_says_what_this_is() {
        var page = page("home.html", Map.of("example", Strip.example()));

        assertThat(page)
                .contains("<html lang=\"en-GB\">", "Support that says when", "href=\"/login\"")
                .doesNotContain("action=\"/logout\"");
    }

    @Test
    void the_log_in_keeps_the_address_and_names_the_problem_once() {
        var page = page(
                "login.html",
                Map.of("next", "/issues/new", "email", "zoe@\"x", "problem", "Check both.", "refused", true));

        assertThat(page)
                .contains("value=\"zoe@&quot;x\"", "value=\"/issues/new\"", ">Check both.<", "value=\"the-token\"")
                .contains("<title>Error: Log in · Aftercare</title>");
    }

    @Test
    void no_issues_are_explained() {
        assertThat(list(20)).contains("Nothing reported yet", "Report an issue").doesNotContain("More issues");
    }

    @Test
    void issues_are_cards_soonest_due_first() {
        report(Severity.S3);
        report(Severity.S1);

        var page = list(20);

        assertThat(page)
                .containsSubsequence("S1 System failed", "We’ll answer by 12:00 today")
                .containsSubsequence(
                        "S1 System failed", "S3 Operation impaired", "We’ll answer by 13:00 on Monday 23 November")
                .contains("Times are London time.", "Held over until 09:00 on Monday 23 November")
                .contains("href=\"/issues/new\"");
    }

    @Test
    void more_issues_are_behind_a_link_that_keeps_the_place() {
        report(Severity.S3);
        report(Severity.S3);

        assertThat(list(1)).containsPattern("href=\"/issues\\?after=2026-11-23T13:00:00Z_AC-[0-9]+\"");
    }

    @Test
    void an_issue_shows_markup_as_text_and_its_promise_first() {
        var caller = new Caller.OfCustomer(reporter);
        var agreement = aftercare.signed(customer(), TermsMother.workedExamples());
        var command = new ReportIssue.Command(
                caller,
                Channel.PORTAL,
                agreement.id(),
                "Shop",
                Severity.S3,
                "<script>alert(1)</script>",
                "Fish & chips 🐟",
                Optional.empty(),
                Optional.empty());
        var view = ((ReportIssue.Outcome.Reported) aftercare.reportIssue.execute(command)).view();

        var page = page("issue.html", Map.of("issue", IssuePage.of(view, caller, true)));

        assertThat(page)
                .doesNotContain("<script", "style=")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "Fish &amp; chips 🐟", "Zoë &lt;Müller&gt;")
                .containsSubsequence("Thank you, we have it", "We’ll answer by 13:00", "Why then?", "Conversation");
    }

    @Test
    void the_form_names_every_fault_and_keeps_what_was_typed() {
        aftercare.signed(customer(), TermsMother.workedExamples());
        var input = new ReportInput("", "S4", "Slow\u0001", "\nfirst line empty");
        var faults = input.read(reportable()).faults();
        var form = ReportForm.of(input, faults, reportable(), aftercare.previewClocks, aftercare.clock.instant());

        var page = page("report.html", Map.of("form", form));

        assertThat(page)
                .contains("<title>Error: Report an issue · Aftercare</title>")
                .contains("href=\"#system\"", "id=\"system-fault\"", "href=\"#summary\"", "value=\"Slow\uFFFD\"")
                .contains("\n\nfirst line empty</textarea>")
                .containsPattern("value=\"S4\"[^>]* checked")
                .contains("Sent now: answer by 12:00 today")
                .contains("Sent now: held over until 09:00 on Monday 23 November, answer by 13:00")
                .doesNotContain("id=\"description-fault\"");
    }

    @Test
    void a_form_without_an_agreement_in_force_says_so() {
        var form = ReportForm.of(
                new ReportInput("", "", "", ""),
                Map.of(),
                List.of(),
                aftercare.previewClocks,
                aftercare.clock.instant());

        assertThat(page("report.html", Map.of("form", form)))
                .contains("Nothing to report about")
                .doesNotContain("<textarea");
    }

    @Test
    void an_only_system_is_chosen_already_and_several_agreements_say_what_each_promises() {
        var form = ReportForm.of(
                new ReportInput("", "", "", ""),
                Map.of(),
                List.of(only("Shop", 1, TermsMother.workedExamples()), only("Site", 2, TermsMother.officeHoursOnly())),
                aftercare.previewClocks,
                aftercare.clock.instant());

        assertThat(form.onlyOneSystem()).isFalse();
        assertThat(form.severities().getFirst().offers())
                .extracting(ReportForm.Offer::say)
                .containsExactly(
                        "SA-0001. Sent now: answer by 12:00 today",
                        "SA-0002. Not covered by your agreement: no set time for an answer");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 411, 413, 415, 418, 500, 502, 503})
    void what_went_wrong_is_said_with_the_way_on(int status) {
        var page = new ErrorPages(engine).page(status, status < 500 ? "" : "a1b2c3d4");

        assertThat(page)
                .contains("<h1>", ">" + status + "<", "href=\"/issues\"")
                .doesNotContain("xception", "error.");
        assertThat(page.contains("a1b2c3d4")).isEqualTo(status >= 500);
    }

    private String list(int limit) {
        var caller = new Caller.OfCustomer(reporter);
        var command = ListIssues.Command.ofAll(caller, Optional.empty(), limit);
        var listed = (ListIssues.Outcome.Listed) aftercare.listIssues.execute(command);
        return page(
                "issues.html",
                Map.of("list", IssueList.of(listed, new ListReportable.Outcome.Listed(reportable()), false)));
    }

    private void report(Severity severity) {
        var agreement = aftercare.signed(customer(), TermsMother.workedExamples());
        aftercare.reportIssue.execute(aftercare.report(reporter, agreement, severity));
    }

    private List<ListReportable.Reportable> reportable() {
        var command = new ListReportable.Command(new Caller.OfCustomer(reporter));
        return ((ListReportable.Outcome.Listed) aftercare.listReportable.execute(command)).agreements();
    }

    private static ListReportable.Reportable only(String system, int number, Terms terms) {
        return new ListReportable.Reportable(
                new AgreementId(new UUID(0x7000, number)),
                new AgreementNumber(number),
                "Support",
                List.of(system),
                terms);
    }

    private Customer customer() {
        return aftercare.store.execute(
                () -> aftercare.customers.find(reporter.customerId()).orElseThrow());
    }

    private String page(String template, Map<String, Object> models) {
        var all = new HashMap<>(models);
        all.put("mvc", Map.of("csrf", Map.of("name", "form-token", "token", "the-token")));
        if (!template.equals("home.html") && !template.equals("login.html")) {
            all.put("visitor", reporter);
        }
        return engine.process("portal/" + template, new Context(Locale.UK, all));
    }
}
