package org.aftercare.domain.agreement;

/**
 * The number by which people call an agreement.
 *
 * @param value positive; written as in {@code SA-0007}
 */
public record AgreementNumber(long value) {
    public AgreementNumber {
        if (value < 1) {
            throw new IllegalArgumentException("agreement numbers count from 1: " + value);
        }
    }

    @Override
    public String toString() {
        var digits = Long.toString(value);
        return "SA-" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
