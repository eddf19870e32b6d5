package org.aftercare.domain.charge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * An amount of money that has not been rounded: minutes at a price of the hour need not come to whole coins.
 *
 * @param sixtieths of the currency's unit, without trailing zeros; minutes times a price of the hour
 */
public record ExactAmount(BigDecimal sixtieths) {
    public static final ExactAmount ZERO = new ExactAmount(BigDecimal.ZERO);
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    public ExactAmount {
        sixtieths = sixtieths.stripTrailingZeros();
    }

    static ExactAmount ofMinutes(BigDecimal hourly, int minutes) {
        return new ExactAmount(hourly.multiply(BigDecimal.valueOf(minutes)));
    }

    public static ExactAmount of(Money money) {
        return new ExactAmount(money.getAmount().multiply(SIXTY));
    }

    public ExactAmount plus(ExactAmount other) {
        return new ExactAmount(sixtieths.add(other.sixtieths));
    }

    public ExactAmount negated() {
        return new ExactAmount(sixtieths.negate());
    }

    public boolean exceeds(Money limit) {
        return sixtieths.compareTo(of(limit).sixtieths) > 0;
    }

    /** To the smallest coin; half a coin and more is rounded away from zero. */
    public Money rounded(CurrencyUnit currency) {
        return Money.of(currency, sixtieths.divide(SIXTY, currency.getDecimalPlaces(), RoundingMode.HALF_UP));
    }
}
