package org.aftercare.adapter.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Form;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.agreement.ListReportable;
import org.aftercare.application.clock.NextClosure;
import org.aftercare.application.issue.AddAttachment;
import org.aftercare.application.issue.AddInformation;
import org.aftercare.application.issue.ConfirmResolution;
import org.aftercare.application.issue.IssueView;
import org.aftercare.application.issue.ListIssues;
import org.aftercare.application.issue.ListResolved;
import org.aftercare.application.issue.PauseIssue;
import org.aftercare.application.issue.QueueOrder;
import org.aftercare.application.issue.ReportIssue;
import org.aftercare.application.issue.ResolveIssue;
import org.aftercare.application.issue.ShowHome;
import org.aftercare.application.issue.ShowIssue;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.AgreementNumber;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueNumber;
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
    private Optional<Agreement> agreement = Optional.empty();
    private final TemplateEngine engine = Templates.engine();

    @Test
    void the_first_page_says_what_this_is() {
        var page = page("welcome.html", Map.of("example", Strip.example()));

        assertThat(page)
                .contains("<html lang=\"en-GB\">", "Support that says when", "href=\"/login\"", "href=\"/callback\"")
                .doesNotContain("action=\"/logout\"");
    }

    @Test
    void the_log_in_keeps_the_address_and_names_the_problem_once() {
        var page = page(
                "login.html",
                Map.of("next", "/issues/new", "email", "zoe@\"x", "problem", "Check both.", "refused", true));

        assertThat(page)
                .contains("value=\"zoe@&quot;x\"", "value=\"/issues/new\"", ">Check both.<", "value=\"the-token\"")
                .contains("<title>Error: Log in · Aftercare</title>", "href=\"/password/forgotten\"");
    }

    @Test
    void no_issues_are_explained() {
        assertThat(list(20)).contains("Nothing is open", "Report an issue").doesNotContain("More issues");
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
    void what_is_resolved_is_listed_from_the_latest_back() {
        var first = report(Severity.S3);
        var second = report(Severity.S3);
        aftercare.resolved(first);
        aftercare.resolved(second);

        var page = resolved(1);

        assertThat(page)
                .contains("href=\"/issues/" + second + "\"")
                .contains("href=\"/issues?show=resolved&amp;before=" + second + "\"")
                .doesNotContain("href=\"/issues/" + first + "\"");
        assertThat(list(20)).contains("Nothing is open");
    }

    private String resolved(int limit) {
        var command = new ListResolved.Command(new Caller.OfCustomer(reporter), Optional.empty(), limit);
        var listed = (ListResolved.Outcome.Listed) aftercare.listResolved.execute(command);
        return page(
                "issues.html", Map.of("list", IssueList.resolved(listed, listedReportable(), Optional.empty(), false)));
    }

    @Test
    void home_says_first_what_needs_the_visitor_then_each_promise_and_how_much_of_it_has_gone() {
        var question = report(Severity.S2);
        report(Severity.S3);
        report(Severity.S1);
        aftercare.answered(question);
        aftercare.clock.set("2026-11-21T11:00:00Z");
        aftercare.paused(question);

        var page = home();

        assertThat(page)
                .containsSubsequence(
                        "One issue needs you, 2 more are open",
                        "What needs you",
                        "S2 System malfunction",
                        "Which browser do you use?",
                        "Open besides",
                        "We’ll answer by 12:00 today",
                        "1 h of 2 h used",
                        "We’ll answer by 13:00 on Monday 23 November",
                        "Nothing counts until 09:00 on Monday 23 November",
                        "Next closed day",
                        "Christmas Day",
                        "Friday 25 December",
                        "S1 stays covered. S2, S3, S4 and S5: held over until 00:00 on Tuesday 29 December.")
                .contains("width=\"50%\"", "Times are London time.")
                .doesNotContain("style=");
    }

    @Test
    void home_says_that_nothing_is_open() {
        assertThat(home())
                .contains("Nothing is open. All quiet.", "href=\"/issues/new\"")
                .doesNotContain("What needs you");
    }

    private String home() {
        var caller = new Caller.OfCustomer(reporter);
        var shown = (ShowHome.Outcome.Shown) aftercare.showHome.execute(new ShowHome.Command(caller));
        var told = (NextClosure.Outcome.Told) aftercare.nextClosure.execute(new NextClosure.Command(caller));
        return page("home.html", Map.of("home", HomePage.of(shown, told, Optional.empty())));
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

        var page = page(
                "issue.html",
                Map.of(
                        "issue",
                        IssuePage.of(view, caller, Optional.empty(), true, "the-key")
                                .saying("Thank you, we have it.")));

        assertThat(page)
                .doesNotContain("<script>", "style=")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "Fish &amp; chips &#x1f41f;", "Zoë &lt;Müller&gt;")
                .containsSubsequence("Thank you, we have it", "We’ll answer by 13:00", "Why then?", "Conversation");
    }

    @Test
    void the_form_names_every_fault_and_keeps_what_was_typed() {
        aftercare.signed(customer(), TermsMother.workedExamples());
        var input = new ReportInput("", "FINE", "ONE", "", "Slow\u0001", "\nfirst line empty");
        var faults = input.read(reportable()).faults();

        var page = page("report.html", Map.of("form", form(input, faults, reportable())));

        assertThat(page)
                .contains("<title>Error: Report an issue · Aftercare</title>")
                .contains("href=\"#system\"", "id=\"system-fault\"", "href=\"#summary\"", "value=\"Slow\uFFFD\"")
                .contains("\n\nfirst line empty</textarea>")
                .containsPattern("value=\"FINE\"[^>]* checked")
                .contains("S4 Usage", "S4, since it works as it should.")
                .contains("We’d answer by 17:30 on Monday 23 November")
                .contains("As S1 System failed, it would be answered by 12:00 today.")
                .contains("value=\"the-key\"")
                .doesNotContain("id=\"description-fault\"");
    }

    @Test
    void before_it_is_sent_a_report_is_shown_with_its_promise() {
        aftercare.signed(customer(), TermsMother.workedExamples());
        var shop = ReportInput.choice(reportable().getFirst(), "Shop");
        var input = new ReportInput(shop, "SLOWLY", "SEVERAL", "", "Orders are slow", "Since <this> morning");

        var page = page("report-check.html", Map.of("form", form(input, Map.of(), reportable())));

        assertThat(page)
                .contains("Nothing is sent yet", "Held over until 09:00 on Monday 23 November")
                .contains("We’d answer by 13:00 on Monday 23 November", "Times are London time.")
                .contains("S3, since what matters works.", "Since &lt;this&gt; morning")
                .contains("name=\"works\" value=\"SLOWLY\"", "name=\"key\" value=\"the-key\"");
    }

    @Test
    void what_a_page_asks_for_while_somebody_chooses_is_the_promise_and_the_next_step_alone() {
        aftercare.signed(customer(), TermsMother.workedExamples());
        var shop = ReportInput.choice(reportable().getFirst(), "Shop");

        var missing = page("report-promise.html", Map.of("form", form(ReportInput.EMPTY, Map.of(), reportable())));
        var chosen = page(
                "report-promise.html",
                Map.of("form", form(new ReportInput(shop, "", "", "S1", "", ""), Map.of(), reportable())));

        assertThat(missing)
                .contains("Choose a system and answer both questions")
                .contains("value=\"check\"");
        assertThat(chosen)
                .contains("We’d answer by 12:00 today", "value=\"send\"", "hx-swap-oob=\"true\"")
                .doesNotContain("<html", "since");
    }

    @Test
    void a_form_without_an_agreement_in_force_says_so() {
        assertThat(page("report.html", Map.of("form", form(ReportInput.EMPTY, Map.of(), List.of()))))
                .contains("Nothing to report about")
                .doesNotContain("<textarea");
    }

    @Test
    void an_only_system_is_chosen_already_and_of_several_agreements_one_is_asked_for() {
        var shop = only("Shop", 1, TermsMother.workedExamples());
        var site = only("Site", 2, TermsMother.officeHoursOnly());
        var input = new ReportInput("", "PARTLY", "ONE", "", "", "");

        var one = form(input, Map.of(), List.of(shop));
        var several = form(input, Map.of(), List.of(shop, site));
        var other = form(
                new ReportInput(ReportInput.choice(site, "Site"), "PARTLY", "ONE", "", "", ""),
                Map.of(),
                List.of(shop, site));

        assertThat(one.onlyOneSystem()).isTrue();
        assertThat(one.systemName()).isEqualTo("Shop");
        assertThat(one.preview()).isPresent();
        assertThat(several.preview()).isEmpty();
        assertThat(other.preview().orElseThrow().promise().why())
                .isEqualTo(
                        "Your agreement doesn’t cover S2, so it promises no time for this. A person will still read it.");
    }

    @Test
    void what_would_be_promised_is_in_the_zone_of_the_contact_as_well() {
        aftercare.signed(customer(), TermsMother.workedExamples());
        var shop = ReportInput.choice(reportable().getFirst(), "Shop");
        var form = ReportForm.of(
                new ReportInput(shop, "SLOWLY", "SEVERAL", "", "", ""),
                "the-key",
                Map.of(),
                reportable(),
                aftercare.previewClocks,
                aftercare.clock.instant(),
                Optional.of(ZoneId.of("Europe/Helsinki")));

        assertThat(page("report-promise.html", Map.of("form", form)))
                .contains("We’d answer by 15:00 on Monday 23 November", "Times are Helsinki time.");
    }

    @Test
    void home_says_all_its_times_in_the_zone_of_the_contact() {
        report(Severity.S3);
        var caller = new Caller.OfCustomer(reporter);
        var shown = (ShowHome.Outcome.Shown) aftercare.showHome.execute(new ShowHome.Command(caller));
        var told = (NextClosure.Outcome.Told) aftercare.nextClosure.execute(new NextClosure.Command(caller));
        var home = HomePage.of(shown, told, Optional.of(ZoneId.of("Europe/Helsinki")));

        assertThat(page("home.html", Map.of("home", home)))
                .contains("Times are Helsinki time.", "We’ll answer by 15:00 on Monday 23 November")
                .contains("held over until 02:00 on Tuesday 29 December.");
    }

    private ReportForm form(ReportInput input, Map<String, String> faults, List<ListReportable.Reportable> reportable) {
        return ReportForm.of(
                input,
                "the-key",
                faults,
                reportable,
                aftercare.previewClocks,
                aftercare.clock.instant(),
                Optional.empty());
    }

    @Test
    void what_can_be_done_about_an_issue_depends_on_how_it_stands() {
        var issue = report(Severity.S3);
        var open = issuePage(issue);
        aftercare.paused(issue);
        var waiting = issuePage(issue);
        aftercare.resolved(issue);
        var resolved = issuePage(issue);
        aftercare.confirmResolution.execute(new ConfirmResolution.Command(aftercare.act(reporter, issue)));
        var confirmed = issuePage(issue);

        assertThat(open)
                .contains("Add information", "/information\"", "/severity\"")
                .doesNotContain("go-on", "/confirmation");
        assertThat(waiting).contains("Your answer", "name=\"go-on\"").doesNotContain("/confirmation");
        assertThat(resolved).contains("/confirmation\"", "/reopening\"").doesNotContain("/information");
        assertThat(confirmed)
                .contains("confirmed that it’s resolved", "/reopening\"")
                .doesNotContain("/confirmation", "/information");
    }

    @Test
    void the_word_beside_the_present_instant_stays_within_the_drawing() {
        var issue = report(Severity.S1);
        var atFirst = issuePage(issue);
        aftercare.clock.advance(Duration.ofMinutes(30));
        var later = issuePage(issue);

        assertThat(atFirst).containsPattern("y=\"91\"[^>]* text-anchor=\"start\"[^>]*>now<");
        assertThat(later).containsPattern("y=\"91\"[^>]* text-anchor=\"middle\"[^>]*>now<");
    }

    @Test
    void what_is_said_is_read_as_markdown_and_nothing_in_it_does_anything() {
        var issue = report(Severity.S3);
        aftercare.addInformation.execute(new AddInformation.Command(
                aftercare.act(reporter, issue),
                "First\nsecond **bold** <img src=x onerror=alert(1)> [a](javascript:alert(1)) [b](https://example.org/)"
                        + "\n\n# Loud",
                false));

        assertThat(issuePage(issue))
                .contains("<strong>bold</strong>", "First<br", "<p>Loud</p>")
                .contains("&lt;img src", "href=\"https://example.org/\"", "rel=\"nofollow noopener noreferrer ugc\"")
                .doesNotContain("<img", "javascript:");
    }

    @Test
    void among_our_own_words_what_is_said_has_no_marks() {
        var issue = report(Severity.S3);
        aftercare.answered(issue);
        aftercare.pauseIssue.execute(new PauseIssue.Command(aftercare.act(issue), "Does it **still** fail?"));
        var waiting = IssuePage.live(view(issue), new Caller.OfCustomer(reporter), Optional.empty());
        aftercare.resolveIssue.execute(new ResolveIssue.Command(aftercare.act(issue), "The *index* is back."));
        var resolved = IssuePage.live(view(issue), new Caller.OfCustomer(reporter), Optional.empty());

        assertThat(waiting.promise().why()).isEqualTo("Does it still fail?");
        assertThat(resolved.promise().why()).isEqualTo("The index is back.");
    }

    private IssueNumber taken(Optional<ContactId> contact) {
        var outcome = (ReportIssue.Outcome.Reported) aftercare.reportIssue.execute(new ReportIssue.Command(
                aftercare.agent(),
                Channel.API,
                agreement.orElseThrow().id(),
                agreement.orElseThrow().systems().getFirst(),
                Severity.S3,
                "On the phone",
                "By phone.",
                contact,
                Optional.empty()));
        return outcome.view().issue().number();
    }

    @Test
    void who_reported_an_issue_is_told_apart_from_who_took_it_down() {
        var own = report(Severity.S3);

        assertThat(issuePage(own)).contains("<dd>You</dd>");
        assertThat(issuePage(taken(Optional.of(reporter.id())))).contains("<dd>You; Alex Agent took it down</dd>");
        assertThat(issuePage(taken(Optional.empty()))).contains("<dd>Alex Agent, who took this down</dd>");
    }

    @Test
    void what_changed_on_an_open_page_is_known_by_what_it_showed() {
        var issue = report(Severity.S3);
        var caller = new Caller.OfCustomer(reporter);
        var before = IssuePage.live(view(issue), caller, Optional.empty());
        var again = IssuePage.live(view(issue), caller, Optional.empty());
        aftercare.answered(issue);
        var after = IssuePage.live(view(issue), caller, Optional.empty());

        assertThat(again.seen()).isEqualTo(before.seen());
        assertThat(after.seen()).isNotEqualTo(before.seen());
        assertThat(before.news(1)).isEmpty();
        assertThat(after.news(before.conversation().size())).isEqualTo("New: Alex Agent, support");
    }

    @Test
    void files_stand_with_what_they_came_with_to_be_fetched() {
        var issue = report(Severity.S3);
        aftercare.answered(issue);
        attach(issue, "Screen <1>.png", true, Optional.of(1));
        attach(issue, "later.log", true, Optional.empty());
        attach(issue, "for-agents.log", false, Optional.empty());

        var said = IssuePage.live(view(issue), new Caller.OfCustomer(reporter), Optional.empty())
                .conversation();

        assertThat(said)
                .extracting(piece -> piece.did()
                        + piece.files().stream()
                                .map(file -> file.name() + ", " + file.size())
                                .toList())
                .containsExactly("[]", "[Screen _1_.png, 12 bytes]", "added a file[later.log, 12 bytes]");
        assertThat(issuePage(issue))
                .containsPattern(
                        "<a download href=\"/issues/" + issue + "/attachments/[0-9a-f-]{36}\">Screen _1_.png</a>")
                .doesNotContain("for-agents.log");
    }

    private void attach(IssueNumber issue, String name, boolean visible, Optional<Integer> event) {
        var outcome = aftercare.addAttachment.execute(new AddAttachment.Command(
                aftercare.agent(),
                Channel.API,
                issue,
                name,
                Optional.empty(),
                "what is said".getBytes(StandardCharsets.UTF_8),
                visible,
                event));
        assertThat(outcome).isInstanceOf(AddAttachment.Outcome.Added.class);
    }

    @Test
    void what_files_can_be_added_is_said_before_and_what_is_wrong_with_them_where_they_are_chosen() {
        var issue = report(Severity.S3);
        var page = IssuePage.of(view(issue), new Caller.OfCustomer(reporter), Optional.empty(), true, "the-key")
                .refusing("Typed <before>", "", "“x.exe” is none of what can be added.");

        assertThat(page("issue.html", Map.of("issue", page)))
                .contains("pictures, films of your screen, texts and logs, PDFs", "all together at most 293 KB")
                .contains("enctype=\"multipart/form-data\"", "data-most=\"300000\"", "Take out {0}")
                .contains(
                        "<p class=\"fault\" role=\"alert\" id=\"files-fault\">“x.exe” is none of what can be added.</p>")
                .contains("Typed &lt;before&gt;</textarea>")
                .doesNotContain("text-fault");
    }

    @Test
    void times_are_in_the_zone_of_the_contact_if_he_has_chosen_one_and_the_page_says_so() {
        var issue = report(Severity.S3);

        var page = IssuePage.of(
                view(issue),
                new Caller.OfCustomer(reporter),
                Optional.of(ZoneId.of("Europe/Helsinki")),
                true,
                "the-key");

        assertThat(page("issue.html", Map.of("issue", page)))
                .contains("We’ll answer by 15:00 on Monday 23 November", "Times are Helsinki time.");
    }

    private IssueView view(IssueNumber issue) {
        var command = new ShowIssue.Command(new Caller.OfCustomer(reporter), issue);
        return ((ShowIssue.Outcome.Shown) aftercare.showIssue.execute(command)).view();
    }

    private String issuePage(IssueNumber issue) {
        var page = IssuePage.of(view(issue), new Caller.OfCustomer(reporter), Optional.empty(), true, "the-key");
        return page("issue.html", Map.of("issue", page));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 411, 413, 415, 418, 429, 500, 502, 503})
    void what_went_wrong_is_said_with_the_way_on(int status) {
        var page = new ErrorPages(engine).page(status, status < 500 ? "" : "a1b2c3d4", Optional.empty());

        assertThat(page)
                .contains("<h1>", ">" + status + "<", "href=\"/issues\"")
                .doesNotContain("xception", "error.");
        assertThat(page.contains("a1b2c3d4")).isEqualTo(status >= 500);
    }

    @Test
    void what_was_typed_into_a_form_that_is_refused_is_shown_again_without_what_is_secret() {
        var form = new Form()
                .param("summary", "Slow <again>")
                .param("description", "Since\r\nthis morning\u0001")
                .param("form-token", "the-token")
                .param("password", "the-password");

        var page = new ErrorPages(engine).page(403, "", LostForm.of("/issues/new", form));

        assertThat(page)
                .contains("What you typed", "Slow &lt;again&gt;</textarea>", "Since\nthis morning\uFFFD</textarea>")
                .contains("href=\"/issues/new\"")
                .doesNotContain("the-token", "the-password");
        assertThat(LostForm.of("/login", new Form().param("password", "x"))).isEmpty();
        assertThat(LostForm.of("//elsewhere.example", form)).isEmpty();
        assertThat(LostForm.of("javascript:alert(1)", form)).isEmpty();
    }

    private String list(int limit) {
        var caller = new Caller.OfCustomer(reporter);
        var command = new ListIssues.Command(
                caller,
                IssueQueue.Filter.ALL.and(new IssueQueue.Condition.Open(true)),
                Optional.empty(),
                new QueueOrder.ByDue(Optional.empty()),
                limit);
        var listed = (ListIssues.Outcome.Listed) aftercare.listIssues.execute(command);
        return page("issues.html", Map.of("list", IssueList.open(listed, listedReportable(), Optional.empty(), false)));
    }

    private IssueNumber report(Severity severity) {
        if (agreement.isEmpty()) {
            agreement = Optional.of(aftercare.signed(customer(), TermsMother.workedExamples()));
        }
        return aftercare.reported(reporter, agreement.get(), severity).issue().number();
    }

    private List<ListReportable.Reportable> reportable() {
        return listedReportable().agreements();
    }

    private ListReportable.Outcome.Listed listedReportable() {
        var command = new ListReportable.Command(new Caller.OfCustomer(reporter));
        return (ListReportable.Outcome.Listed) aftercare.listReportable.execute(command);
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
        all.putIfAbsent("files", FileField.of(aftercare.attachmentLimits));
        all.put("mvc", Map.of("csrf", Map.of("name", "form-token", "token", "the-token")));
        if (!template.equals("welcome.html") && !template.equals("login.html")) {
            all.put("visitor", reporter);
        }
        return engine.process("portal/" + template, new Context(Locale.UK, all));
    }
}
