package org.aftercare.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Fault;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.charge.Work;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChargesTest {
    private static Charges charges(Rates rates, Set<SupportLevel> levels, Optional<LocalDate> endsOn) {
        var usual = Work.charges();
        return new Charges(
                usual.monthlyFee(),
                usual.vatRate(),
                levels,
                usual.allowance(),
                rates,
                usual.billing(),
                Optional.empty(),
                endsOn);
    }

    @Test
    void what_can_be_chargeable_has_a_rate() {
        var everyLevel = Set.of(SupportLevel.values());
        var all = Work.rates().table();
        var rates = new Rates(Map.of(
                Severity.S1, Map.of(ServiceWindow.OUT_OF_HOURS, BigDecimal.ONE),
                Severity.S2, all.get(Severity.S2),
                Severity.S3, all.get(Severity.S3),
                Severity.S4, all.get(Severity.S4)));

        var refused = catchThrowableOfType(
                BrokenRuleException.class,
                () -> Work.terms("2026-01-01", charges(rates, everyLevel, Optional.of(LocalDate.parse("2025-12-31")))));

        assertThat(refused.faults())
                .extracting(Fault::pointer)
                .containsExactly(
                        "/charges/rates/S1/WEEKEND",
                        "/charges/rates/S1/BANK_HOLIDAY",
                        "/charges/rates/S5/OFFICE_HOURS",
                        "/charges/rates/S5/OUT_OF_HOURS",
                        "/charges/rates/S5/WEEKEND",
                        "/charges/rates/S5/BANK_HOLIDAY",
                        "/charges/endsOn");
        assertThat(catchThrowableOfType(
                                BrokenRuleException.class,
                                () -> Work.terms(
                                        "2026-01-01", charges(rates, Set.of(SupportLevel.GUIDANCE), Optional.empty())))
                        .faults())
                .extracting(Fault::pointer)
                .contains("/charges/rates/S1/OFFICE_HOURS");
    }

    @Test
    void every_fault_is_named() {
        var usual = Work.charges();
        var refused = catchThrowableOfType(
                BrokenRuleException.class,
                () -> new Charges(
                        Money.parse("GBP -1"),
                        new BigDecimal("100.5"),
                        Set.of(),
                        usual.allowance(),
                        usual.rates(),
                        usual.billing(),
                        Optional.of(LocalDate.parse("1969-12-31")),
                        Optional.of(LocalDate.parse("2200-01-01"))));

        assertThat(refused.faults())
                .containsExactly(
                        new Fault("/monthlyFee", "must be 0 to 100000000, and is -1.00"),
                        new Fault("/vatRate", "must be 0 to 100 per cent with at most 3 decimals, and is 100.5"),
                        new Fault("/bugFixUntil", "must lie between the years 1970 and 2199, and is 1969-12-31"),
                        new Fault("/endsOn", "must lie between the years 1970 and 2199, and is 2200-01-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1000000.01", "0.0000001", "1E+100", "1E-100"})
    void a_rate_is_not_absurd(String rate) {
        assertThatThrownBy(() -> new Rates(Map.of(Severity.S1, Map.of(ServiceWindow.WEEKEND, new BigDecimal(rate)))))
                .hasMessageStartingWith("/S1/WEEKEND: must be 0 to 1000000 with at most 6 decimals, and is");
        assertThatThrownBy(() -> new Allowance.Monthly(1, 1, new BigDecimal(rate)))
                .hasMessageStartingWith("/overageRate: must be");
    }

    @Test
    void an_allowance_is_within_bounds() {
        var refused =
                catchThrowableOfType(BrokenRuleException.class, () -> new Allowance.Monthly(-1, 25, BigDecimal.ONE));

        assertThat(refused.faults())
                .containsExactly(
                        new Fault("/minutesPerMonth", "must be 0 to 100000 minutes, and is -1"),
                        new Fault("/rollOverMonths", "must be 0 to 24 months, and is 25"));
        assertThatThrownBy(() -> new Allowance.Monthly(100_001, -1, BigDecimal.ONE))
                .hasMessageContaining("100001")
                .hasMessageContaining("-1");
    }

    @Test
    void the_rules_of_billing_fit_together() {
        var refused = catchThrowableOfType(
                BrokenRuleException.class,
                () -> new Billing(0, Billing.Rounding.UP, -1, 1441, Map.of(ServiceWindow.WEEKEND, -1), -2));

        assertThat(refused.faults())
                .extracting(Fault::pointer)
                .containsExactly(
                        "/unitMinutes",
                        "/graceMinutes",
                        "/minimumMinutes",
                        "/windowMinimums/WEEKEND",
                        "/onSiteMinimum");
        assertThatThrownBy(() -> new Billing(30, Billing.Rounding.UP, 30, 0, Map.of(), 0))
                .hasMessage("/graceMinutes: must be 0 to less than a unit, and is 30");
        assertThatThrownBy(() -> new Billing(30, Billing.Rounding.NEAREST, 1, 0, Map.of(), 0))
                .hasMessage("/graceMinutes: must be 0 unless units are rounded UP, and is 1");
        assertThatThrownBy(() -> new Billing(481, Billing.Rounding.UP, 0, 0, Map.of(), 0))
                .hasMessageContaining("481");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gbp", "POUND", "XXX", "QQQ"})
    void refuses_what_is_no_currency(String code) {
        assertThatThrownBy(() -> Charges.currency(code)).hasMessage("must be a currency of ISO 4217, such as GBP");
    }

    @Test
    void money_has_no_smaller_coins_than_its_currency() {
        assertThat(Charges.currency("GBP")).isEqualTo(CurrencyUnit.GBP);
        assertThat(Charges.money(CurrencyUnit.GBP, new BigDecimal("1.500"))).isEqualTo(Money.parse("GBP 1.50"));
        assertThatThrownBy(() -> Charges.money(CurrencyUnit.GBP, new BigDecimal("1.505")))
                .hasMessage("must have at most 2 decimals, and is 1.505 GBP");
        assertThatThrownBy(() -> Charges.money(CurrencyUnit.JPY, new BigDecimal("0.5")))
                .hasMessageStartingWith("must have at most 0 decimals");
    }

    @ParameterizedTest
    @CsvSource({"95, 95.00", "95.5, 95.50", "95.125, 95.125", "0, 0.00"})
    void prices_are_written_with_the_decimals_of_the_currency(BigDecimal price, String text) {
        assertThat(Work.charges().text(price)).isEqualTo(text);
    }

    @Test
    void terms_without_charges_include_nothing_in_a_fee() {
        var terms = Work.terms("2026-01-01", Work.charges());
        var without =
                new Terms(terms.effectiveFrom(), terms.calendar(), terms.holdOver(), terms.warnAt(), terms.coverage());

        assertThat(terms.includes(Severity.S3, ServiceWindow.OFFICE_HOURS, SupportLevel.GUIDANCE))
                .isTrue();
        assertThat(terms.includes(Severity.S3, ServiceWindow.OFFICE_HOURS, SupportLevel.CHANGE))
                .isFalse();
        assertThat(terms.includes(Severity.S3, ServiceWindow.WEEKEND, SupportLevel.GUIDANCE))
                .isFalse();
        assertThat(without.includes(Severity.S3, ServiceWindow.OFFICE_HOURS, SupportLevel.GUIDANCE))
                .isFalse();
    }

    @Test
    void support_levels_have_numbers() {
        assertThat(List.of(SupportLevel.values()))
                .extracting(SupportLevel::number)
                .containsExactly(1, 2, 3);
        assertThat(SupportLevel.of(3)).contains(SupportLevel.CHANGE);
        assertThat(SupportLevel.of(0)).isEmpty();
    }
}
