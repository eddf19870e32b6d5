package org.aftercare.domain.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That an endpoint is to be told of an event, and what has come of it so far.
 *
 * @param replay which replay wanted it, if one did: by it the same event is delivered again
 * @param attempts how many were made
 * @param lastStatus with which status the endpoint answered the last attempt, if it answered
 * @param lastFailure why the last attempt failed, in words, if it did
 * @param nextAttemptAt when it will be tried, if it will
 */
public record Delivery(
        DeliveryId id,
        EndpointId endpoint,
        EventId event,
        Optional<UUID> replay,
        State state,
        Instant createdAt,
        int attempts,
        Optional<Instant> lastAttemptAt,
        Optional<Integer> lastStatus,
        Optional<String> lastFailure,
        Optional<Instant> nextAttemptAt) {
    public static final int MAX_FAILURE = 300;

    public Delivery {
        lastFailure = lastFailure.map(Delivery::shortened);
    }

    /** How far it has come. */
    public enum State {
        /** It will be tried, for the first time or again. */
        WAITING,
        /** The endpoint has taken it. */
        DELIVERED,
        /** It will not be tried any more, unless a replay wants it. */
        GIVEN_UP
    }

    /** A new one, to be tried at once. */
    public static Delivery of(DeliveryId id, EndpointId endpoint, EventId event, Optional<UUID> replay, Instant now) {
        return new Delivery(
                id,
                endpoint,
                event,
                replay,
                State.WAITING,
                now,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(now));
    }

    public boolean waits() {
        return state == State.WAITING;
    }

    private Delivery after(
            State newState,
            int newAttempts,
            Optional<Instant> attemptAt,
            Optional<Integer> status,
            Optional<String> failure,
            Optional<Instant> next) {
        return new Delivery(
                id, endpoint, event, replay, newState, createdAt, newAttempts, attemptAt, status, failure, next);
    }

    /** After an attempt that the endpoint took. */
    public Delivery taken(int status, Instant now) {
        return after(
                State.DELIVERED,
                attempts + 1,
                Optional.of(now),
                Optional.of(status),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * After an attempt that failed: to be tried again, or given up when that has been tried often enough.
     *
     * @param wish how long the endpoint wants us to wait, if it says so
     * @param chance from 0 to 1, not including 1
     */
    public Delivery failed(
            Optional<Integer> status, String failure, Optional<Duration> wish, Instant now, double chance) {
        var next = Retries.wait(attempts + 1, wish, chance).map(now::plus);
        return after(
                next.isPresent() ? State.WAITING : State.GIVEN_UP,
                attempts + 1,
                Optional.of(now),
                status,
                Optional.of(failure),
                next);
    }

    /** After an attempt upon which no other will follow. */
    public Delivery refused(Optional<Integer> status, String failure, Instant now) {
        return after(State.GIVEN_UP, attempts + 1, Optional.of(now), status, Optional.of(failure), Optional.empty());
    }

    /** Without an attempt: nothing is sent to the endpoint any more. */
    public Delivery dropped(String why) {
        return after(State.GIVEN_UP, attempts, lastAttemptAt, lastStatus, Optional.of(why), Optional.empty());
    }

    private static String shortened(String failure) {
        return failure.codePointCount(0, failure.length()) <= MAX_FAILURE
                ? failure
                : failure.substring(0, failure.offsetByCodePoints(0, MAX_FAILURE - 1)) + "…";
    }
}
