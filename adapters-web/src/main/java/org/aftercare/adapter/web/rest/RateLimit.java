package org.aftercare.adapter.web.rest;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aftercare.domain.access.SecretHash;

/**
 * How many requests one token may make on one node: a minute's worth at once, and then as many as flow back in. Only tokens that
 * are good are counted, so that there are few.
 */
public final class RateLimit {
    /** No limit at all. */
    public static final int NONE = 0;

    /** More tokens than the people and programs of any vendor use; beyond it all begin afresh. */
    private static final int REMEMBERED = 20_000;

    private final int perMinute;
    private final Map<SecretHash, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * Makes a limit.
     *
     * @param perMinute what a token may ask for in a minute, 1 or more, or {@link #NONE}
     */
    public RateLimit(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Counts a request; answers how long to wait if it is one too many. */
    Optional<Duration> count(SecretHash token) {
        if (perMinute == NONE) {
            return Optional.empty();
        }
        if (buckets.size() > REMEMBERED) {
            buckets.clear();
        }
        var probe = buckets.computeIfAbsent(token, newcomer -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
