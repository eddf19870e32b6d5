package org.aftercare.domain.issue;

import java.util.Optional;

/**
 * The number by which people call an issue.
 *
 * @param value positive; written as in {@code AC-1042}
 */
public record IssueNumber(long value) {
    private static final String PREFIX = "AC-";

    public IssueNumber {
        if (value < 1) {
            throw new IllegalArgumentException("issue numbers count from 1: " + value);
        }
    }

    /** The number that is written so, if there can be one. */
    public static Optional<IssueNumber> parse(String text) {
        return text.matches(PREFIX + "[1-9][0-9]{0,17}")
                ? Optional.of(new IssueNumber(Long.parseLong(text, PREFIX.length(), text.length(), 10)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return PREFIX + value;
    }
}
