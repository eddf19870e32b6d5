package org.aftercare.application.fake;

import java.time.Instant;
import java.util.OptionalLong;
import org.aftercare.application.port.OneTimeCodes;

/** Codes that say which half minute of the day they belong to: {@code 000120} at one o'clock in the morning; secrets in a row. */
public final class CountedCodes implements OneTimeCodes {
    private static final long INTERVAL = 30;
    private static final long INTERVALS_OF_A_DAY = 24 * 120;

    private int secrets;

    @Override
    public String newSecret() {
        secrets++;
        return "SECRET" + secrets;
    }

    @Override
    public OptionalLong step(String secret, String code, Instant at) {
        var now = at.getEpochSecond() / INTERVAL;
        for (var step = now - 1; step <= now + 1; step++) {
            if (code(step).equals(code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** The code of an instant. */
    public String code(Instant at) {
        return code(at.getEpochSecond() / INTERVAL);
    }

    private static String code(long step) {
        return "%06d".formatted(step % INTERVALS_OF_A_DAY);
    }
}
