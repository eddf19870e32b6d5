package org.aftercare.application.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementNumber;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.DayPart;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.calendar.Span;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.CustomerId;
import org.junit.jupiter.api.Test;

class OwnAgreementsTest {
    private final Aftercare aftercare = Aftercare.at("2026-11-21T10:00:00Z");
    private final Customer bakery = aftercare.customer("Bakery");
    private final Caller.OfCustomer carla = caller(bakery, "carla@bakery.example");
    private final Caller.OfCustomer stranger = caller(aftercare.customer("Bank"), "bo@bank.example");

    private Caller.OfCustomer caller(Customer customer, String email) {
        return new Caller.OfCustomer(aftercare.contact(customer, "Carla", email));
    }

    private ShowOwnAgreement.Outcome show(Caller.OfCustomer caller, Agreement agreement) {
        return aftercare.showOwnAgreement.execute(new ShowOwnAgreement.Command(caller, agreement.number()));
    }

    private ShowOwnAgreement.Outcome.Shown shown(Agreement agreement) {
        return (ShowOwnAgreement.Outcome.Shown) show(carla, agreement);
    }

    private PreviewOwnAgreement.Outcome preview(Caller.OfCustomer caller, Agreement agreement, String local) {
        return preview(caller, agreement, local, Optional.empty());
    }

    private PreviewOwnAgreement.Outcome preview(
            Caller.OfCustomer caller, Agreement agreement, String local, Optional<ZoneId> zone) {
        return aftercare.previewOwnAgreement.execute(new PreviewOwnAgreement.Command(
                caller, agreement.number(), Severity.S3, LocalDateTime.parse(local), zone));
    }

    @Test
    void a_time_can_be_meant_by_the_clocks_of_another_zone() {
        var signed = aftercare.signed(bakery, TermsMother.workedExamples());
        var helsinki = Optional.of(ZoneId.of("Europe/Helsinki"));

        var previewed = (PreviewOwnAgreement.Outcome.Previewed) preview(carla, signed, "2026-11-23T12:00", helsinki);

        assertThat(previewed.reportedAt()).isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));
        assertThat(preview(carla, signed, "2026-01-01T01:59", helsinki))
                .isEqualTo(new PreviewOwnAgreement.Outcome.NotInForce());
        assertThat(preview(carla, signed, "2026-01-01T02:00", helsinki))
                .isInstanceOf(PreviewOwnAgreement.Outcome.Previewed.class);
    }

    private PreviewOwnAgreement.Outcome.Previewed previewed(Agreement agreement, String local) {
        return (PreviewOwnAgreement.Outcome.Previewed) preview(carla, agreement, local);
    }

    @Test
    void a_contact_lists_the_agreements_of_his_customer_and_no_others() {
        var own = aftercare.signed(bakery, TermsMother.workedExamples());
        var second = aftercare.draft(bakery, TermsMother.officeHoursOnly());

        assertThat(aftercare.listOwnAgreements.execute(new ListOwnAgreements.Command(carla)))
                .isEqualTo(new ListOwnAgreements.Outcome.Listed(
                        List.of(own, second), Instant.parse("2026-11-21T10:00:00Z")));
        assertThat(aftercare.listOwnAgreements.execute(new ListOwnAgreements.Command(stranger)))
                .isEqualTo(new ListOwnAgreements.Outcome.Listed(List.of(), Instant.parse("2026-11-21T10:00:00Z")));
    }

    private ListAgreements.Outcome.Listed listed(
            Caller caller, Optional<CustomerId> customer, Optional<AgreementNumber> after) {
        return (ListAgreements.Outcome.Listed)
                aftercare.listAgreements.execute(new ListAgreements.Command(caller, customer, after, 1));
    }

    @Test
    void agents_list_everybodys_agreements_a_page_at_a_time_and_contacts_their_own() {
        var first = aftercare.draft(bakery, TermsMother.officeHoursOnly());
        var second = aftercare.draft(aftercare.customer("Mill"), TermsMother.officeHoursOnly());
        var now = Instant.parse("2026-11-21T10:00:00Z");

        assertThat(listed(aftercare.agent(), Optional.empty(), Optional.empty()))
                .isEqualTo(new ListAgreements.Outcome.Listed(List.of(first), now, Optional.of(first.number())));
        assertThat(listed(aftercare.agent(), Optional.empty(), Optional.of(first.number())))
                .isEqualTo(new ListAgreements.Outcome.Listed(List.of(second), now, Optional.empty()));
        assertThat(listed(aftercare.agent(), Optional.of(second.customerId()), Optional.empty())
                        .agreements())
                .containsExactly(second);
        assertThat(listed(carla, Optional.empty(), Optional.empty()).agreements())
                .containsExactly(first);
        assertThat(listed(carla, Optional.of(bakery.id()), Optional.empty()).agreements())
                .containsExactly(first);
        assertThat(listed(carla, Optional.of(second.customerId()), Optional.empty())
                        .agreements())
                .isEmpty();
        assertThat(listed(stranger, Optional.empty(), Optional.empty()).agreements())
                .isEmpty();
    }

    @Test
    void an_agreement_shows_the_version_in_force_and_the_kind_of_time_that_it_is_now() {
        var signed = aftercare.signed(bakery, TermsMother.workedExamples());
        aftercare.amended(signed, TermsMother.officeHoursOnly());

        var shown = shown(signed);

        assertThat(shown.inForce()).isTrue();
        assertThat(shown.version().number()).isEqualTo(1);
        assertThat(shown.agreement().versions()).hasSize(2);
        assertThat(shown.now())
                .isEqualTo(new Span(
                        Instant.parse("2026-11-21T10:00:00Z"),
                        Instant.parse("2026-11-23T00:00:00Z"),
                        ServiceWindow.WEEKEND,
                        ""));
    }

    @Test
    void the_days_to_come_are_whole_months_with_their_closures_by_name() {
        var days = shown(aftercare.signed(bakery, TermsMother.workedExamples())).days();

        assertThat(days.getFirst().date()).isEqualTo("2026-11-01");
        assertThat(days.getLast().date()).isEqualTo("2027-02-28");
        assertThat(days.stream().filter(day -> !day.closed().isEmpty()))
                .extracting(day -> day.date() + " " + day.closed().getFirst().name() + " " + day.working())
                .containsExactly(
                        "2026-12-25 Christmas Day false",
                        "2026-12-28 Boxing Day (substitute day) false",
                        "2027-01-01 New Year's Day false");
        assertThat(days.stream().filter(ShowOwnAgreement.Day::working)).hasSize(82);
    }

    @Test
    void a_closure_of_part_of_a_day_leaves_it_a_working_day_if_office_hours_remain() {
        aftercare.sleep("2026-12-10T10:00:00Z");
        var day = shown(aftercare.signed(bakery, TermsMother.everything())).days().stream()
                .filter(found -> found.date().equals(LocalDate.parse("2026-12-24")))
                .findFirst()
                .orElseThrow();

        assertThat(day.working()).isFalse();
        assertThat(day.closed())
                .containsExactly(
                        new Closure(LocalDate.parse("2026-12-24"), DayPart.of("13:00", "24:00"), "Weihnachten 🎄"));
    }

    @Test
    void without_a_version_in_force_the_first_to_come_is_shown_and_else_the_last_draft() {
        var draft = aftercare.draft(bakery, TermsMother.officeHoursOnly());
        var later = aftercare.amended(draft, TermsMother.fullPromises("2027-05-01", "PT4H", "PT20H"));
        assertThat(shown(later).inForce()).isFalse();
        assertThat(shown(later).version().number()).isEqualTo(2);
        var sooner = aftercare.amended(later, TermsMother.fullPromises("2027-03-01", "PT4H", "PT20H"));
        aftercare.sign(sooner, 2, false);
        aftercare.sign(sooner, 3, false);

        assertThat(shown(sooner).inForce()).isFalse();
        assertThat(shown(sooner).version().number()).isEqualTo(3);
    }

    @Test
    void another_customers_agreement_and_one_that_is_not_there_are_told_alike() {
        var own = aftercare.signed(bakery, TermsMother.workedExamples());

        assertThat(show(stranger, own)).isEqualTo(new ShowOwnAgreement.Outcome.Unknown());
        assertThat(aftercare.showOwnAgreement.execute(new ShowOwnAgreement.Command(carla, new AgreementNumber(9_999))))
                .isEqualTo(new ShowOwnAgreement.Outcome.Unknown());
        assertThat(preview(stranger, own, "2026-11-23T10:00")).isEqualTo(new PreviewOwnAgreement.Outcome.Unknown());
    }

    @Test
    void what_if_is_worked_out_by_the_clocks_of_the_agreement() {
        var summer = previewed(aftercare.signed(bakery, TermsMother.workedExamples()), "2027-06-19T10:00");

        assertThat(summer.reportedAt()).isEqualTo("2027-06-19T09:00:00Z");
        assertThat(summer.clocks().heldOver()).isTrue();
        assertThat(summer.clocks().clocks().getFirst().clock().dueAt()).contains(Instant.parse("2027-06-21T12:00:00Z"));
    }

    @Test
    void what_if_goes_by_the_version_in_force_then_and_says_where_none_is() {
        var signed = aftercare.signed(bakery, TermsMother.workedExamples());
        aftercare.amended(signed, TermsMother.fullPromises("2027-03-01", "PT2H", "PT20H"));
        aftercare.sign(signed, 2, false);

        assertThat(previewed(signed, "2027-02-26T10:00").version().number()).isEqualTo(1);
        assertThat(previewed(signed, "2027-03-01T10:00").version().number()).isEqualTo(2);
        assertThat(preview(carla, signed, "2025-12-31T23:59")).isEqualTo(new PreviewOwnAgreement.Outcome.NotInForce());
    }

    @Test
    void what_if_refuses_a_time_beyond_the_years_that_can_be_worked_out() {
        var signed = aftercare.signed(bakery, TermsMother.workedExamples());

        assertThat(preview(carla, signed, "2200-01-01T10:00"))
                .isInstanceOfSatisfying(
                        PreviewOwnAgreement.Outcome.Refused.class, refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.pointer())
                                .containsExactly("/reportedAt"));
    }
}
