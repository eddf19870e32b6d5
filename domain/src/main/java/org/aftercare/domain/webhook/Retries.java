package org.aftercare.domain.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long to wait after an attempt that failed: from seconds to a day, each time about twice as long or more, for three days in
 * all. Each wait is a fifth shorter or longer by chance, so that what failed together does not come back together.
 */
public final class Retries {
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(45),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** No endpoint has us wait for longer. */
    public static final Duration LONGEST_WISH = Duration.ofHours(24);

    private static final double SPREAD = 0.2;

    /** So often is tried at most. */
    public static final int ATTEMPTS = WAITS.size() + 1;

    private Retries() {}

    /**
     * How long to wait before the next attempt, if there is to be one.
     *
     * @param failed how many attempts have failed, 1 or more
     * @param wish how long the endpoint wants us to wait at least, if it says so
     * @param chance from 0 to 1, not including 1
     */
    public static Optional<Duration> wait(int failed, Optional<Duration> wish, double chance) {
        if (failed >= ATTEMPTS) {
            return Optional.empty();
        }
        var factor = 1 - SPREAD + 2 * SPREAD * chance;
        var wait = Duration.ofMillis(Math.round(WAITS.get(failed - 1).toMillis() * factor));
        return Optional.of(wish.map(wanted -> wanted.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wanted)
                .filter(wanted -> wanted.compareTo(wait) > 0)
                .orElse(wait));
    }
}
