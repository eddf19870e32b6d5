package org.aftercare.domain.agreement;

import java.math.BigDecimal;
import org.aftercare.domain.Faults;

/** How much covered work the monthly fee includes ({@code domain.md} §5). */
public sealed interface Allowance {
    /** As much as there is. */
    record Unlimited() implements Allowance {}

    /**
     * So many minutes a month.
     *
     * @param minutes credited at the beginning of each month, 0 to {@value #MAX_MINUTES}
     * @param rollOverMonths for how many months after its own what is left can still be used, 0 to {@value
     *     #MAX_ROLL_OVER}
     * @param overageRate the price of an hour of covered work once nothing is left
     */
    record Monthly(int minutes, int rollOverMonths, BigDecimal overageRate) implements Allowance {
        public static final int MAX_MINUTES = 100_000;
        public static final int MAX_ROLL_OVER = 24;

        public Monthly {
            var faults = new Faults();
            if (minutes < 0 || minutes > MAX_MINUTES) {
                faults.add("/minutesPerMonth", "must be 0 to " + MAX_MINUTES + " minutes, and is " + minutes);
            }
            if (rollOverMonths < 0 || rollOverMonths > MAX_ROLL_OVER) {
                faults.add("/rollOverMonths", "must be 0 to " + MAX_ROLL_OVER + " months, and is " + rollOverMonths);
            }
            var given = overageRate;
            overageRate =
                    faults.attempt("/overageRate", () -> Rates.hourly(given)).orElse(BigDecimal.ZERO);
            faults.refuseIfAny();
        }
    }
}
