package org.aftercare.domain.agreement;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Faults;
import org.aftercare.domain.calendar.ServiceWindow;

/**
 * What an hour of chargeable work costs, by severity and service window, before VAT.
 *
 * @param table exact decimals, without trailing zeros; a place may be absent where work is never chargeable
 */
public record Rates(Map<Severity, Map<ServiceWindow, BigDecimal>> table) {
    public static final BigDecimal MAX = BigDecimal.valueOf(1_000_000);

    /** Digits behind the decimal point. */
    public static final int MAX_DECIMALS = 6;

    public Rates {
        var faults = new Faults();
        var ordered = new EnumMap<Severity, Map<ServiceWindow, BigDecimal>>(Severity.class);
        table.forEach((severity, row) -> {
            var rates = new EnumMap<ServiceWindow, BigDecimal>(ServiceWindow.class);
            row.forEach((window, rate) -> faults.attempt("/" + severity + "/" + window, () -> hourly(rate))
                    .ifPresent(checked -> rates.put(window, checked)));
            if (!row.isEmpty()) {
                ordered.put(severity, Collections.unmodifiableMap(rates));
            }
        });
        faults.refuseIfAny();
        table = Collections.unmodifiableMap(ordered);
    }

    /** What an hour costs, if the place has a rate. */
    public Optional<BigDecimal> rate(Severity severity, ServiceWindow window) {
        return Optional.ofNullable(table.getOrDefault(severity, Map.of()).get(window));
    }

    /**
     * A price of an hour, in the form in which equal ones are equal.
     *
     * @throws BrokenRuleException if it is none
     */
    static BigDecimal hourly(BigDecimal given) {
        var rate = plain(given);
        if (rate.signum() < 0 || rate.compareTo(MAX) > 0 || rate.scale() > MAX_DECIMALS) {
            throw new BrokenRuleException("must be 0 to " + MAX.toPlainString() + " with at most " + MAX_DECIMALS
                    + " decimals, and is " + Charges.shown(given));
        }
        return rate;
    }

    /** Without trailing zeros, so that equal numbers are equal as they stand. */
    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
