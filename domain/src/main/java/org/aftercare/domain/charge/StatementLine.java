package org.aftercare.domain.charge;

import org.joda.money.Money;

/**
 * A line of a statement.
 *
 * @param reversed whether it takes back what an earlier statement said; then the amounts have the opposite sign
 * @param net before VAT
 */
public record StatementLine(StatementItem item, boolean reversed, Money net, Money vat) {
    public Money gross() {
        return net.plus(vat);
    }
}
