package org.aftercare.application.port;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.mail.MailRetries;

/**
 * A notice in the outbox, and what has come of it so far.
 *
 * @param attempts how many have failed, or the last of which was taken, since it was put in or last sent again by hand
 * @param lastAttemptAt when it was last tried, if it was
 * @param lastFailure why that failed, in words, if it did
 * @param nextAttemptAt when it will be tried, if it will and that is not at once
 */
public record OutgoingMail(
        Notice notice,
        State state,
        int attempts,
        Optional<Instant> lastAttemptAt,
        Optional<String> lastFailure,
        Optional<Instant> nextAttemptAt) {
    public static final int MAX_FAILURE = 400;

    public OutgoingMail {
        lastFailure = lastFailure.map(OutgoingMail::shortened);
    }

    /** How far it has come. */
    public enum State {
        /** It was not tried yet. */
        WAITING,
        /** It was tried and not taken, and will be tried again. */
        FAILING,
        /** The mail server has taken it. */
        DELIVERED,
        /** It was not sent, since what it would have brought was good for nothing any more, or for nobody. */
        DROPPED,
        /** It will not be tried any more, unless somebody has it sent again. */
        GIVEN_UP
    }

    /** One that was put in now, to be sent at once. */
    public static OutgoingMail of(Notice notice) {
        return new OutgoingMail(notice, State.WAITING, 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public UUID id() {
        return notice.id();
    }

    /** When it was put in, to the millisecond: its identity tells. */
    public Instant madeAt() {
        return TimeOrderedId.madeAt(notice.id());
    }

    /** Whether it will be tried. */
    public boolean waits() {
        return state == State.WAITING || state == State.FAILING;
    }

    /** Whether it can be sent again by hand: whatever did not get out. */
    public boolean canBeResent() {
        return waits() || state == State.GIVEN_UP;
    }

    /** After an attempt that was taken. */
    public OutgoingMail delivered(Instant now) {
        return new OutgoingMail(
                notice, State.DELIVERED, attempts + 1, Optional.of(now), Optional.empty(), Optional.empty());
    }

    /** Without an attempt: there is nothing to be sent. */
    public OutgoingMail dropped() {
        return new OutgoingMail(notice, State.DROPPED, attempts, lastAttemptAt, lastFailure, Optional.empty());
    }

    /** After an attempt that failed: to be tried again, or given up when that has been tried often enough. */
    public OutgoingMail failed(String why, Instant now) {
        var next = MailRetries.wait(attempts + 1).map(now::plus);
        return new OutgoingMail(
                notice,
                next.isPresent() ? State.FAILING : State.GIVEN_UP,
                attempts + 1,
                Optional.of(now),
                Optional.of(why),
                next);
    }

    /** To be sent at once, and tried for as long as if it had just been put in. */
    public OutgoingMail resent() {
        return new OutgoingMail(notice, State.WAITING, 0, lastAttemptAt, lastFailure, Optional.empty());
    }

    /** To be tried no more. */
    public OutgoingMail givenUp() {
        return new OutgoingMail(notice, State.GIVEN_UP, attempts, lastAttemptAt, lastFailure, Optional.empty());
    }

    private static String shortened(String failure) {
        return failure.codePointCount(0, failure.length()) <= MAX_FAILURE
                ? failure
                : failure.substring(0, failure.offsetByCodePoints(0, MAX_FAILURE - 1)) + "…";
    }
}
