package org.aftercare.domain.charge;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A part of some work, and what it draws or costs.
 *
 * @param hourly the price of an hour, where the part is chargeable
 * @param units that are billed for it, by the rules for its session; a unit is charged at the rate of the time in which it
 *     begins
 * @param unitMinutes the length of a unit
 */
public record RatedPart(WorkPart part, Ground ground, Optional<BigDecimal> hourly, int units, int unitMinutes) {
    public RatedPart {
        if (ground.chargeable() != hourly.isPresent()) {
            throw new IllegalArgumentException("what is chargeable has a rate, and nothing else: " + ground);
        }
        if (units < 0 || (units > 0 && hourly.isEmpty())) {
            throw new IllegalArgumentException("units are billed of what is chargeable: " + units);
        }
    }

    public WorkEntry entry() {
        return part.entry();
    }

    public int minutes() {
        return part.minutes();
    }

    /** The minutes that are billed. */
    public int billedMinutes() {
        return units * unitMinutes;
    }

    /** What it costs before VAT: the exact amount. */
    public ExactAmount amount() {
        return hourly.map(rate -> ExactAmount.ofMinutes(rate, billedMinutes())).orElse(ExactAmount.ZERO);
    }

    /** The minutes that it draws from the allowance. */
    public int drawn() {
        return ground == Ground.ALLOWANCE ? minutes() : 0;
    }

    RatedPart with(int billed) {
        return new RatedPart(part, ground, hourly, billed, unitMinutes);
    }
}
