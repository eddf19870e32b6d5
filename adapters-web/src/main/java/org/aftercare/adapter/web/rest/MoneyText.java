package org.aftercare.adapter.web.rest;

import java.math.BigDecimal;
import org.aftercare.application.wording.SpokenGround;
import org.aftercare.domain.charge.ExactAmount;
import org.aftercare.domain.charge.RatedPart;
import org.aftercare.domain.charge.StatementItem;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Money as the API writes it: exact decimals in texts, with the decimals of the currency. */
final class MoneyText {
    private MoneyText() {}

    static String of(Money money) {
        return money.getAmount().toPlainString();
    }

    /** An amount to the smallest coin. */
    static String of(ExactAmount amount, CurrencyUnit currency) {
        return of(amount.rounded(currency));
    }

    /** A price, which may have more decimals than the currency. */
    static String of(BigDecimal price, CurrencyUnit currency) {
        return price.setScale(Math.max(price.scale(), currency.getDecimalPlaces()))
                .toPlainString();
    }

    /** Why a part is included or chargeable. */
    static String because(RatedPart part, CurrencyUnit currency) {
        return SpokenGround.of(
                part.ground(),
                part.entry().severity(),
                part.part().window(),
                part.entry().level(),
                price(part.hourly().orElse(BigDecimal.ZERO), currency));
    }

    /** Why work is included or chargeable. */
    static String because(StatementItem.Subject.Work work, CurrencyUnit currency) {
        return SpokenGround.of(
                work.ground(),
                work.severity(),
                work.window(),
                work.level(),
                price(work.hourly().orElse(BigDecimal.ZERO), currency));
    }

    private static String price(BigDecimal hourly, CurrencyUnit currency) {
        return of(hourly, currency) + " " + currency.getCode();
    }
}
