package org.aftercare.adapter.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aftercare.application.charge.AskConsent;
import org.aftercare.application.charge.CloseStatement;
import org.aftercare.application.charge.DecideConsent;
import org.aftercare.application.charge.RecordWork;
import org.aftercare.application.charge.WorkDraft;
import org.aftercare.application.charge.WorkOutcome;
import org.aftercare.application.issue.ShowIssue;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.Allowance;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.SupportLevel;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.charge.Consent;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.issue.IssueNumber;
import org.junit.jupiter.api.Test;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/** The pages that tell customers of charges, made whole. */
class ChargePagesTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private final Aftercare aftercare = Aftercare.at("2026-11-20T09:00:00Z");
    private final Customer bakery = aftercare.customer("Harbour Lane");
    private final Contact zoe = aftercare.contact(bakery, "Zoë <Müller>", "zoe@harbour.example");
    private final Contact tim = aftercare.contact(bakery, "Tim", "tim@harbour.example");
    private final TemplateEngine engine = Templates.engine();
    private final OwnCharges own = new OwnCharges(
            aftercare.listWaitingConsents,
            aftercare.showConsents,
            aftercare.showAllowances,
            aftercare.listStatements,
            aftercare.showStatement,
            aftercare.showMonth);

    private String page(String template, Map<String, Object> models) {
        var all = new HashMap<>(models);
        all.put("mvc", Map.of("csrf", Map.of("name", "form-token", "token", "the-token")));
        all.put("visitor", zoe);
        return engine.process("portal/" + template, new Context(Locale.UK, all)).replaceAll("\\s+", " ");
    }

    private static Caller.OfCustomer caller(Contact contact) {
        return new Caller.OfCustomer(contact);
    }

    private Agreement agreement(Terms terms) {
        var agreement = aftercare.signed(bakery, terms);
        aftercare.authorise(
                agreement, zoe, ContactRole.REPORT, ContactRole.APPROVE_CHARGES, ContactRole.READ_STATEMENTS);
        return agreement;
    }

    private IssueNumber issue(Agreement agreement) {
        return aftercare.reported(zoe, agreement, Severity.S3).issue().number();
    }

    private void worked(IssueNumber issue, String from, String until) {
        var outcome = aftercare.recordWork.execute(new RecordWork.Command(new WorkDraft(
                aftercare.administrator(),
                issue,
                Instant.parse(from),
                Instant.parse(until),
                Optional.empty(),
                SupportLevel.TECHNICAL,
                "Rebuilt the <index>",
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("The shop was down"))));
        assertThat(outcome).isInstanceOf(WorkOutcome.Done.class);
    }

    private Consent asked(IssueNumber issue) {
        var command =
                new AskConsent.Command(aftercare.agent(), issue, "Change the <invoice>", 120, new BigDecimal("200.00"));
        return ((AskConsent.Outcome.Asked) aftercare.askConsent.execute(command)).consent();
    }

    @Test
    void charges_are_said_in_words_with_their_rates_as_a_table() {
        var page = page(
                "charge-parts.html",
                Map.of(
                        "charges",
                        new ChargesPage(TermsMother.charges(new Allowance.Monthly(120, 1, new BigDecimal("90"))))),
                "charges(${charges})");

        assertThat(page)
                .contains("£450.00 a month, plus VAT of 20 %", "2 hours of covered work a month", "one month more")
                .contains(
                        "In units of 15 minutes, by session", "A session that is billed is billed 30 minutes at least.")
                .contains("Weekend: 1 hour at least", "On your premises: 2 hours at least.")
                .contains("<td>£100.00</td>", "<td>£150.00</td>", "<td>£200.00</td>", "<td>£200.50</td>");
    }

    private String page(String template, Map<String, Object> models, String fragment) {
        var all = new HashMap<>(models);
        all.put("mvc", Map.of("csrf", Map.of("name", "form-token", "token", "the-token")));
        var name = fragment.substring(0, fragment.indexOf('('));
        return engine.process("portal/" + template, Set.of(name), new Context(Locale.UK, all))
                .replaceAll("\\s+", " ");
    }

    @Test
    void a_month_is_drawn_with_its_table_beside_it() {
        var agreement = agreement(TermsMother.charged());
        var issue = issue(agreement);
        aftercare.sleep("2026-11-27T12:00:00Z");
        worked(issue, "2026-11-23T09:00:00Z", "2026-11-23T10:30:00Z");
        worked(issue, "2026-11-24T17:00:00Z", "2026-11-24T18:00:00Z");

        var listed = own.months(caller(zoe), agreement.id()).orElseThrow();
        var month = own.month(caller(zoe), agreement.id()).orElseThrow();
        var page = page(
                "statements.html",
                Map.of(
                        "number",
                        agreement.number().toString(),
                        "title",
                        agreement.title(),
                        "statements",
                        StatementLink.of(listed),
                        "month",
                        month));

        assertThat(month.used().orElseThrow().say()).isEqualTo("2 hours of 4 hours used, 2 hours left");
        assertThat(month.used().orElseThrow().share()).isEqualTo("50%");
        assertThat(month.days())
                .containsExactly(
                        new MonthSheet.Day(
                                "Mon 23 Nov",
                                "1 hour 30 minutes",
                                "1 hour 30 minutes",
                                "nothing",
                                "2 hours 30 minutes"),
                        new MonthSheet.Day("Tue 24 Nov", "30 minutes", "30 minutes", "30 minutes", "2 hours"));
        // to the middle of the drawing's height, since half of it is used
        assertThat(month.picture().orElseThrow().area()).startsWith("M0 164L").contains(" 94.0L");
        assertThat(page)
                .contains("role=\"img\" aria-label=\"Included work in November 2026: 2 hours of 4 hours used")
                .contains(
                        "November 2026 so far",
                        "<dd>£630.00</dd>",
                        "href=\"/agreements/SA-",
                        "2026-10.pdf",
                        "2026-11.csv")
                .doesNotContain("style=");
        assertThat(StatementLink.of(listed))
                .first()
                .extracting(StatementLink::status)
                .isEqualTo("So far");
    }

    @Test
    void without_a_limit_there_is_nothing_to_draw() {
        var agreement = agreement(TermsMother.workedExamples().with(TermsMother.charges(new Allowance.Unlimited())));
        var month = own.month(caller(zoe), agreement.id()).orElseThrow();

        assertThat(month.picture()).isEmpty();
        assertThat(page("charge-parts.html", Map.of("month", month), "month(${month})"))
                .contains("Covered work is included, as much as there is.", "No work so far.")
                .doesNotContain("<svg");
        assertThat(own.home(caller(zoe)).allowances()).isEmpty();
    }

    @Test
    void a_statement_is_a_page_line_by_line() {
        var agreement = agreement(TermsMother.charged());
        var issue = issue(agreement);
        aftercare.sleep("2026-12-02T12:00:00Z");
        worked(issue, "2026-11-24T17:00:00Z", "2026-11-24T18:00:00Z");
        var close = new CloseStatement.Command(aftercare.agent(), agreement.id(), NOVEMBER);
        assertThat(aftercare.closeStatement.execute(close)).isInstanceOf(CloseStatement.Outcome.Closed.class);

        var view = own.statement(caller(zoe), agreement.id(), NOVEMBER).orElseThrow();
        var page = page("own-statement.html", Map.of("statement", new StatementPage(view)));

        assertThat(page)
                .contains("<h1>November 2026</h1>", "Closed", "Rebuilt the &lt;index&gt;", "Monthly fee")
                .contains("href=\"/issues/" + issue + "\"", "/statements/2026-11.pdf", "/statements/2026-11.csv")
                .contains("VAT, 20 % of £525.00", "£630.00");
        var links = StatementLink.of(own.months(caller(zoe), agreement.id()).orElseThrow());
        assertThat(links).anySatisfy(link -> {
            assertThat(link.name()).isEqualTo("November 2026");
            assertThat(link.status()).isEqualTo("Closed");
            assertThat(link.total()).isEqualTo("£630.00");
        });
        assertThat(links)
                .filteredOn(link -> link.name().equals("October 2026"))
                .extracting(StatementLink::status)
                .containsExactly("Open");
    }

    @Test
    void an_estimate_waits_on_the_home_page_and_on_its_issue_s_with_a_form_for_each_answer() {
        var issue = issue(agreement(TermsMother.charged()));
        var consent = asked(issue);

        var home = own.home(caller(zoe));
        var estimates = estimates(issue, zoe).orElseThrow();
        var page = page("estimates.html", Map.of("estimates", estimates));

        assertThat(home.say()).isEqualTo("One estimate needs your decision");
        assertThat(home.allowances())
                .singleElement()
                .satisfies(hours -> assertThat(hours.used().say()).isEqualTo("nothing of 4 hours used, 4 hours left"));
        assertThat(page("charge-parts.html", Map.of("charges", home), "home-estimates(${charges})"))
                .contains(
                        "Change the &lt;invoice&gt;",
                        "/issues/" + issue + "#estimates",
                        "2 hours of work, about £200.00");
        assertThat(page)
                .contains("action=\"/issues/" + issue + "/estimates/"
                        + consent.id().value() + "/approval\"")
                .contains("/estimates/" + consent.id().value() + "/refusal\"", "value=\"200.00\"")
                .contains("It may cost at most (GBP, before VAT)", "value=\"the-token\"");
        assertThat(page(
                        "estimates.html",
                        Map.of(
                                "estimates",
                                estimates.refusing(new EstimatesPage.Tried(
                                        consent.id().value().toString(), "lots", "", "Not an amount.", "")))))
                .contains("<title>Error: ", "Not an amount.", "value=\"lots\"", "aria-invalid=\"true\"");
    }

    @Test
    void what_was_decided_is_told_and_nothing_more_is_asked() {
        var issue = issue(agreement(TermsMother.charged()));
        decide(issue, asked(issue), new DecideConsent.Answer.Approve(Optional.of(new BigDecimal("250.00"))));
        decide(issue, asked(issue), new DecideConsent.Answer.Decline(Optional.of("Not <now>")));

        var page =
                page("estimates.html", Map.of("estimates", estimates(issue, zoe).orElseThrow()));

        assertThat(page)
                .contains("Zoë &lt;Müller&gt; approved it: 09:00 today, up to £250.00 before VAT.")
                .contains("Zoë &lt;Müller&gt; declined it: 09:00 today.", "Not &lt;now&gt;")
                .doesNotContain("<form class=\"fields\"");
        assertThat(own.home(caller(zoe)).estimates()).isEmpty();
        assertThat(own.home(caller(zoe)).say()).isEmpty();
    }

    private void decide(IssueNumber issue, Consent consent, DecideConsent.Answer answer) {
        assertThat(aftercare.decideConsent.execute(new DecideConsent.Command(caller(zoe), issue, consent.id(), answer)))
                .isInstanceOf(DecideConsent.Outcome.Decided.class);
    }

    private Optional<EstimatesPage> estimates(IssueNumber issue, Contact contact) {
        var shown = aftercare.showIssue.execute(new ShowIssue.Command(caller(contact), issue));
        return own.estimates(caller(contact), ((ShowIssue.Outcome.Shown) shown).view(), Optional.empty());
    }

    @Test
    void whoever_has_not_the_roles_sees_nothing_of_it() {
        var agreement = agreement(TermsMother.charged());
        aftercare.authorise(agreement, tim, ContactRole.REPORT);
        var issue = issue(agreement);
        asked(issue);

        assertThat(own.home(caller(tim))).isEqualTo(new HomeCharges("", List.of(), List.of()));
        assertThat(estimates(issue, tim)).isEmpty();
        assertThat(own.months(caller(tim), agreement.id())).isEmpty();
        assertThat(own.month(caller(tim), agreement.id())).isEmpty();
        assertThat(own.statement(caller(tim), agreement.id(), NOVEMBER)).isEmpty();
    }
}
