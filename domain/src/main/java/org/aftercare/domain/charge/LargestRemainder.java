package org.aftercare.domain.charge;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Rounds amounts to whole coins so that they add up to their rounded sum: each is rounded down, and the coins that are missing
 * go to those that lost most; where they lost the same, to those that come first.
 *
 * <p>Worked example: thrice 33.333… is 33.34, 33.33 and 33.33, and 100.00 together.
 */
final class LargestRemainder {
    private LargestRemainder() {}

    /**
     * The rounded amounts, in the same order.
     *
     * @param numerators of the exact amounts, which are so many parts of the denominator of the currency's unit
     */
    static List<Money> rounded(List<BigDecimal> numerators, int denominator, CurrencyUnit currency) {
        var exponent = numerators.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        var scale = Math.max(0, exponent);
        var coin = BigInteger.valueOf(denominator).multiply(BigInteger.TEN.pow(scale));
        var inCoins = numerators.stream()
                .map(exact -> exact.movePointRight(currency.getDecimalPlaces())
                        .setScale(scale, RoundingMode.UNNECESSARY)
                        .movePointRight(scale)
                        .toBigIntegerExact())
                .toList();
        var floors = new ArrayList<BigInteger>();
        var lost = new ArrayList<BigInteger>();
        for (var amount : inCoins) {
            var remainder = amount.mod(coin);
            floors.add(amount.subtract(remainder).divide(coin));
            lost.add(remainder);
        }
        var sum = inCoins.stream().reduce(BigInteger.ZERO, BigInteger::add);
        var missing = new BigDecimal(sum)
                .divide(new BigDecimal(coin), 0, RoundingMode.HALF_UP)
                .toBigIntegerExact()
                .subtract(floors.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, floors.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> lost.get(i)).reversed())
                .limit(missing)
                .forEach(i -> floors.set(i, floors.get(i).add(BigInteger.ONE)));
        return floors.stream()
                .map(coins -> Money.of(currency, new BigDecimal(coins, currency.getDecimalPlaces())))
                .toList();
    }
}
