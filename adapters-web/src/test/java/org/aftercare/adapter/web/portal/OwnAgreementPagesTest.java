package org.aftercare.adapter.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aftercare.application.agreement.ListAuthorisedContacts;
import org.aftercare.application.agreement.ListOwnAgreements;
import org.aftercare.application.agreement.PreviewOwnAgreement;
import org.aftercare.application.agreement.ShowOwnAgreement;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.customer.Customer;
import org.junit.jupiter.api.Test;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/** The pages of a customer's own agreements, made whole. */
class OwnAgreementPagesTest {
    private final Aftercare aftercare = Aftercare.at("2026-11-21T10:00:00Z");
    private final Customer bakery = aftercare.customer("Harbour Lane");
    private final Caller.OfCustomer zoe =
            new Caller.OfCustomer(aftercare.contact(bakery, "Zoë <Müller>", "zoe@harbour.example"));
    private final TemplateEngine engine = Templates.engine();

    private String page(String template, Map<String, Object> models) {
        var all = new HashMap<>(models);
        all.put("mvc", Map.of("csrf", Map.of("name", "form-token", "token", "the-token")));
        all.put("visitor", zoe.contact());
        return engine.process("portal/" + template, new Context(Locale.UK, all)).replaceAll("\\s+", " ");
    }

    private ShowOwnAgreement.Outcome.Shown shown(Agreement agreement) {
        var command = new ShowOwnAgreement.Command(zoe, agreement.number());
        return (ShowOwnAgreement.Outcome.Shown) aftercare.showOwnAgreement.execute(command);
    }

    private String page(Agreement agreement, WhatIfInput input) {
        return page(agreement, input, Optional.empty());
    }

    private String page(Agreement agreement, WhatIfInput input, Optional<ZoneId> own) {
        var shown = shown(agreement);
        var reading = input.read();
        var answer = reading.question().map(question -> {
            var command = new PreviewOwnAgreement.Command(
                    zoe, agreement.number(), question.severity(), question.day().atTime(question.time()), own);
            return switch (aftercare.previewOwnAgreement.execute(command)) {
                case PreviewOwnAgreement.Outcome.Previewed previewed ->
                    WhatIf.Answer.of(previewed, question.severity(), shown.at(), own);
                case PreviewOwnAgreement.Outcome outcome -> WhatIf.Answer.notInForce();
            };
        });
        return page(
                "own-agreement.html",
                Map.of(
                        "agreement",
                        AgreementSheet.of(shown, own),
                        "people",
                        people(agreement, AgreementPeople.MOST),
                        "whatIf",
                        WhatIf.of(input, reading, answer, shown, own)));
    }

    private AgreementPeople people(Agreement agreement, int limit) {
        var command = new ListAuthorisedContacts.Command(zoe, agreement.id(), Optional.empty(), limit);
        return AgreementPeople.of(
                (ListAuthorisedContacts.Outcome.Listed) aftercare.listAuthorisedContacts.execute(command), zoe);
    }

    @Test
    void who_may_do_what_is_said_in_words_without_anybodys_address() {
        var agreement = aftercare.signed(bakery, TermsMother.workedExamples());
        aftercare.authorise(agreement, zoe.contact(), ContactRole.values());
        aftercare.clock.advance(Duration.ofSeconds(1));
        aftercare.authorise(agreement, aftercare.contact(bakery, "Jonas Berg", "jonas@harbour.example"));
        aftercare.clock.advance(Duration.ofSeconds(1));
        aftercare.contact(bakery, "Tom Ashworth", "tom@harbour.example");
        aftercare.contact(aftercare.customer("Mill"), "Somebody Else", "else@mill.example");

        assertThat(people(agreement, 2).people())
                .extracting(person -> person.name() + (person.you() ? " (you) " : " ") + person.may())
                .containsExactly(
                        "Zoë <Müller> (you) may report issues, raise a severity, approve charges and read statements",
                        "Jonas Berg may read here, and nothing else");
        assertThat(people(agreement, 2).more()).isTrue();
        assertThat(page(agreement, new WhatIfInput("", "", "")))
                .containsSubsequence(
                        "Who may do what", "Zoë &lt;Müller&gt;</b>", ">You<", "Tom Ashworth", "may report issues<")
                .doesNotContain("Somebody Else", "jonas@", "more of you");
    }

    @Test
    void times_are_in_the_zone_of_the_contact_if_he_has_chosen_one_and_the_page_says_so() {
        var page = page(
                aftercare.signed(bakery, TermsMother.fullPromises()),
                new WhatIfInput("S3", "2026-12-25", "11:00"),
                Optional.of(ZoneId.of("Europe/Helsinki")));

        assertThat(page)
                .contains("times are Helsinki time, office hours and days are London time")
                .contains("It’s the weekend, until 02:00 on Monday 23 November.")
                .contains("Times are Helsinki time.")
                .contains("We’d answer by 15:00 on Tuesday 29 December")
                .contains("If you tell us at 11:00 on Friday 25 December")
                .contains("Mon–Fri 09:00–17:30")
                .doesNotContain("Times are London time.");
    }

    private String page(Terms terms) {
        return page(aftercare.signed(bakery, terms), new WhatIfInput("", "", ""));
    }

    private String list() {
        return switch (aftercare.listOwnAgreements.execute(new ListOwnAgreements.Command(zoe))) {
            case ListOwnAgreements.Outcome.Listed(var agreements, var at) ->
                page("agreements.html", Map.of("list", AgreementList.of(agreements, at)));
        };
    }

    @Test
    void agreements_are_listed_with_how_they_stand_and_none_is_explained() {
        assertThat(list()).contains("No agreement yet", "href=\"/callback\"");

        var signed = aftercare.signed(bakery, TermsMother.workedExamples());
        aftercare.draft(bakery, TermsMother.workedExamples());

        assertThat(list())
                .contains("href=\"/agreements/" + signed.number() + "\"", "Shop and Website")
                .containsSubsequence("Version 1 in force", "Not in force");
    }

    @Test
    void the_matrix_speaks_its_targets_and_marks_what_applies_now() {
        var page = page(TermsMother.fullPromises());

        assertThat(page)
                .contains("<b>30 minutes</b> <span>to a first answer</span>")
                .contains("<b>20 hours</b> <span>to a resolution</span>")
                .contains("<b>5 working days</b> <span>to a resolution</span>")
                .contains("held over to the next working day")
                .contains("not covered: we answer as soon as we can")
                .contains("Mon–Fri 09:00–17:30", "Sat and Sun", "and other closed days")
                .contains("It’s the weekend, until 00:00 on Monday 23 November.")
                .containsPattern("<th [^>]*class=\"now\"><span>Weekend</span> <span class=\"tag held\">Now</span>")
                .doesNotContain("style=");
        assertThat(CoveragePicture.of(TermsMother.fullPromises(), true, ServiceWindow.WEEKEND)
                        .rows())
                .allSatisfy(row -> assertThat(row.cells())
                        .filteredOn(CoveragePicture.Cell::now)
                        .extracting(CoveragePicture.Cell::kind)
                        .containsExactly("Weekend"));
    }

    @Test
    void terms_that_wait_for_the_next_covered_time_say_so_and_odd_weeks_are_spoken() {
        aftercare.sleep("2026-12-10T10:00:00Z");
        var page = page(TermsMother.everything());

        assertThat(page)
                .contains("held over to the next covered time")
                .contains("Tue 09:00–12:30, 13:15–24:00; Sat 00:00–06:00")
                .contains("Mon, Wed, Thu, Fri and Sun")
                .contains("covered, without a set time")
                .contains("times are Auckland time");
    }

    @Test
    void the_coming_months_are_drawn_with_closures_by_name_and_a_table_beside() {
        var page = page(TermsMother.workedExamples());

        assertThat(page)
                .contains("<figcaption>November 2026</figcaption>", "<figcaption>February 2027</figcaption>")
                .contains("aria-label=\"November 2026. No closed days.\"")
                .contains("aria-label=\"December 2026. Closed: Friday 25, Christmas Day; Monday 28, Boxing Day")
                .contains("<td>Fri 25 Dec 2026</td><td>all day</td><td>Christmas Day</td>")
                .containsPattern("class=\"day closed \"[^>]*>.{0,120}<title>Christmas Day</title>")
                .containsPattern("class=\"day weekend today\"");
    }

    @Test
    void every_version_has_its_status_dates_and_documents() {
        var agreement = aftercare.signed(bakery, TermsMother.workedExamples());
        aftercare.amended(agreement, TermsMother.fullPromises("2026-06-01", "PT4H", "PT20H"));
        aftercare.sign(agreement, 2, false);
        aftercare.amended(agreement, TermsMother.fullPromises("2027-06-01", "PT4H", "PT20H"));
        aftercare.sign(agreement, 3, false);
        aftercare.amended(agreement, TermsMother.officeHoursOnly());

        var versions = AgreementSheet.of(shown(agreement), Optional.empty()).versions();

        assertThat(versions)
                .extracting(line -> line.number() + " " + line.status() + ", " + line.from() + ", " + line.signed())
                .containsExactly(
                        "4 Draft, 1 January 2026, ",
                        "3 Signed, to come, 1 June 2027, signed by Sam Signer on 21 November 2026",
                        "2 In force, 1 June 2026, signed by Sam Signer on 21 November 2026",
                        "1 Superseded, 1 January 2026, signed by Sam Signer on 21 November 2026");
        assertThat(page(agreement, new WhatIfInput("", "", "")))
                .contains("href=\"/agreements/" + agreement.number() + "/versions/2.pdf\"")
                .contains("href=\"/agreements/" + agreement.number() + "/versions/1.html\"");
    }

    @Test
    void an_agreement_that_is_not_in_force_yet_says_so_and_marks_nothing() {
        var draft = aftercare.draft(bakery, TermsMother.workedExamples());

        assertThat(page(draft, new WhatIfInput("S1", "2026-11-21", "10:00")))
                .contains("No version of this agreement is in force today", "version 1, a draft")
                .contains("Nothing would be promised")
                .doesNotContain("class=\"now\"");
    }

    @Test
    void what_if_on_a_bank_holiday_is_held_over_with_its_reckoning() {
        var page = page(
                aftercare.signed(bakery, TermsMother.fullPromises()), new WhatIfInput("S3", "2026-12-25", "11:00"));

        assertThat(page)
                .contains("We’d answer by 13:00 on Tuesday 29 December")
                .contains("Held over until 09:00 on Tuesday 29 December")
                .contains("11:00 on Friday 25 December falls on a closed day, Christmas Day.")
                .contains("If you tell us at 11:00 on Friday 25 December: version 1 is the one in force then.")
                .contains("We’d resolve it by 12:00 on Thursday 31 December")
                .containsPattern("<details id=\"why\" open=\"open\">")
                .contains("Bank holiday: Christmas Day", "Yes: 4 hours", "value=\"2026-12-25\"", "value=\"11:00\"");
    }

    @Test
    void what_if_at_a_covered_time_starts_at_once_and_an_uncovered_severity_has_no_time() {
        var agreement = aftercare.signed(bakery, TermsMother.officeHoursOnly());

        assertThat(page(agreement, new WhatIfInput("S3", "2026-11-23", "10:00")))
                .contains("The clock starts at once", "We’d answer by 14:00 on Monday 23 November");
        assertThat(page(agreement, new WhatIfInput("S1", "2026-11-23", "10:00")))
                .contains("We’d answer as soon as we can", "doesn’t cover S1");
    }

    @Test
    void what_if_names_every_fault_and_keeps_what_was_typed() {
        var input = new WhatIfInput("S9", "yesterday\u0001", "25:00");

        assertThat(input.read().faults()).containsOnlyKeys("severity", "day", "time");
        assertThat(page(aftercare.signed(bakery, TermsMother.workedExamples()), input))
                .contains("<title>Error: ", "href=\"#severity\"", "href=\"#day\"", "href=\"#time\"")
                .contains("value=\"yesterday\uFFFD\"");
        assertThat(new WhatIfInput("S1", "9999-12-31", "10:00").read().faults()).containsOnlyKeys("day");
        assertThat(new WhatIfInput("", "", "").read().question()).isEqualTo(Optional.empty());
        assertThat(List.of(new WhatIfInput("S1", "2026-11-21", "10:00").read().faults()))
                .containsExactly(Map.of());
    }
}
