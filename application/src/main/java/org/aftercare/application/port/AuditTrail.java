package org.aftercare.application.port;

import java.util.List;
import java.util.Optional;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.IssueStatus;

/** Reads what is stored of issues without trusting it. */
public interface AuditTrail {
    /**
     * At most {@code limit} issues by number, from behind the given one on.
     *
     * @param limit positive
     */
    List<Trail> trails(Optional<IssueNumber> after, int limit);

    /** What is stored of one issue, if there is anything. */
    Optional<Trail> trail(IssueNumber number);

    /**
     * What is stored of an issue.
     *
     * @param faults of the chain of its history, and whatever cannot be read, in words
     * @param stored what could be read
     */
    record Trail(IssueNumber number, List<String> faults, Optional<Stored> stored) {}

    /** An issue and the copies that were made of its fold. */
    record Stored(Issue issue, Copies copies) {}

    /**
     * Copies of what a history amounts to, kept to find issues by.
     *
     * @param region whose bank holidays its clocks follow
     */
    record Copies(
            IssueStatus status,
            Severity severity,
            Region region,
            boolean heldOver,
            IssueQueue.Keys keys,
            List<SlaClock> clocks) {}
}
