package org.aftercare.adapter.web.figures;

import java.math.BigDecimal;
import org.aftercare.application.wording.SpokenGround;
import org.aftercare.domain.charge.ExactAmount;
import org.aftercare.domain.charge.RatedPart;
import org.aftercare.domain.charge.StatementItem;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Money as the API and CSV files write it: exact decimals in texts, with the decimals of the currency. */
public final class MoneyText {
    private MoneyText() {}

    public static String of(Money money) {
        return money.getAmount().toPlainString();
    }

    /** An amount to the smallest coin. */
    public static String of(ExactAmount amount, CurrencyUnit currency) {
        return of(amount.rounded(currency));
    }

    /** A price, which may have more decimals than the currency. */
    public static String of(BigDecimal price, CurrencyUnit currency) {
        return price.setScale(Math.max(price.scale(), currency.getDecimalPlaces()))
                .toPlainString();
    }

    /** Why a part is included or chargeable. */
    public static String because(RatedPart part, CurrencyUnit currency) {
        return SpokenGround.of(
                part.ground(),
                part.entry().severity(),
                part.part().window(),
                part.entry().level(),
                price(part.hourly().orElse(BigDecimal.ZERO), currency));
    }

    /** Why work is included or chargeable. */
    public static String because(StatementItem.Subject.Work work, CurrencyUnit currency) {
        return SpokenGround.of(
                work.ground(),
                work.severity(),
                work.window(),
                work.level(),
                price(work.hourly().orElse(BigDecimal.ZERO), currency));
    }

    /** What a line of a statement is for, or why it is included or chargeable. */
    public static String inWords(StatementItem item, CurrencyUnit currency) {
        return switch (item.subject()) {
            case StatementItem.Subject.Fee(var days) ->
                days == item.month().lengthOfMonth()
                        ? "Monthly fee"
                        : "Monthly fee for " + days + " of " + item.month().lengthOfMonth() + " days";
            case StatementItem.Subject.Work work -> because(work, currency);
        };
    }

    private static String price(BigDecimal hourly, CurrencyUnit currency) {
        return of(hourly, currency) + " " + currency.getCode();
    }
}
