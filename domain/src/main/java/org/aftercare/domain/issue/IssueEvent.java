package org.aftercare.domain.issue;

import java.time.Instant;
import java.util.Optional;
import org.aftercare.domain.Faults;
import org.aftercare.domain.Text;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.ContactId;

/** Something that happened to an issue. When it happened and when we were told are two things. */
public sealed interface IssueEvent {
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
     * An agent answered, or noted something for the agents alone.
     *
     * @param visible whether the customer can see it; only such an answer stops a RESPONSE clock
     */
    record Answered(Instant happenedAt, Instant recordedAt, Actor actor, Channel channel, String text, boolean visible)
            implements IssueEvent {
        public static final int MAX_TEXT = 20_000;

        public Answered {
            var faults = new Faults();
            var given = text;
            text = faults.attempt("/text", () -> Text.block(given, MAX_TEXT)).orElse("");
            faults.refuseIfAny();
        }
    }
}
