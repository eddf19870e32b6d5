package org.aftercare.domain.agreement;

import java.util.Optional;

/**
 * The number by which people call an agreement.
 *
 * @param value positive; written as in {@code SA-0007}
 */
public record AgreementNumber(long value) {
    private static final String PREFIX = "SA-";

    public AgreementNumber {
        if (value < 1) {
            throw new IllegalArgumentException("agreement numbers count from 1: " + value);
        }
    }

    /** The number that is written so, if there can be one. */
    public static Optional<AgreementNumber> parse(String text) {
        return text.matches(PREFIX + "[0-9]{4,18}") && !text.matches(PREFIX + "0*")
                ? Optional.of(new AgreementNumber(Long.parseLong(text, PREFIX.length(), text.length(), 10)))
                        .filter(number -> number.toString().equals(text))
                : Optional.empty();
    }

    @Override
    public String toString() {
        var digits = Long.toString(value);
        return PREFIX + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
