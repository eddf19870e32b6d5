package org.aftercare.domain.charge;

import static org.aftercare.domain.charge.Work.charges;
import static org.aftercare.domain.charge.Work.monthly;
import static org.aftercare.domain.charge.Work.on;
import static org.aftercare.domain.charge.Work.tariff;
import static org.aftercare.domain.charge.Work.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aftercare.domain.agreement.Billing;
import org.aftercare.domain.agreement.Charges;
import org.junit.jupiter.api.Test;

class AllowanceLedgerTest {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    private static AllowanceLedger ledger(Tariff tariff, Work.Entry... entries) {
        return AllowanceLedger.of(
                tariff, Arrays.stream(entries).map(Work.Entry::entry).toList(), YearMonth.of(2026, 12));
    }

    private static Tariff minutes(int minutes, int rollOver, String from) {
        return tariff(terms(from, charges(monthly(minutes, rollOver), Billing.TO_THE_MINUTE)));
    }

    private static String said(AllowanceLedger ledger, YearMonth month) {
        var account = ledger.month(month);
        return account.opening().minutes() + " + " + account.credit() + " - " + account.drawn() + " - "
                + account.expired() + " = " + account.closing().minutes();
    }

    @Test
    void minutes_roll_over_three_months_and_then_expire() {
        var ledger = ledger(minutes(60, 3, "2026-01-01"));

        assertThat(said(ledger, JANUARY)).isEqualTo("0 + 60 - 0 - 0 = 60");
        assertThat(said(ledger, YearMonth.of(2026, 2))).isEqualTo("60 + 60 - 0 - 0 = 120");
        assertThat(said(ledger, YearMonth.of(2026, 3))).isEqualTo("120 + 60 - 0 - 0 = 180");
        assertThat(said(ledger, YearMonth.of(2026, 4))).isEqualTo("180 + 60 - 0 - 60 = 180");
        assertThat(said(ledger, YearMonth.of(2026, 5))).isEqualTo("180 + 60 - 0 - 60 = 180");
    }

    @Test
    void the_oldest_minutes_are_used_first() {
        var ledger = ledger(minutes(60, 3, "2026-01-01"), on("2026-03-02", "09:00", "10:30"));

        assertThat(said(ledger, YearMonth.of(2026, 3))).isEqualTo("120 + 60 - 90 - 0 = 90");
        assertThat(ledger.month(YearMonth.of(2026, 3)).closing().lots())
                .containsExactly(
                        new Lot(YearMonth.of(2026, 2), 30, YearMonth.of(2026, 5)),
                        new Lot(YearMonth.of(2026, 3), 60, YearMonth.of(2026, 6)));
        assertThat(said(ledger, YearMonth.of(2026, 4))).isEqualTo("90 + 60 - 0 - 0 = 150");
        assertThat(said(ledger, YearMonth.of(2026, 5))).isEqualTo("150 + 60 - 0 - 30 = 180");
    }

    @Test
    void without_roll_over_a_month_begins_anew() {
        var ledger = ledger(minutes(60, 0, "2026-01-01"), on("2026-01-05", "09:00", "09:20"));

        assertThat(said(ledger, JANUARY)).isEqualTo("0 + 60 - 20 - 40 = 0");
        assertThat(said(ledger, YearMonth.of(2026, 2))).isEqualTo("0 + 60 - 0 - 60 = 0");
    }

    @Test
    void the_first_and_the_last_month_are_in_proportion() {
        var whole = charges(monthly(600, 0), Billing.TO_THE_MINUTE);
        var ending = new Charges(
                whole.monthlyFee(),
                whole.vatRate(),
                whole.levels(),
                whole.allowance(),
                whole.rates(),
                whole.billing(),
                Optional.empty(),
                Optional.of(LocalDate.parse("2026-12-10")));
        var tariff = tariff(terms("2026-11-16", ending));

        assertThat(said(ledger(tariff), YearMonth.of(2026, 11))).isEqualTo("0 + 300 - 0 - 300 = 0");
        assertThat(tariff.shares(YearMonth.of(2026, 11)))
                .extracting(share -> share.days() + " days " + share.fee())
                .containsExactly("15 days GBP 225.00");
        assertThat(said(ledger(tariff), YearMonth.of(2026, 12))).isEqualTo("0 + 194 - 0 - 194 = 0");
        assertThat(tariff.shares(YearMonth.of(2026, 12)))
                .extracting(share -> share.days() + " days " + share.fee())
                .containsExactly("10 days GBP 145.16");
        assertThat(tariff.shares(YearMonth.of(2027, 1))).isEmpty();
        assertThat(tariff.shares(YearMonth.of(2026, 10))).isEmpty();
    }

    @Test
    void a_version_that_comes_in_the_middle_of_a_month_shares_it() {
        var tariff = tariff(
                terms("2026-01-01", charges(monthly(300, 0), Billing.TO_THE_MINUTE)),
                terms("2026-11-11", charges(monthly(600, 0), Billing.TO_THE_MINUTE)));

        assertThat(tariff.shares(YearMonth.of(2026, 11)))
                .extracting(share -> share.version() + ": " + share.days() + " days " + share.fee())
                .containsExactly("1: 10 days GBP 150.00", "2: 20 days GBP 300.00");
        assertThat(ledger(tariff).month(YearMonth.of(2026, 11)).credit()).isEqualTo(500);
    }

    @Test
    void the_balance_at_an_instant_is_what_was_not_drawn_before_it() {
        var ledger = ledger(minutes(120, 0, "2026-01-01"), on("2026-11-20", "09:00", "10:00"));

        assertThat(ledger.balanceAt(Instant.parse("2026-11-20T09:00:00Z")).minutes())
                .isEqualTo(120);
        assertThat(ledger.balanceAt(Instant.parse("2026-11-20T09:45:00Z")).minutes())
                .isEqualTo(75);
        assertThat(ledger.balanceAt(Instant.parse("2026-11-30T12:00:00Z")).minutes())
                .isEqualTo(60);
        assertThat(ledger.balanceAt(Instant.parse("2026-12-01T00:00:00Z")).minutes())
                .isEqualTo(120);
        assertThat(ledger.balanceAt(Instant.parse("2025-12-01T00:00:00Z")).minutes())
                .isZero();
    }

    @Test
    void an_entry_that_comes_late_goes_before_those_that_were_done_after_it() {
        var tariff = minutes(60, 0, "2026-01-01");
        var late = on("2026-11-19", "09:00", "09:45");
        var known = on("2026-11-20", "09:00", "10:00");

        assertThat(ledger(tariff, known).partsOf(known.entry().id()))
                .extracting(RatedPart::ground)
                .containsExactly(Ground.ALLOWANCE);
        assertThat(ledger(tariff, known, late).partsOf(known.entry().id()))
                .extracting(part -> part.minutes() + " " + part.ground())
                .containsExactly("15 ALLOWANCE", "45 ALLOWANCE_USED_UP");
    }

    @Test
    void what_a_consent_allowed_adds_up_over_its_entries() {
        var consent = new ConsentId(new java.util.UUID(5, 5));
        var ledger = ledger(
                minutes(60, 0, "2026-01-01"),
                on("2026-11-20", "16:30", "18:00").by(new Authority.Consented(consent)),
                on("2026-11-21", "10:00", "10:30").by(new Authority.Consented(consent)),
                on("2026-11-22", "10:00", "10:30"));

        assertThat(ledger.spent(consent)).isEqualTo(ExactAmount.of(org.joda.money.Money.parse("GBP 250.00")));
    }

    @Test
    void nothing_is_drawn_that_is_not_there() {
        var balance = new Balance(List.of(new Lot(JANUARY, 10, JANUARY)));

        assertThatThrownBy(() -> balance.without(11)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Lot(JANUARY, -1, JANUARY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Lot(JANUARY, 1, YearMonth.of(2025, 12)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void parts_are_told_by_entry_across_months() {
        var tariff = tariff(terms("2026-01-01", charges()));
        var night = on("2026-02-28", "23:00", "00:00");
        var later = on("2026-03-02", "16:30", "18:00");

        var parts = ledger(tariff, later, night).partsByEntry();

        assertThat(parts.keySet())
                .containsExactly(night.entry().id(), later.entry().id());
        assertThat(parts.get(later.entry().id()))
                .extracting(part -> part.minutes() + " " + part.part().window())
                .containsExactly("30 OFFICE_HOURS", "60 OUT_OF_HOURS");
    }
}
