package org.aftercare.domain.issue;

import java.time.Instant;
import java.util.Optional;
import org.aftercare.domain.Faults;
import org.aftercare.domain.Text;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.clock.Breach;
import org.aftercare.domain.clock.Warning;
import org.aftercare.domain.customer.ContactId;

/** Something that happened to an issue. When it happened and when we were told are two things. */
public sealed interface IssueEvent {
    int MAX_REASON = 2000;

    Instant happenedAt();

    /** Never before {@link #happenedAt()}. */
    Instant recordedAt();

    Actor actor();

    Channel channel();

    /**
     * The issue was reported. Always the first event, and the only one of its kind.
     *
     * @param reporter the contact who is told of what becomes of it, if known
     * @param version the number of the agreement's version that governs the issue
     * @param holidayEdition the edition of the region's bank holidays that its clocks are worked out with
     */
    record Reported(
            Instant happenedAt,
            Instant recordedAt,
            Actor actor,
            Channel channel,
            Optional<ContactId> reporter,
            String system,
            Severity severity,
            String summary,
            String description,
            int version,
            int holidayEdition)
            implements IssueEvent {
        public static final int MAX_SUMMARY = 200;
        public static final int MAX_DESCRIPTION = 20_000;

        public Reported {
            var faults = new Faults();
            var givenSummary = summary;
            summary = faults.attempt("/summary", () -> Text.line(givenSummary, MAX_SUMMARY))
                    .orElse("");
            var givenDescription = description;
            description = faults.attempt("/description", () -> Text.block(givenDescription, MAX_DESCRIPTION))
                    .orElse("");
            faults.refuseIfAny();
        }
    }

    /**
     * An agent answered, or noted something for the agents alone; or a contact added something.
     *
     * @param visible whether the customer can see it; only such an answer, and only an agent's, stops a RESPONSE clock
     */
    record Answered(Instant happenedAt, Instant recordedAt, Actor actor, Channel channel, String text, boolean visible)
            implements IssueEvent {
        public static final int MAX_TEXT = 20_000;

        public Answered {
            text = checkedText(text);
        }
    }

    /** The issue was assessed into a severity, the same one or another. */
    record Assessed(
            Instant happenedAt, Instant recordedAt, Actor actor, Channel channel, Severity severity, String reason)
            implements IssueEvent {
        public Assessed {
            reason = checkedReason(reason);
        }
    }

    /** From now on we wait for the customer. */
    record Paused(Instant happenedAt, Instant recordedAt, Actor actor, Channel channel, String reason)
            implements IssueEvent {
        public Paused {
            reason = checkedReason(reason);
        }
    }

    /**
     * We wait for the customer no longer.
     *
     * @param reason such as what the customer sent, if anybody said
     */
    record Resumed(Instant happenedAt, Instant recordedAt, Actor actor, Channel channel, Optional<String> reason)
            implements IssueEvent {
        public Resumed {
            reason = reason.map(IssueEvent::checkedReason);
        }
    }

    /**
     * The issue was resolved. The customer sees it, so that it counts as an answer too.
     *
     * @param text what was done about it
     */
    record Resolved(Instant happenedAt, Instant recordedAt, Actor actor, Channel channel, String text)
            implements IssueEvent {
        public Resolved {
            text = checkedText(text);
        }
    }

    /** The customer said that the issue is resolved indeed. Nothing counts on it; it may still be reopened. */
    record Confirmed(Instant happenedAt, Instant recordedAt, Actor actor, Channel channel) implements IssueEvent {}

    /** The issue turned out not to be resolved. */
    record Reopened(Instant happenedAt, Instant recordedAt, Actor actor, Channel channel, String reason)
            implements IssueEvent {
        public Reopened {
            reason = checkedReason(reason);
        }
    }

    /**
     * From now on another version of the agreement, or other bank holidays, govern the issue ({@code domain.md} §3).
     *
     * @param version the number of the agreement's version
     * @param holidayEdition the edition of the bank holidays of that version's region
     * @param reason of the correction of the bank holidays, if that was it
     */
    record Moved(
            Instant happenedAt,
            Instant recordedAt,
            Actor actor,
            Channel channel,
            int version,
            int holidayEdition,
            Optional<String> reason)
            implements IssueEvent {
        public Moved {
            reason = reason.map(IssueEvent::checkedReason);
        }
    }

    /**
     * A share of a clock's target went by. The agents are told.
     *
     * @param happenedAt when the share had gone by
     * @param late whether it was found out only well after that, since nothing was there to see it
     */
    record Warned(Instant happenedAt, Instant recordedAt, Actor actor, Channel channel, Warning warning, boolean late)
            implements IssueEvent {}

    /**
     * A clock passed its due instant unmet.
     *
     * @param happenedAt the due instant
     * @param late whether it was found out only well after that, since nothing was there to see it
     */
    record Breached(Instant happenedAt, Instant recordedAt, Actor actor, Channel channel, Breach breach, boolean late)
            implements IssueEvent {}

    /** An agent said why a breach is excused. The breach stays. */
    record Excused(Instant happenedAt, Instant recordedAt, Actor actor, Channel channel, Breach breach, String reason)
            implements IssueEvent {
        public Excused {
            reason = checkedReason(reason);
        }
    }

    /**
     * An agent took the issue on, or nobody has it any more.
     *
     * @param to who has it from now on, if anybody
     */
    record Assigned(Instant happenedAt, Instant recordedAt, Actor actor, Channel channel, Optional<Assignee> to)
            implements IssueEvent {}

    /** The issue was given tags, in place of those that it had. */
    record Tagged(Instant happenedAt, Instant recordedAt, Actor actor, Channel channel, Tags tags)
            implements IssueEvent {}

    /** A file was added to the issue. */
    record AttachmentAdded(Instant happenedAt, Instant recordedAt, Actor actor, Channel channel, Attachment attachment)
            implements IssueEvent {}

    /** The issue was said to have to do with another; the other's history has it too, from its side. */
    record Linked(Instant happenedAt, Instant recordedAt, Actor actor, Channel channel, Link link)
            implements IssueEvent {}

    /** A link was taken away again, from both issues. */
    record Unlinked(Instant happenedAt, Instant recordedAt, Actor actor, Channel channel, Link link)
            implements IssueEvent {}

    private static String checkedReason(String given) {
        return checked("/reason", given, MAX_REASON);
    }

    private static String checkedText(String given) {
        return checked("/text", given, Answered.MAX_TEXT);
    }

    private static String checked(String place, String given, int longest) {
        var faults = new Faults();
        var text = faults.attempt(place, () -> Text.block(given, longest));
        faults.refuseIfAny();
        return text.orElseThrow();
    }
}
