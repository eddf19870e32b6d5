package org.aftercare.application.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.amendment.AddBankHoliday;
import org.aftercare.application.amendment.Corrections;
import org.aftercare.application.amendment.RemoveBankHoliday;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.calendar.SupportCalendar;
import org.aftercare.domain.customer.Customer;
import org.junit.jupiter.api.Test;

class ReadVersionTest {
    private static final Region ENGLAND = new Region("gb-eng");

    private final Aftercare aftercare = Aftercare.at("2026-11-20T12:00:00Z");
    private final Customer bakery = aftercare.customer("Bakery");

    private ReadVersion.Outcome.Read read(Agreement agreement) {
        var command = new ReadVersion.Command(aftercare.agent(), agreement.id(), 1);
        return (ReadVersion.Outcome.Read) aftercare.readVersion.execute(command);
    }

    private void proclaim(String date) {
        aftercare.clock.advance(Duration.ofMinutes(1));
        var day = Closure.wholeDay(LocalDate.parse(date), "Jubilee");
        assertThat(aftercare.addBankHoliday.execute(new AddBankHoliday.Command(
                        aftercare.administrator(), ENGLAND, day, "Proclaimed", Corrections.Mode.LEAVE_OPEN_ISSUES)))
                .isEqualTo(new AddBankHoliday.Outcome.Added(day, List.of()));
        aftercare.clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void a_version_is_read_with_its_parties_its_hash_and_the_bank_holidays_of_its_first_year() {
        var signed = aftercare.signed(bakery, TermsMother.everything());

        var read = read(signed);

        assertThat(read.agreement()).isEqualTo(signed);
        assertThat(read.version()).isEqualTo(signed.versions().getFirst());
        assertThat(read.vendor()).contains("Larkspur Software");
        assertThat(read.customer()).isEqualTo(bakery);
        assertThat(read.hash().hex()).isEqualTo("5e8283a4d5a9b02d4d498970a6b1852beb24dbd25cc117474465a045a9600913");
        assertThat(read.bankHolidays().from()).isEqualTo("2026-07-01");
        assertThat(read.bankHolidays().to()).isEqualTo("2027-06-30");
        assertThat(read.bankHolidays().knownUntil()).isEqualTo("2027-12-31");
        assertThat(read.bankHolidays().days())
                .extracting(day -> day.date().toString())
                .containsExactly(
                        "2026-08-31",
                        "2026-12-25",
                        "2026-12-28",
                        "2027-01-01",
                        "2027-03-26",
                        "2027-03-29",
                        "2027-05-03",
                        "2027-05-31");
    }

    @Test
    void what_is_read_of_a_signed_version_does_not_change_whatever_is_corrected_later() {
        proclaim("2026-12-07");
        var signed = aftercare.signed(bakery, TermsMother.workedExamples());
        var before = read(signed);

        proclaim("2026-12-14");
        aftercare.removeBankHoliday.execute(new RemoveBankHoliday.Command(
                aftercare.administrator(),
                ENGLAND,
                LocalDate.parse("2026-12-25"),
                "Slip",
                Corrections.Mode.LEAVE_OPEN_ISSUES));

        assertThat(before.bankHolidays().days())
                .extracting(day -> day.date().toString())
                .contains("2026-12-07", "2026-12-25")
                .doesNotContain("2026-12-14");
        assertThat(read(signed)).isEqualTo(before);
    }

    @Test
    void a_draft_is_read_with_the_bank_holidays_as_they_are() {
        var draft = aftercare.draft(bakery, TermsMother.workedExamples());

        proclaim("2026-12-14");

        assertThat(read(draft).bankHolidays().days())
                .extracting(day -> day.date().toString())
                .contains("2026-12-14");
    }

    @Test
    void the_first_year_has_its_first_and_its_last_day_and_no_other() {
        var usual = TermsMother.workedExamples();
        var terms = new Terms(
                LocalDate.parse("2026-12-25"), usual.calendar(), usual.holdOver(), usual.warnAt(), usual.coverage());
        var draft = aftercare.draft(bakery, terms);

        proclaim("2027-12-24");
        proclaim("2027-12-25");

        var days = read(draft).bankHolidays().days();
        assertThat(days.getFirst().date()).isEqualTo("2026-12-25");
        assertThat(days.getLast().date()).isEqualTo("2027-12-24");
    }

    @Test
    void a_calendar_without_a_region_has_no_bank_holidays() {
        var usual = TermsMother.workedExamples();
        var calendar = new SupportCalendar(
                usual.calendar().timeZone(), usual.calendar().officeHours(), Region.NONE, List.of());
        var draft = aftercare.draft(
                bakery, new Terms(usual.effectiveFrom(), calendar, usual.holdOver(), usual.warnAt(), usual.coverage()));

        assertThat(read(draft).bankHolidays().days()).isEmpty();
    }

    @Test
    void a_vendor_without_a_name_is_nobody_in_particular() {
        var draft = aftercare.draft(bakery, TermsMother.workedExamples());
        var nameless = new ReadVersion(
                aftercare.store, aftercare.agreements, aftercare.customers, aftercare.book, Optional.empty());

        assertThat(nameless.execute(new ReadVersion.Command(aftercare.agent(), draft.id(), 1)))
                .isInstanceOfSatisfying(ReadVersion.Outcome.Read.class, read -> assertThat(read.vendor())
                        .isEmpty());
    }

    @Test
    void there_is_nothing_to_read_of_others_agreements_and_of_versions_that_nobody_drafted() {
        var draft = aftercare.draft(bakery, TermsMother.workedExamples());
        var own = new Caller.OfCustomer(aftercare.contact(bakery, "Bea", "bea@bakery.example"));
        var stranger =
                new Caller.OfCustomer(aftercare.contact(aftercare.customer("Brewery"), "Bob", "bob@brewery.example"));
        var unknown = new ReadVersion.Outcome.Unknown();

        assertThat(aftercare.readVersion.execute(new ReadVersion.Command(own, draft.id(), 1)))
                .isInstanceOf(ReadVersion.Outcome.Read.class);
        assertThat(aftercare.readVersion.execute(new ReadVersion.Command(stranger, draft.id(), 1)))
                .isEqualTo(unknown);
        assertThat(aftercare.readVersion.execute(new ReadVersion.Command(own, draft.id(), 2)))
                .isEqualTo(unknown);
        assertThat(aftercare.readVersion.execute(
                        new ReadVersion.Command(own, new AgreementId(new UUID(0x7000, 99)), 1)))
                .isEqualTo(unknown);
    }
}
