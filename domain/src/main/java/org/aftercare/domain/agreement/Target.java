package org.aftercare.domain.agreement;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.aftercare.domain.BrokenRuleException;

/** How long a promise may take ({@code domain.md} §1). */
public sealed interface Target {

    /**
     * Reads a target.
     *
     * @param text an ISO 8601 duration in hours, minutes and seconds, or {@code PnD}
     * @throws BrokenRuleException if it is neither
     */
    static Target parse(String text) {
        if (text.matches("P[0-9]{1,4}D")) {
            return new WorkingDays(Integer.parseInt(text, 1, text.length() - 1, 10));
        }
        if (!text.matches("PT[0-9HMS]{2,12}")) {
            throw malformed();
        }
        try {
            return new CoveredTime(Duration.parse(text));
        } catch (DateTimeParseException notADuration) {
            throw malformed();
        }
    }

    private static BrokenRuleException malformed() {
        return new BrokenRuleException(
                "must be a length of covered time such as PT4H or PT30M, or a number of working days such as P5D");
    }

    /** As ISO 8601: {@code PT4H}, {@code P5D}. */
    String text();

    /**
     * A length of covered time, counted over every window that the matrix covers for the severity.
     *
     * @param length positive, whole seconds, at most {@link #MAX}
     */
    record CoveredTime(Duration length) implements Target {
        public static final Duration MAX = Duration.ofHours(10_000);

        public CoveredTime {
            if (!length.isPositive() || length.compareTo(MAX) > 0) {
                throw new BrokenRuleException("must be longer than nothing and at most " + MAX + ", and is " + length);
            }
        }

        @Override
        public String text() {
            return length.toString();
        }
    }

    /**
     * A number of working days after the date of the start: due at the end of office hours of the last one.
     *
     * @param days 1 to {@value #MAX}
     */
    record WorkingDays(int days) implements Target {
        public static final int MAX = 366;

        public WorkingDays {
            if (days < 1 || days > MAX) {
                throw new BrokenRuleException("must be 1 to " + MAX + " working days, and is " + days);
            }
        }

        @Override
        public String text() {
            return "P" + days + "D";
        }
    }
}
