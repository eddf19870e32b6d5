package org.aftercare.adapter.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aftercare.application.agreement.ShowOwnAgreement;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.report.ReportActivity;
import org.aftercare.application.report.ReportAttainment;
import org.aftercare.application.report.ReportBreaches;
import org.aftercare.application.report.ReportPeriod;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Customer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thymeleaf.context.Context;

class FiguresPageTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Aftercare aftercare = Aftercare.at("2026-11-20T09:00:00Z");
    private final Customer bakery = aftercare.customer("Harbour Lane");
    private final Contact zoe = aftercare.contact(bakery, "Zoë", "zoe@harbour.example");
    private final Agreement agreement = aftercare.signed(bakery, TermsMother.charged());

    private FiguresPage figures() {
        var caller = new Caller.OfCustomer(zoe);
        var shown = (ShowOwnAgreement.Outcome.Shown)
                aftercare.showOwnAgreement.execute(new ShowOwnAgreement.Command(caller, agreement.number()));
        var choice = FiguresChoice.of(shown.at(), LONDON, null, null);
        var only = Optional.of(agreement.id());
        var period = new ReportPeriod(choice.from(), choice.to());
        var kept = (ReportAttainment.Outcome.Reported)
                aftercare.reportAttainment.execute(new ReportAttainment.Command(caller, only, period));
        var broken = (ReportBreaches.Outcome.Reported)
                aftercare.reportBreaches.execute(new ReportBreaches.Command(caller, only, period));
        var happened = (ReportActivity.Outcome.Reported)
                aftercare.reportActivity.execute(new ReportActivity.Command(caller, only, period));
        return FiguresPage.of(shown, choice, kept.lines(), broken.lines(), happened.lines());
    }

    private String page() {
        var models = Map.<String, Object>of(
                "mvc",
                Map.of("csrf", Map.of("name", "form-token", "token", "the-token")),
                "visitor",
                zoe,
                "figures",
                figures());
        return Templates.engine()
                .process("portal/figures.html", new Context(Locale.UK, models))
                .replaceAll("\\s+", " ");
    }

    @Test
    void where_nothing_was_measured_there_is_no_share() {
        assertThat(page())
                .contains("there is nothing to measure", "<td>n/a</td>", "Nothing was late in these months.")
                .doesNotContain("100 %");
    }

    @Test
    void a_late_promise_counts_in_its_month_and_is_told_with_its_issue() {
        var issue = aftercare.reported(zoe, agreement, Severity.S3).issue().number();
        aftercare.sleep("2026-11-21T09:00:00Z");

        var figures = figures();

        assertThat(figures.sum()).isEqualTo("0 % kept in time: 0 of 1 promises");
        assertThat(figures.months()).hasSize(6).last().satisfies(month -> {
            assertThat(month.name()).isEqualTo("November 2026");
            assertThat(month.broken()).isEqualTo(1);
            assertThat(month.share()).isEqualTo("0 %");
            assertThat(month.bar()).isEqualTo(new FiguresPage.Bar(5, 144, 0, 24, 120));
        });
        assertThat(figures.breaches()).singleElement().satisfies(breach -> {
            assertThat(breach.issue()).isEqualTo(issue.toString());
            assertThat(breach.promise()).isEqualTo("First answer, S3");
            assertThat(breach.due()).isEqualTo("Fri 20 Nov 13:00");
            assertThat(breach.became()).isEqualTo("not kept yet");
        });
        assertThat(figures.times())
                .first()
                .isEqualTo(new FiguresPage.Time("Office hours", 1, 0, "nothing", "nothing", 320));
        assertThat(page()).contains("/issues/" + issue, "Office hours");
    }

    @Test
    void work_is_told_only_to_whoever_may_read_statements() {
        assertThat(figures().worked()).isFalse();

        aftercare.authorise(agreement, zoe, ContactRole.READ_STATEMENTS);

        assertThat(figures().worked()).isTrue();
        assertThat(page()).contains("Chargeable");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01, 2026-03, 2026-01, 2026-03, true",
        "2024-12, 2026-11, 2024-12, 2026-11, true",
        "2024-11, 2026-10, 2026-06, 2026-11, false",
        "2026-03, 2026-01, 2026-06, 2026-11, false",
        "2026-03, 2026-12, 2026-06, 2026-11, false",
        "2026-3, 2026-11, 2026-06, 2026-11, false",
        "2026-03,, 2026-06, 2026-11, false",
        ",, 2026-06, 2026-11, true",
    })
    void months_are_taken_as_asked_for_if_there_can_be_such(
            String from, String to, YearMonth first, YearMonth last, boolean understood) {
        var choice = FiguresChoice.of(Instant.parse("2026-11-20T09:00:00Z"), LONDON, from, to);

        assertThat(choice).isEqualTo(new FiguresChoice(YearMonth.of(2026, 11), first, last, understood));
        assertThat(choice.begins())
                .hasSize(24)
                .filteredOn(FiguresChoice.Option::chosen)
                .singleElement()
                .satisfies(option -> assertThat(option.value()).isEqualTo(first.toString()));
    }
}
