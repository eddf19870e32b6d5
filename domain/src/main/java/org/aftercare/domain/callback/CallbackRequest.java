package org.aftercare.domain.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Faults;
import org.aftercare.domain.Revision;
import org.aftercare.domain.Text;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueNumber;

/**
 * That somebody asked to be phoned, and what became of it.
 *
 * <p>Life cycle: it is asked for once, with the promise of a call by some instant, and is open. Agents try to call, and each
 * attempt is kept. An attempt that reaches the person closes it; so does making an issue of it (also after the call), or
 * closing it with another outcome. What is closed is never opened again: whoever wants to be phoned again asks again.
 *
 * @param attempts to call, in the order in which they were recorded
 * @param closing absent while it is open
 */
public record CallbackRequest(
        CallbackReference reference,
        Asked asked,
        Promised promised,
        List<Attempt> attempts,
        Optional<Closing> closing,
        Revision revision) {
    public static final int MAX_NAME = 200;
    public static final int MAX_TOPIC = 2_000;
    public static final int MAX_NOTE = 2_000;

    /** Nobody is promised a call, or wishes for one, later than this after asking. */
    public static final Duration FARTHEST_WISH = Duration.ofDays(60);

    public CallbackRequest {
        attempts = List.copyOf(attempts);
    }

    /**
     * What was asked for.
     *
     * @param at when
     * @param name on one line
     * @param company on one line
     * @param preferredFrom before which the person would rather not be phoned
     * @param preferredTo after which the person would rather not be phoned; a wish, and no promise
     * @param timeZone in which the person lives
     * @param contact if somebody asked who was logged in
     */
    public record Asked(
            Instant at,
            Channel channel,
            String name,
            PhoneNumber phone,
            Optional<EmailAddress> email,
            Optional<String> company,
            String topic,
            Optional<Instant> preferredFrom,
            Optional<Instant> preferredTo,
            ZoneId timeZone,
            Optional<ContactId> contact) {
        public Asked {
            var faults = new Faults();
            var givenName = name;
            name = faults.attempt("/name", () -> Text.line(givenName, MAX_NAME)).orElse("");
            var givenCompany = company;
            company = givenCompany.flatMap(given -> faults.attempt("/company", () -> Text.line(given, MAX_NAME)));
            var givenTopic = topic;
            topic = faults.attempt("/topic", () -> Text.block(givenTopic, MAX_TOPIC))
                    .orElse("");
            checkWishes(at, preferredFrom, preferredTo, faults);
            faults.refuseIfAny();
        }

        private static void checkWishes(
                Instant at, Optional<Instant> preferredFrom, Optional<Instant> preferredTo, Faults faults) {
            var farthest = at.plus(FARTHEST_WISH);
            if (preferredFrom.filter(farthest::isBefore).isPresent()) {
                faults.add("/preferredFrom", "must lie within " + FARTHEST_WISH.toDays() + " days from now");
            }
            preferredTo.ifPresent(to -> {
                if (!to.isAfter(at) || to.isAfter(farthest)) {
                    faults.add(
                            "/preferredTo",
                            "must lie in the future, within " + FARTHEST_WISH.toDays() + " days from now");
                } else if (preferredFrom.filter(from -> !to.isAfter(from)).isPresent()) {
                    faults.add("/preferredTo", "must be later than preferredFrom");
                }
            });
        }

        /** From when on the promise counts: when it was asked, or when the person can be phoned first. */
        public Instant countsFrom() {
            return preferredFrom.filter(at::isBefore).orElse(at);
        }

        /** Whether it is the same that was asked for before, sent once more. */
        public boolean repeats(Asked earlier) {
            return phone.equals(earlier.phone)
                    && name.equalsIgnoreCase(earlier.name)
                    && topic.equalsIgnoreCase(earlier.topic);
        }
    }

    /**
     * What was promised.
     *
     * @param startsAt when the clock starts; later than it counts from if the request was held over
     * @param timeZone of the calendar that it was worked out by
     */
    public record Promised(boolean heldOver, Instant startsAt, Instant callBy, ZoneId timeZone) {}

    /** What came of an attempt to call. */
    public enum AttemptOutcome {
        REACHED,
        NO_ANSWER,
        /** The person wants to be called at another time. */
        RESCHEDULED
    }

    /**
     * An attempt to call.
     *
     * @param callBy by when the next call was agreed on, of one that was rescheduled
     */
    public record Attempt(Instant at, Actor by, AttemptOutcome outcome, String note, Optional<Instant> callBy) {
        public Attempt {
            var faults = new Faults();
            var given = note;
            note = faults.attempt("/note", () -> Text.block(given, MAX_NOTE)).orElse("");
            callBy.ifPresent(agreed -> {
                if (outcome != AttemptOutcome.RESCHEDULED) {
                    faults.add("/callBy", "must be absent unless the call was RESCHEDULED");
                } else if (!agreed.isAfter(at) || agreed.isAfter(at.plus(FARTHEST_WISH))) {
                    faults.add(
                            "/callBy", "must lie in the future, within " + FARTHEST_WISH.toDays() + " days from now");
                }
            });
            faults.refuseIfAny();
        }
    }

    /** How a request ended. */
    public enum ClosingOutcome {
        /** The person was phoned. */
        REACHED,
        /** It became an issue. */
        CONVERTED,
        /** The person was tried often enough. */
        NOT_REACHED,
        /** The person was answered in some other way, or needs no call any more. */
        NO_CALL_NEEDED,
        /** Nobody meant to be phoned. */
        SPAM;

        /** Whether agents choose it themselves; the others follow from what they do. */
        public boolean chosen() {
            return this == NOT_REACHED || this == NO_CALL_NEEDED || this == SPAM;
        }
    }

    /**
     * The end of a request.
     *
     * @param issue that was made of it
     */
    public record Closing(Instant at, Actor by, ClosingOutcome outcome, String note, Optional<IssueNumber> issue) {
        public Closing {
            var given = note;
            note = given.isEmpty() ? "" : noted(given);
            if (issue.isPresent() != (outcome == ClosingOutcome.CONVERTED)) {
                throw new IllegalArgumentException("an issue is made of what is converted, and of nothing else");
            }
        }

        private static String noted(String given) {
            var faults = new Faults();
            var note = faults.attempt("/note", () -> Text.block(given, MAX_NOTE));
            faults.refuseIfAny();
            return note.orElseThrow();
        }
    }

    /** What came of a change. */
    public sealed interface Change {
        record Changed(CallbackRequest request) implements Change {}

        record ClosedAlready() implements Change {}
    }

    public boolean open() {
        return closing.isEmpty();
    }

    /** By when somebody is to call: as agreed on last, else as promised. */
    public Instant callBy() {
        return attempts.reversed().stream()
                .flatMap(attempt -> attempt.callBy().stream())
                .findFirst()
                .orElseGet(promised::callBy);
    }

    /** How often another time was agreed on. */
    public int moves() {
        return Math.toIntExact(attempts.stream()
                .filter(attempt -> attempt.callBy().isPresent())
                .count());
    }

    /** How many things have happened: that it was asked for, each attempt, and an end that was no attempt. */
    public int steps() {
        return 1 + attempts.size() + (endedApart() ? 1 : 0);
    }

    /** Whether something else than an attempt ended it last. */
    private boolean endedApart() {
        return closing.filter(end -> end.outcome() != ClosingOutcome.REACHED).isPresent();
    }

    /**
     * As it was when so many things had happened.
     *
     * @param count from 1 to all of its steps
     */
    public CallbackRequest first(int count) {
        if (count < 1 || count > steps()) {
            throw new IllegalArgumentException(reference + " has had " + steps() + " steps, and not " + count);
        }
        if (count == steps()) {
            return this;
        }
        var earlier = attempts.subList(0, count - 1);
        var last = earlier.isEmpty() ? Optional.<Attempt>empty() : Optional.of(earlier.getLast());
        return new CallbackRequest(reference, asked, promised, earlier, last.flatMap(CallbackRequest::end), revision);
    }

    /** When the last thing happened to it. */
    public Instant changedAt() {
        if (endedApart()) {
            return closing.orElseThrow().at();
        }
        return attempts.isEmpty() ? asked.at() : attempts.getLast().at();
    }

    /** With one more attempt; one that reached the person closes it. */
    public Change with(Attempt attempt) {
        if (!open()) {
            return new Change.ClosedAlready();
        }
        var all = new ArrayList<>(attempts);
        all.add(attempt);
        return new Change.Changed(new CallbackRequest(
                reference, asked, promised, all, end(attempt).or(() -> closing), revision));
    }

    /** The end that an attempt is, if it is one. */
    private static Optional<Closing> end(Attempt attempt) {
        return attempt.outcome() == AttemptOutcome.REACHED
                ? Optional.of(new Closing(attempt.at(), attempt.by(), ClosingOutcome.REACHED, "", Optional.empty()))
                : Optional.empty();
    }

    /** Closed without a call, as an agent chose. */
    public Change closed(Instant at, Actor by, ClosingOutcome outcome, String note) {
        if (!outcome.chosen()) {
            throw new BrokenRuleException("must be one of NOT_REACHED, NO_CALL_NEEDED, SPAM");
        }
        return open() ? with(new Closing(at, by, outcome, note, Optional.empty())) : new Change.ClosedAlready();
    }

    /** Whether an issue can still be made of it: while it is open, and after the call. */
    public boolean convertible() {
        return closing.map(end -> end.outcome() == ClosingOutcome.REACHED).orElse(true);
    }

    /** Closed, since it became an issue. */
    public Change converted(Instant at, Actor by, IssueNumber issue) {
        return convertible()
                ? with(new Closing(at, by, ClosingOutcome.CONVERTED, "", Optional.of(issue)))
                : new Change.ClosedAlready();
    }

    private Change with(Closing end) {
        return new Change.Changed(
                new CallbackRequest(reference, asked, promised, attempts, Optional.of(end), revision));
    }
}
