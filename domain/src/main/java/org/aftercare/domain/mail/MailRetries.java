package org.aftercare.domain.mail;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait after a mail was not taken: 1, 2, 4, … seconds, half an hour at the longest, for five days in all. That is
 * as long as mail servers themselves are expected to try (RFC 5321, 4.5.4.1).
 */
public final class MailRetries {
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int DOUBLINGS = 10;

    /** So often is tried at most: eleven times with waits that double, and then every half an hour until five days are over. */
    public static final int ATTEMPTS = 251;

    private MailRetries() {}

    /**
     * How long to wait before the next attempt, if there is to be one.
     *
     * @param failed how many attempts have failed, 1 or more
     */
    public static Optional<Duration> wait(int failed) {
        if (failed < 1) {
            throw new IllegalArgumentException("nothing has failed: " + failed);
        }
        if (failed >= ATTEMPTS) {
            return Optional.empty();
        }
        return Optional.of(failed > DOUBLINGS + 1 ? LONGEST : Duration.ofSeconds(1L << (failed - 1)));
    }
}
