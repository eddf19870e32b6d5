package org.aftercare.bootstrap.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.aftercare.domain.webhook.EndpointId;

/**
 * Lets only so many deliveries to one endpoint be under way at a time on this node, so that an endpoint that is slow keeps few
 * threads busy. Who does not get in is told when to come again, each a little later than the one before.
 */
final class Lanes {
    private static final Duration SHORTEST = Duration.ofMillis(20);
    private static final int MEMORY = 4;

    private final int width;
    private final Map<EndpointId, Lane> lanes = new HashMap<>();

    /**
     * Makes lanes.
     *
     * @param width how many deliveries to an endpoint may be under way
     */
    Lanes(int width) {
        this.width = width;
    }

    /** Those to one endpoint: how many are under way, how long they take, and when the next place is not spoken for. */
    private static final class Lane {
        private int underWay;
        private Duration usual = SHORTEST;
        private Instant next = Instant.MIN;
    }

    /** Goes in, or says when to come again. Who has gone in goes out by {@link #leave}. */
    synchronized Optional<Instant> enter(EndpointId endpoint, Instant now) {
        var lane = lanes.computeIfAbsent(endpoint, id -> new Lane());
        if (lane.underWay < width) {
            lane.underWay++;
            return Optional.empty();
        }
        var from = lane.next.isAfter(now) ? lane.next : now;
        lane.next = from.plus(lane.usual.dividedBy(width));
        return Optional.of(lane.next);
    }

    /** Goes out. */
    synchronized void leave(EndpointId endpoint, Duration taken) {
        var lane = lanes.get(endpoint);
        if (lane == null) {
            throw new IllegalStateException("nobody has gone in for " + endpoint);
        }
        lane.underWay--;
        var usual = lane.usual.multipliedBy(MEMORY - 1L).plus(taken).dividedBy(MEMORY);
        lane.usual = usual.compareTo(SHORTEST) < 0 ? SHORTEST : usual;
        if (lane.underWay == 0 && lane.usual.equals(SHORTEST)) {
            lanes.remove(endpoint);
        }
    }
}
