package org.aftercare.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Fault;
import org.aftercare.domain.Revision;
import org.aftercare.domain.calendar.Calendars;
import org.aftercare.domain.charge.Work;
import org.aftercare.domain.customer.CustomerId;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final Version.Signature SIGNATURE =
            new Version.Signature("Sam Signer", Instant.parse("2026-02-01T10:00:00Z"));
    private static final Terms FROM_JANUARY = from("2026-01-01");
    private static final Terms FROM_JULY = from("2026-07-01");

    private static Terms from(String date) {
        return TermsTest.terms(date, List.of(), Calendars.london(), "PT4H");
    }

    private static Agreement agreement(String title, List<String> systems, List<Version> versions) {
        return new Agreement(
                new AgreementId(new UUID(0x7000, 1)),
                new AgreementNumber(7),
                new CustomerId(new UUID(0x7000, 2)),
                title,
                systems,
                versions,
                new Revision(1));
    }

    private static Agreement draft() {
        return agreement("Support", List.of("Shop"), List.of(Version.draft(1, FROM_JANUARY)));
    }

    private static Agreement changed(Agreement.Change change) {
        return ((Agreement.Change.Changed) change).agreement();
    }

    @Test
    void a_draft_can_be_replaced() {
        var replaced = changed(draft().replaceDraft(1, FROM_JULY));

        assertThat(replaced.versions()).containsExactly(Version.draft(1, FROM_JULY));
        assertThat(replaced.revision()).isEqualTo(new Revision(1));
    }

    @Test
    void a_signed_version_can_neither_be_replaced_nor_signed_again() {
        var signed = changed(draft().sign(1, SIGNATURE));

        assertThat(signed.versions()).containsExactly(new Version(1, FROM_JANUARY, Optional.of(SIGNATURE)));
        assertThat(signed.replaceDraft(1, FROM_JULY)).isEqualTo(new Agreement.Change.AlreadySigned());
        assertThat(signed.sign(1, SIGNATURE)).isEqualTo(new Agreement.Change.AlreadySigned());
    }

    @Test
    void a_version_that_is_not_there_can_be_neither_replaced_nor_signed() {
        for (var number : List.of(-1, 0, 2)) {
            assertThat(draft().replaceDraft(number, FROM_JULY)).isEqualTo(new Agreement.Change.NoSuchVersion());
            assertThat(draft().sign(number, SIGNATURE)).isEqualTo(new Agreement.Change.NoSuchVersion());
            assertThat(draft().version(number)).isEmpty();
        }
    }

    @Test
    void a_further_draft_gets_the_next_number() {
        var twice = changed(draft().sign(1, SIGNATURE)).withDraft(FROM_JULY);

        assertThat(twice.version(2)).contains(Version.draft(2, FROM_JULY));
        assertThat(twice.version(1)).map(Version::signed).contains(true);
        assertThat(twice.version(2)).map(Version::signed).contains(false);
    }

    @Test
    void only_signed_versions_come_into_force_on_their_effective_date() {
        var signed = changed(draft().sign(1, SIGNATURE)).withDraft(FROM_JULY);

        assertThat(signed.inForceAt(Instant.parse("2025-12-31T23:59:59Z"))).isEmpty();
        assertThat(signed.inForceAt(Instant.parse("2026-01-01T00:00:00Z")))
                .map(Version::number)
                .contains(1);
        assertThat(signed.inForceAt(Instant.parse("2026-08-01T00:00:00Z")))
                .map(Version::number)
                .contains(1);
    }

    @Test
    void a_later_version_supersedes_an_earlier_one_from_its_effective_date() {
        var both =
                changed(changed(draft().sign(1, SIGNATURE)).withDraft(FROM_JULY).sign(2, SIGNATURE));

        assertThat(both.inForceAt(Instant.parse("2026-06-30T22:59:59Z")))
                .map(Version::number)
                .contains(1);
        assertThat(both.inForceAt(Instant.parse("2026-06-30T23:00:00Z")))
                .map(Version::number)
                .contains(2);
        assertThat(both.governs(1, Instant.parse("2026-06-30T22:59:59Z"))).isTrue();
        assertThat(both.governs(2, Instant.parse("2026-06-30T22:59:59Z"))).isFalse();
        assertThat(both.governs(1, Instant.parse("2026-06-30T23:00:00Z"))).isFalse();
    }

    @Test
    void names_everything_that_is_wrong_with_it() {
        var refused = catchThrowableOfType(
                BrokenRuleException.class,
                () -> agreement("", List.of("Shop", "", "Shop"), List.of(Version.draft(2, FROM_JANUARY))));

        assertThat(refused.faults())
                .containsExactly(
                        new Fault("/title", "must not be blank"),
                        new Fault("/systems/1", "must not be blank"),
                        new Fault("/systems/2", "must not name a system twice"),
                        new Fault("/versions/0", "must have the number 1"));
    }

    @Test
    void covers_at_least_one_system_and_at_most_a_hundred_and_has_a_version() {
        assertThatThrownBy(() -> agreement("Support", List.of(), List.of()))
                .hasMessage(
                        "/systems: must name 1 to 100 systems, and names 0; /versions: must have at least one version");
        assertThatThrownBy(() -> agreement("Support", Collections.nCopies(101, "Shop"), List.of()))
                .hasMessageStartingWith("/systems: must name 1 to 100 systems, and names 101");
    }

    @Test
    void numbers_are_read_as_they_are_written_and_in_no_other_way() {
        assertThat(AgreementNumber.parse("SA-0007")).contains(new AgreementNumber(7));
        assertThat(AgreementNumber.parse("SA-12345")).contains(new AgreementNumber(12345));
        assertThat(List.of("SA-7", "SA-00007", "SA-0000", "sa-0007", "AC-0007", "SA-0007 ", "SA-1234567890123456789"))
                .allMatch(text -> AgreementNumber.parse(text).isEmpty());
    }

    @Test
    void numbers_are_written_with_four_digits_or_more() {
        assertThat(new AgreementNumber(7)).hasToString("SA-0007");
        assertThat(new AgreementNumber(12345)).hasToString("SA-12345");
        assertThat(new AgreementNumber(1)).hasToString("SA-0001");
        assertThatThrownBy(() -> new AgreementNumber(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void versions_count_from_one_and_signers_have_a_name() {
        assertThatThrownBy(() -> Version.draft(0, FROM_JANUARY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Version.Signature(" ", SIGNATURE.signedAt()))
                .isInstanceOf(BrokenRuleException.class);
        assertThat(new Version.Signature(" Sam ", SIGNATURE.signedAt()).by()).isEqualTo("Sam");
    }

    @Test
    void all_versions_charge_in_one_currency() {
        var pounds = FROM_JANUARY.with(Work.charges());
        var usual = Work.charges();
        var yen = FROM_JULY.with(new Charges(
                Money.parse("JPY 45000"),
                usual.vatRate(),
                usual.levels(),
                usual.allowance(),
                usual.rates(),
                usual.billing(),
                Optional.empty(),
                Optional.empty()));
        var agreement = agreement("Support", List.of("Shop"), List.of(Version.draft(1, pounds)));

        assertThat(agreement.faultOf(0, yen))
                .contains(new Fault("/terms/charges/currency", "must be GBP, as in the other versions, and is JPY"));
        assertThat(agreement.faultOf(1, yen)).isEmpty();
        assertThat(agreement.faultOf(0, pounds)).isEmpty();
        assertThat(agreement.faultOf(0, FROM_JULY)).isEmpty();
        assertThatThrownBy(() -> agreement.withDraft(yen)).hasMessage("/versions: must have charges in one currency");
    }
}
