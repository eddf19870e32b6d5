package org.aftercare.application.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Fault;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.calendar.SupportCalendar;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.issue.Channel;
import org.junit.jupiter.api.Test;

class AgreementsTest {
    private static final AgreementId UNKNOWN = new AgreementId(new UUID(0x7000, 99));
    private static final Optional<Revision> ANY = Optional.empty();

    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");
    private final Customer bakery = aftercare.customer("Bakery");
    private final Terms terms = TermsMother.workedExamples();
    private final Agreement draft = aftercare.draft(bakery, terms);

    /** Terms whose bank holidays nobody knows. */
    private static Terms inNowhere() {
        var usual = TermsMother.workedExamples();
        var calendar = new SupportCalendar(
                usual.calendar().timeZone(), usual.calendar().officeHours(), new Region("xx-no"), List.of());
        return new Terms(usual.effectiveFrom(), calendar, usual.holdOver(), usual.warnAt(), usual.coverage());
    }

    private static final Fault NOWHERE = new Fault(
            "/terms/calendar/bankHolidays/region",
            "must be a region whose bank holidays are known, such as gb-eng, gb-sct, gb-nir or im, and is xx-no");

    @Test
    void drafting_names_an_unknown_customer_and_an_unknown_region_at_once() {
        var command = new DraftAgreement.Command(
                new CustomerId(new UUID(0x7000, 98)), "Support", List.of("Shop"), inNowhere());

        assertThat(aftercare.draftAgreement.execute(command))
                .isEqualTo(new DraftAgreement.Outcome.Refused(List.of(
                        new Fault("/customerId", "must be a customer, and there is none with this id"), NOWHERE)));
    }

    @Test
    void drafting_refuses_what_no_agreement_may_be() {
        var command = new DraftAgreement.Command(bakery.id(), "", List.of(), terms);

        assertThatThrownBy(() -> aftercare.draftAgreement.execute(command))
                .isInstanceOf(BrokenRuleException.class)
                .hasMessage("/title: must not be blank; /systems: must name 1 to 100 systems, and names 0");
    }

    @Test
    void a_draft_is_replaced_by_whoever_saw_its_last_state() {
        var replaced = aftercare.replaceDraft.execute(
                new ReplaceDraft.Command(draft.id(), 1, TermsMother.officeHoursOnly(), Optional.of(new Revision(1))));

        var agreement = ((ReplaceDraft.Outcome.Replaced) replaced).agreement();
        assertThat(agreement.revision()).isEqualTo(new Revision(2));
        assertThat(agreement.versions().getFirst().terms()).isEqualTo(TermsMother.officeHoursOnly());
        assertThatThrownBy(() -> aftercare.replaceDraft.execute(
                        new ReplaceDraft.Command(draft.id(), 1, terms, Optional.of(new Revision(1)))))
                .isInstanceOf(StaleAggregateException.class);
    }

    private SignVersion.Command signature(AgreementId agreement, int version, String signedBy) {
        return new SignVersion.Command(aftercare.agent(), Channel.API, agreement, version, signedBy, false, ANY);
    }

    @Test
    void a_signed_version_is_not_replaced_and_not_signed_again() {
        var signed = aftercare.signed(bakery, terms);

        assertThat(aftercare.replaceDraft.execute(new ReplaceDraft.Command(signed.id(), 1, terms, ANY)))
                .isEqualTo(new ReplaceDraft.Outcome.AlreadySigned());
        assertThat(aftercare.signVersion.execute(signature(signed.id(), 1, "Sam")))
                .isEqualTo(new SignVersion.Outcome.AlreadySigned());
        assertThat(shown(signed.id()).revision()).isEqualTo(new Revision(2));
    }

    @Test
    void what_is_not_there_is_neither_replaced_nor_signed_nor_added_to_nor_shown() {
        assertThat(aftercare.replaceDraft.execute(new ReplaceDraft.Command(UNKNOWN, 1, terms, ANY)))
                .isEqualTo(new ReplaceDraft.Outcome.Unknown());
        assertThat(aftercare.replaceDraft.execute(new ReplaceDraft.Command(draft.id(), 2, terms, ANY)))
                .isEqualTo(new ReplaceDraft.Outcome.Unknown());
        assertThat(aftercare.signVersion.execute(signature(UNKNOWN, 1, "Sam")))
                .isEqualTo(new SignVersion.Outcome.Unknown());
        assertThat(aftercare.signVersion.execute(signature(draft.id(), 2, "Sam")))
                .isEqualTo(new SignVersion.Outcome.Unknown());
        assertThat(aftercare.addVersion.execute(new AddVersion.Command(UNKNOWN, terms, ANY)))
                .isEqualTo(new AddVersion.Outcome.Unknown());
        assertThat(aftercare.showAgreement.execute(new ShowAgreement.Command(aftercare.agent(), UNKNOWN)))
                .isEqualTo(new ShowAgreement.Outcome.Unknown());
    }

    @Test
    void a_further_version_is_a_draft_beside_the_signed_one() {
        var signed = aftercare.signed(bakery, terms);

        var added = aftercare.addVersion.execute(
                new AddVersion.Command(signed.id(), TermsMother.officeHoursOnly(), Optional.of(new Revision(2))));

        var outcome = (AddVersion.Outcome.Added) added;
        assertThat(outcome.version()).isEqualTo(2);
        assertThat(outcome.agreement().version(2).orElseThrow().signed()).isFalse();
        assertThat(outcome.agreement().version(1).orElseThrow().signed()).isTrue();
    }

    @Test
    void bank_holidays_that_nobody_knows_are_refused_in_every_version() {
        assertThat(aftercare.addVersion.execute(new AddVersion.Command(draft.id(), inNowhere(), ANY)))
                .isEqualTo(new AddVersion.Outcome.Refused(List.of(NOWHERE)));
        assertThat(aftercare.replaceDraft.execute(new ReplaceDraft.Command(draft.id(), 1, inNowhere(), ANY)))
                .isEqualTo(new ReplaceDraft.Outcome.Refused(List.of(NOWHERE)));
    }

    @Test
    void the_signer_has_a_name() {
        assertThatThrownBy(() -> aftercare.signVersion.execute(signature(draft.id(), 1, "")))
                .isInstanceOf(BrokenRuleException.class);
    }

    @Test
    void another_customers_agreement_does_not_exist_for_a_contact() {
        var carla = aftercare.contact(bakery, "Carla", "carla@bakery.example");
        var stranger = aftercare.contact(aftercare.customer("Other"), "Oscar", "oscar@other.example");

        assertThat(aftercare.showAgreement.execute(new ShowAgreement.Command(new Caller.OfCustomer(carla), draft.id())))
                .isEqualTo(new ShowAgreement.Outcome.Shown(draft));
        assertThat(aftercare.showAgreement.execute(
                        new ShowAgreement.Command(new Caller.OfCustomer(stranger), draft.id())))
                .isEqualTo(new ShowAgreement.Outcome.Unknown());
    }

    @Test
    void only_what_is_in_force_can_be_reported_about() {
        var carla = aftercare.contact(bakery, "Carla", "carla@bakery.example");
        var signed = aftercare.signed(bakery, terms);
        aftercare.signed(aftercare.customer("Other"), terms);

        var listed = aftercare.listReportable.execute(new ListReportable.Command(new Caller.OfCustomer(carla)));

        assertThat(((ListReportable.Outcome.Listed) listed).agreements())
                .containsExactly(new ListReportable.Reportable(
                        signed.id(), signed.number(), "Support", List.of("Shop", "Website"), terms));
    }

    private Agreement shown(AgreementId id) {
        var outcome = aftercare.showAgreement.execute(new ShowAgreement.Command(aftercare.agent(), id));
        return ((ShowAgreement.Outcome.Shown) outcome).agreement();
    }
}
