package org.aftercare.domain.callback;

import java.util.Optional;

/**
 * The reference by which people call a callback request.
 *
 * @param value positive; written as in {@code CB-1001}
 */
public record CallbackReference(long value) {
    private static final String PREFIX = "CB-";

    public CallbackReference {
        if (value < 1) {
            throw new IllegalArgumentException("references count from 1: " + value);
        }
    }

    /** The reference that is written so, if there can be one. */
    public static Optional<CallbackReference> parse(String text) {
        return text.matches(PREFIX + "[1-9][0-9]{0,17}")
                ? Optional.of(new CallbackReference(Long.parseLong(text, PREFIX.length(), text.length(), 10)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return PREFIX + value;
    }
}
