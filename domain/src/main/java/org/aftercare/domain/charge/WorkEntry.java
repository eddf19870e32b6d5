package org.aftercare.domain.charge;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.aftercare.domain.Faults;
import org.aftercare.domain.Text;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.SupportLevel;
import org.aftercare.domain.issue.IssueNumber;

/**
 * A piece of work on an issue. It is never changed: a correction is another entry that cancels it.
 *
 * <p>Life cycle: an agent records it, now or later. It counts from then on in the month in which the work was done, until a
 * {@link Cancellation} takes it out.
 *
 * @param agentName as it was then
 * @param startedAt read to the minute; what is finer is cut off
 * @param finishedAt read to the minute as well; after the start, by {@value #MAX_HOURS} hours at most
 * @param session entries of an agent under one agreement with the same word are billed as one session; without one, an entry
 *     is a session of its own
 * @param severity of the issue when the work began, as it was known when the entry was recorded
 * @param defect whether the issue was marked a defect when the entry was recorded
 * @param activity what was done, for the statement
 * @param onSite whether it was done at the customer's
 * @param note for the customer to see
 * @param internalNote for the agents alone
 */
public record WorkEntry(
        WorkEntryId id,
        AgreementId agreementId,
        IssueNumber issue,
        AgentId agentId,
        String agentName,
        Instant startedAt,
        Instant finishedAt,
        Optional<String> session,
        SupportLevel level,
        Severity severity,
        boolean defect,
        String activity,
        boolean onSite,
        Optional<String> note,
        Optional<String> internalNote,
        Authority authority,
        Instant recordedAt) {
    public static final int MAX_HOURS = 48;
    public static final int MAX_SESSION = 100;
    public static final int MAX_ACTIVITY = 200;
    public static final int MAX_NOTE = 5000;

    /** By what a statement and a ledger take them, whatever the order in which they were recorded. */
    public static final Comparator<WorkEntry> BY_TIME = Comparator.comparing(WorkEntry::startedAt)
            .thenComparing(WorkEntry::finishedAt)
            .thenComparing(entry -> entry.issue().value())
            .thenComparing(entry -> entry.id().value());

    public WorkEntry {
        var faults = new Faults();
        startedAt = startedAt.truncatedTo(ChronoUnit.MINUTES);
        finishedAt = finishedAt.truncatedTo(ChronoUnit.MINUTES);
        var length = Duration.between(startedAt, finishedAt);
        if (!length.isPositive() || length.compareTo(Duration.ofHours(MAX_HOURS)) > 0) {
            faults.add(
                    "/finishedAt",
                    "must lie 1 minute to " + MAX_HOURS + " hours after startedAt, and is " + finishedAt + " after "
                            + startedAt);
        }
        if (finishedAt.isAfter(recordedAt)) {
            faults.add("/finishedAt", "must not lie in the future, and is " + finishedAt);
        }
        session = checked("/session", session, MAX_SESSION, faults);
        var givenActivity = activity;
        activity = faults.attempt("/activity", () -> Text.line(givenActivity, MAX_ACTIVITY))
                .orElse("");
        note = checkedBlock("/note", note, faults);
        internalNote = checkedBlock("/internalNote", internalNote, faults);
        faults.refuseIfAny();
    }

    private static Optional<String> checked(String pointer, Optional<String> given, int longest, Faults faults) {
        return given.flatMap(text -> faults.attempt(pointer, () -> Text.line(text, longest)));
    }

    private static Optional<String> checkedBlock(String pointer, Optional<String> given, Faults faults) {
        return given.flatMap(text -> faults.attempt(pointer, () -> Text.block(text, MAX_NOTE)));
    }

    public int minutes() {
        return (int) Duration.between(startedAt, finishedAt).toMinutes();
    }

    /** Whether an agent worked on both at once. */
    public boolean overlaps(WorkEntry other) {
        return !id.equals(other.id)
                && agentId.equals(other.agentId)
                && startedAt.isBefore(other.finishedAt)
                && other.startedAt.isBefore(finishedAt);
    }

    /** The same work by another right. */
    public WorkEntry by(Authority right) {
        return new WorkEntry(
                id,
                agreementId,
                issue,
                agentId,
                agentName,
                startedAt,
                finishedAt,
                session,
                level,
                severity,
                defect,
                activity,
                onSite,
                note,
                internalNote,
                right,
                recordedAt);
    }
}
