package org.aftercare.application.port;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.mail.MailPurpose;
import org.aftercare.domain.mail.MailRetries;
import org.aftercare.domain.mail.MailState;

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
        MailState state,
        int attempts,
        Optional<Instant> lastAttemptAt,
        Optional<String> lastFailure,
        Optional<Instant> nextAttemptAt) {
    public static final int MAX_FAILURE = 400;

    public OutgoingMail {
        lastFailure = lastFailure.map(OutgoingMail::shortened);
    }

    /** One that was put in now, to be sent at once. */
    public static OutgoingMail of(Notice notice) {
        return new OutgoingMail(notice, MailState.WAITING, 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** One that was put in to be sent at some instant. */
    public static OutgoingMail of(Notice notice, Instant due) {
        return new OutgoingMail(notice, MailState.WAITING, 0, Optional.empty(), Optional.empty(), Optional.of(due));
    }

    /** Whether nobody has tried yet to send it. */
    public boolean untried() {
        return lastAttemptAt.isEmpty();
    }

    public UUID id() {
        return notice.id();
    }

    /** Whom it goes to. */
    public EmailAddress to() {
        return notice.to();
    }

    public MailPurpose purpose() {
        return notice.purpose();
    }

    /** What it is about, as people call it, if it is about anything. */
    public Optional<String> subject() {
        return notice.subject();
    }

    /** When it was put in, to the millisecond: its identity tells. */
    public Instant madeAt() {
        return TimeOrderedId.madeAt(notice.id());
    }

    /** Whether it will be tried. */
    public boolean waits() {
        return state == MailState.WAITING || state == MailState.FAILING;
    }

    /** Whether it can be sent again by hand: whatever did not get out. */
    public boolean canBeResent() {
        return waits() || state == MailState.GIVEN_UP;
    }

    /** After an attempt that was taken. */
    public OutgoingMail delivered(Instant now) {
        return new OutgoingMail(
                notice, MailState.DELIVERED, attempts + 1, Optional.of(now), Optional.empty(), Optional.empty());
    }

    /** Without an attempt: there is nothing to be sent. */
    public OutgoingMail dropped() {
        return new OutgoingMail(notice, MailState.DROPPED, attempts, lastAttemptAt, lastFailure, Optional.empty());
    }

    /** After an attempt that failed: to be tried again, or given up when that has been tried often enough. */
    public OutgoingMail failed(String why, Instant now) {
        var next = MailRetries.wait(attempts + 1).map(now::plus);
        return new OutgoingMail(
                notice,
                next.isPresent() ? MailState.FAILING : MailState.GIVEN_UP,
                attempts + 1,
                Optional.of(now),
                Optional.of(why),
                next);
    }

    /** To be sent at once, and tried for as long as if it had just been put in. */
    public OutgoingMail resent() {
        return new OutgoingMail(notice, MailState.WAITING, 0, lastAttemptAt, lastFailure, Optional.empty());
    }

    /** To be tried no more. */
    public OutgoingMail givenUp() {
        return new OutgoingMail(notice, MailState.GIVEN_UP, attempts, lastAttemptAt, lastFailure, Optional.empty());
    }

    private static String shortened(String failure) {
        return failure.codePointCount(0, failure.length()) <= MAX_FAILURE
                ? failure
                : failure.substring(0, failure.offsetByCodePoints(0, MAX_FAILURE - 1)) + "…";
    }
}
