package org.aftercare.domain.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Faults;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.ServiceWindow;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/**
 * What is provided for a fixed monthly amount and what is chargeable ({@code domain.md} §5). All prices are before VAT.
 *
 * @param monthlyFee for a whole month; of a month in which the terms hold for some days only, that part
 * @param vatRate in per cent, 0 to 100, with at most {@value #MAX_VAT_DECIMALS} decimals
 * @param levels the support levels that are covered; none, where all work is chargeable
 * @param bugFixUntil the last day, in the calendar's zone, of the period in which defects are put right for nothing
 * @param endsOn the last day, in the calendar's zone, for which there is a fee and an allowance, if that is agreed already
 */
public record Charges(
        Money monthlyFee,
        BigDecimal vatRate,
        Set<SupportLevel> levels,
        Allowance allowance,
        Rates rates,
        Billing billing,
        Optional<LocalDate> bugFixUntil,
        Optional<LocalDate> endsOn) {
    public static final BigDecimal MAX_FEE = BigDecimal.valueOf(100_000_000);
    public static final int MAX_VAT_DECIMALS = 3;

    public Charges {
        var faults = new Faults();
        if (monthlyFee.isNegative() || monthlyFee.getAmount().compareTo(MAX_FEE) > 0) {
            faults.add(
                    "/monthlyFee",
                    "must be 0 to " + MAX_FEE.toPlainString() + ", and is " + shown(monthlyFee.getAmount()));
        }
        vatRate = Rates.plain(vatRate);
        if (vatRate.signum() < 0
                || vatRate.compareTo(BigDecimal.valueOf(100)) > 0
                || vatRate.scale() > MAX_VAT_DECIMALS) {
            faults.add(
                    "/vatRate",
                    "must be 0 to 100 per cent with at most " + MAX_VAT_DECIMALS + " decimals, and is "
                            + shown(vatRate));
        }
        checkYear("/bugFixUntil", bugFixUntil, faults);
        checkYear("/endsOn", endsOn, faults);
        faults.refuseIfAny();
        var ordered = EnumSet.noneOf(SupportLevel.class);
        ordered.addAll(levels);
        levels = Collections.unmodifiableSet(ordered);
    }

    private static void checkYear(String pointer, Optional<LocalDate> date, Faults faults) {
        date.filter(day -> day.getYear() < Closure.FIRST_YEAR || day.getYear() > Closure.LAST_YEAR)
                .ifPresent(day -> faults.add(
                        pointer,
                        "must lie between the years " + Closure.FIRST_YEAR + " and " + Closure.LAST_YEAR + ", and is "
                                + day));
    }

    /**
     * The currency of that code.
     *
     * @param code of ISO 4217, such as {@code GBP}
     * @throws BrokenRuleException if there is none
     */
    public static CurrencyUnit currency(String code) {
        try {
            var currency = CurrencyUnit.of(code);
            if (!currency.isPseudoCurrency()) {
                return currency;
            }
        } catch (IllegalCurrencyException unknown) {
            throw noCurrency();
        }
        throw noCurrency();
    }

    private static BrokenRuleException noCurrency() {
        return new BrokenRuleException("must be a currency of ISO 4217, such as GBP");
    }

    /**
     * An amount of money.
     *
     * @throws BrokenRuleException if the currency has no such small coins
     */
    public static Money money(CurrencyUnit currency, BigDecimal amount) {
        var plain = Rates.plain(amount);
        if (plain.scale() > currency.getDecimalPlaces()) {
            throw new BrokenRuleException("must have at most " + currency.getDecimalPlaces() + " decimals, and is "
                    + shown(amount) + " " + currency.getCode());
        }
        return Money.of(currency, plain);
    }

    public CurrencyUnit currency() {
        return monthlyFee.getCurrencyUnit();
    }

    /** A price as agreements and the API write it: with the decimals of the currency, or more where it has more. */
    public String text(BigDecimal price) {
        return price.setScale(Math.max(price.scale(), currency().getDecimalPlaces()))
                .toPlainString();
    }

    /** Whether work of that severity, window and level is included in the monthly fee. */
    boolean includes(Coverage coverage, Severity severity, ServiceWindow window, SupportLevel level) {
        return levels.contains(level) && coverage.cell(severity, window).isPresent();
    }

    /** Where work can be chargeable and has no price. */
    void checkAgainst(Coverage coverage, LocalDate effectiveFrom, Faults faults) {
        for (var severity : Severity.values()) {
            for (var window : ServiceWindow.values()) {
                var chargeable = EnumSet.allOf(SupportLevel.class).stream()
                        .anyMatch(level -> !includes(coverage, severity, window, level));
                if (chargeable && rates.rate(severity, window).isEmpty()) {
                    faults.add(
                            "/charges/rates/" + severity + "/" + window,
                            "must be given, since work there can be chargeable");
                }
            }
        }
        endsOn.filter(day -> day.isBefore(effectiveFrom))
                .ifPresent(day -> faults.add(
                        "/charges/endsOn", "must not lie before effectiveFrom, " + effectiveFrom + ", and is " + day));
    }

    static String shown(BigDecimal number) {
        return number.precision() - number.scale() > 30 || number.scale() > 30
                ? "a number of many digits"
                : number.toPlainString();
    }
}
