package org.aftercare.domain.charge;

import static org.aftercare.domain.charge.Work.charges;
import static org.aftercare.domain.charge.Work.monthly;
import static org.aftercare.domain.charge.Work.on;
import static org.aftercare.domain.charge.Work.rates;
import static org.aftercare.domain.charge.Work.tariff;
import static org.aftercare.domain.charge.Work.terms;
import static org.aftercare.domain.charge.Work.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aftercare.domain.agreement.Allowance;
import org.aftercare.domain.agreement.Billing;
import org.aftercare.domain.agreement.Charges;
import org.aftercare.domain.agreement.Coverage;
import org.aftercare.domain.agreement.Rates;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.SupportLevel;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.ServiceWindow;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples of {@code domain.md} §5. */
class RatingTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private static List<RatedPart> rated(Tariff tariff, Work.Entry... entries) {
        var work = Arrays.stream(entries).map(Work.Entry::entry).toList();
        var ledger = AllowanceLedger.of(tariff, work, NOVEMBER);
        return work.stream()
                .sorted(WorkEntry.BY_TIME)
                .flatMap(entry -> ledger.partsOf(entry.id()).stream())
                .toList();
    }

    private static List<String> said(Tariff tariff, Work.Entry... entries) {
        return rated(tariff, entries).stream()
                .map(part -> part.minutes() + " " + part.part().window() + " " + part.ground() + " x" + part.units()
                        + " " + part.amount().rounded(CurrencyUnit.GBP).getAmount())
                .toList();
    }

    @Test
    void work_across_closing_time_is_split_there() {
        assertThat(said(tariff(terms("2026-01-01", charges())), on("2026-11-20", "16:30", "18:00")))
                .containsExactly("30 OFFICE_HOURS COVERED x0 0.00", "60 OUT_OF_HOURS WINDOW_NOT_COVERED x60 150.00");
    }

    @Test
    void three_short_entries_are_one_unit_in_one_session_and_three_in_three() {
        var tariff = tariff(terms("2026-01-01", charges(new Allowance.Unlimited(), units(30))));

        assertThat(said(
                        tariff,
                        on("2026-11-20", "18:00", "18:10").session("evening"),
                        on("2026-11-20", "19:00", "19:10").session("evening"),
                        on("2026-11-20", "20:00", "20:10").session("evening")))
                .containsExactly(
                        "10 OUT_OF_HOURS WINDOW_NOT_COVERED x1 75.00",
                        "10 OUT_OF_HOURS WINDOW_NOT_COVERED x0 0.00",
                        "10 OUT_OF_HOURS WINDOW_NOT_COVERED x0 0.00");
        assertThat(said(
                        tariff,
                        on("2026-11-20", "18:00", "18:10").session("one"),
                        on("2026-11-20", "19:00", "19:10").session("two"),
                        on("2026-11-20", "20:00", "20:10")))
                .containsExactly(
                        "10 OUT_OF_HOURS WINDOW_NOT_COVERED x1 75.00",
                        "10 OUT_OF_HOURS WINDOW_NOT_COVERED x1 75.00",
                        "10 OUT_OF_HOURS WINDOW_NOT_COVERED x1 75.00");
    }

    @Test
    void a_night_of_the_october_clock_change_has_an_hour_more() {
        assertThat(said(tariff(terms("2026-01-01", charges())), on("2026-10-24", "23:00", "03:00")))
                .containsExactly("300 WEEKEND WINDOW_NOT_COVERED x300 1000.00");
    }

    @Test
    void a_night_of_the_march_clock_change_has_an_hour_less() {
        assertThat(said(tariff(terms("2026-01-01", charges())), on("2027-03-27", "23:00", "03:00")))
                .containsExactly("180 WEEKEND WINDOW_NOT_COVERED x180 600.00");
    }

    @Test
    void a_bank_holiday_is_charged_at_double_rate() {
        var parts = rated(tariff(terms("2026-01-01", charges())), on("2026-12-24", "23:30", "01:00"));

        assertThat(parts)
                .extracting(part -> part.part().window(), part -> part.part().closure(), RatedPart::minutes)
                .containsExactly(
                        tuple(ServiceWindow.OUT_OF_HOURS, "", 30),
                        tuple(ServiceWindow.BANK_HOLIDAY, "Christmas Day", 60));
        assertThat(parts)
                .extracting(part -> part.amount().rounded(CurrencyUnit.GBP).toString())
                .containsExactly("GBP 75.00", "GBP 200.00");
    }

    @Test
    void an_allowance_is_used_up_in_the_middle_of_an_entry() {
        var tariff = tariff(terms("2026-01-01", charges(monthly(120, 0), Billing.TO_THE_MINUTE)));

        var parts = rated(tariff, on("2026-11-20", "09:00", "10:30"), on("2026-11-20", "13:00", "14:00"));

        assertThat(said(tariff, on("2026-11-20", "09:00", "10:30"), on("2026-11-20", "13:00", "14:00")))
                .containsExactly(
                        "90 OFFICE_HOURS ALLOWANCE x0 0.00",
                        "30 OFFICE_HOURS ALLOWANCE x0 0.00",
                        "30 OFFICE_HOURS ALLOWANCE_USED_UP x30 45.00");
        assertThat(parts.get(2).part().from()).isEqualTo(Instant.parse("2026-11-20T13:30:00Z"));
    }

    @Test
    void a_level_that_is_not_covered_is_chargeable_in_covered_time_too() {
        assertThat(said(
                        tariff(terms("2026-01-01", charges())),
                        on("2026-11-20", "09:00", "10:00").level(SupportLevel.CHANGE)))
                .containsExactly("60 OFFICE_HOURS LEVEL_NOT_COVERED x60 100.00");
    }

    @Test
    void defects_are_put_right_for_nothing_until_the_bug_fix_period_is_over() {
        var usual = charges();
        var terms = terms(
                "2026-01-01",
                new Charges(
                        usual.monthlyFee(),
                        usual.vatRate(),
                        usual.levels(),
                        usual.allowance(),
                        usual.rates(),
                        usual.billing(),
                        Optional.of(LocalDate.parse("2026-11-20")),
                        Optional.empty()));

        assertThat(said(tariff(terms), on("2026-11-20", "23:00", "01:00").asDefect()))
                .containsExactly("60 OUT_OF_HOURS BUG_FIX_PERIOD x0 0.00", "60 WEEKEND WINDOW_NOT_COVERED x60 200.00");
        assertThat(said(tariff(terms), on("2026-11-20", "22:00", "23:00")))
                .containsExactly("60 OUT_OF_HOURS WINDOW_NOT_COVERED x60 150.00");
    }

    /** Nothing covered; S1 to S3 at 120.00, S4 and S5 at 80.00, all outside office hours at 240.00; an hour at least. */
    private static Terms adHoc() {
        var urgent = Work.row("120", "240", "240", "240");
        var usual = Work.row("80", "240", "240", "240");
        var table = new EnumMap<Severity, Map<ServiceWindow, BigDecimal>>(Severity.class);
        List.of(Severity.S1, Severity.S2, Severity.S3).forEach(severity -> table.put(severity, urgent));
        List.of(Severity.S4, Severity.S5).forEach(severity -> table.put(severity, usual));
        return Work.terms(
                "2026-01-01",
                Coverage.NOTHING,
                new Charges(
                        Money.zero(CurrencyUnit.GBP),
                        new BigDecimal("20"),
                        Set.of(),
                        new Allowance.Unlimited(),
                        new Rates(table),
                        new Billing(15, Billing.Rounding.UP, 0, 60, Map.of(), 0),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void an_ad_hoc_customer_is_plain_data() {
        assertThat(said(tariff(adHoc()), on("2026-11-20", "10:00", "10:20").severity(Severity.S2)))
                .containsExactly("20 OFFICE_HOURS WINDOW_NOT_COVERED x4 120.00");
        assertThat(said(tariff(adHoc()), on("2026-11-20", "10:00", "11:10").severity(Severity.S5)))
                .containsExactly("70 OFFICE_HOURS WINDOW_NOT_COVERED x5 100.00");
        assertThat(said(tariff(adHoc()), on("2026-11-20", "16:30", "18:00").severity(Severity.S4)))
                .containsExactly(
                        "30 OFFICE_HOURS WINDOW_NOT_COVERED x2 40.00", "60 OUT_OF_HOURS WINDOW_NOT_COVERED x4 240.00");
    }

    @Test
    void a_unit_is_charged_at_the_rate_of_the_time_in_which_it_begins() {
        var tariff = tariff(terms("2026-01-01", charges(new Allowance.Unlimited(), units(30))));

        assertThat(said(tariff, on("2026-11-20", "16:40", "18:00").severity(Severity.S5)))
                .containsExactly(
                        "20 OFFICE_HOURS WINDOW_NOT_COVERED x1 50.00", "60 OUT_OF_HOURS WINDOW_NOT_COVERED x2 150.00");
    }

    @Test
    void what_a_minimum_asks_for_goes_to_the_last_part_and_included_time_counts_towards_it() {
        var billing = new Billing(15, Billing.Rounding.UP, 0, 30, Map.of(ServiceWindow.OUT_OF_HOURS, 90), 240);
        var tariff = tariff(terms("2026-01-01", charges(new Allowance.Unlimited(), billing)));

        assertThat(said(tariff, on("2026-11-20", "16:30", "17:10")))
                .containsExactly("30 OFFICE_HOURS COVERED x0 0.00", "10 OUT_OF_HOURS WINDOW_NOT_COVERED x4 150.00");
        assertThat(said(tariff, on("2026-11-21", "10:00", "10:10")))
                .containsExactly("10 WEEKEND WINDOW_NOT_COVERED x2 100.00");
        assertThat(said(tariff, on("2026-11-21", "10:00", "10:10").atTheCustomers()))
                .containsExactly("10 WEEKEND WINDOW_NOT_COVERED x16 800.00");
    }

    @ParameterizedTest
    @CsvSource({
        "UP, 0, 1, 1",
        "UP, 0, 30, 1",
        "UP, 0, 31, 2",
        "UP, 5, 5, 0",
        "UP, 5, 6, 1",
        "UP, 5, 35, 1",
        "UP, 5, 36, 2",
        "NEAREST, 0, 14, 0",
        "NEAREST, 0, 15, 1",
        "NEAREST, 0, 44, 1",
        "NEAREST, 0, 45, 2",
        "DOWN, 0, 29, 0",
        "DOWN, 0, 59, 1",
        "UP, 0, 0, 0"
    })
    void minutes_are_rounded_to_units(Billing.Rounding rounding, int grace, int minutes, int units) {
        var billing = new Billing(30, rounding, grace, 0, Map.of(), 0);

        assertThat(billing.units(minutes, 0, Set.of(), false)).isEqualTo(units);
    }

    @Test
    void within_the_grace_there_is_no_minimum_either() {
        var billing = new Billing(30, Billing.Rounding.UP, 5, 60, Map.of(), 0);

        assertThat(billing.units(5, 0, Set.of(), false)).isZero();
        assertThat(billing.units(6, 0, Set.of(), false)).isEqualTo(2);
        assertThat(billing.units(10, 200, Set.of(), false)).isEqualTo(1);
    }

    @Test
    void each_version_charges_for_the_time_in_which_it_is_in_force() {
        var cheap = terms("2026-01-01", charges());
        var dear = charges();
        var later = terms(
                "2026-11-21",
                new Charges(
                        dear.monthlyFee(),
                        dear.vatRate(),
                        dear.levels(),
                        dear.allowance(),
                        rates("1", "2", "300", "4"),
                        dear.billing(),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(said(tariff(cheap, later), on("2026-11-20", "23:00", "01:00")))
                .containsExactly(
                        "60 OUT_OF_HOURS WINDOW_NOT_COVERED x60 150.00", "60 WEEKEND WINDOW_NOT_COVERED x60 300.00");
    }

    @Test
    void where_no_charges_were_agreed_on_nothing_is_charged() {
        var terms = terms("2026-11-21", charges());
        var ends = charges();
        var until = new Charges(
                ends.monthlyFee(),
                ends.vatRate(),
                ends.levels(),
                ends.allowance(),
                ends.rates(),
                ends.billing(),
                Optional.empty(),
                Optional.of(LocalDate.parse("2026-11-20")));

        assertThat(said(tariff(terms), on("2026-11-20", "23:00", "00:30")))
                .containsExactly("60 OUT_OF_HOURS NO_CHARGES x0 0.00", "30 WEEKEND WINDOW_NOT_COVERED x30 100.00");
        assertThat(said(tariff(terms("2026-01-01", until)), on("2026-11-20", "23:00", "00:30")))
                .containsExactly("60 OUT_OF_HOURS WINDOW_NOT_COVERED x60 150.00", "30 WEEKEND NO_CHARGES x0 0.00");
    }

    @Test
    void months_end_at_local_midnight() {
        var parts = rated(tariff(terms("2026-01-01", charges())), on("2026-06-30", "23:00", "01:00"));

        assertThat(parts)
                .extracting(
                        part -> part.part().month().toString(),
                        part -> part.part().until().toString())
                .containsExactly(tuple("2026-06", "2026-06-30T23:00:00Z"), tuple("2026-07", "2026-07-01T00:00:00Z"));
    }
}
