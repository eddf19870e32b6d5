package org.aftercare.application.port;

import java.util.List;
import java.util.Optional;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueFold;
import org.aftercare.domain.issue.IssueNumber;

/** Issues as their histories. */
public interface IssueRepository {
    Optional<Issue> find(IssueNumber number);

    /** As {@link #find}, and nobody else can change the issue before the unit of work ends: he waits, and finds it as it is then. */
    Optional<Issue> findForChange(IssueNumber number);

    /**
     * At most {@code limit} issues of an agreement that are not resolved, by number, from behind the given one on.
     *
     * @param limit positive
     */
    List<Issue> open(AgreementId agreement, Optional<IssueNumber> after, int limit);

    /**
     * At most {@code limit} issues that are not resolved and whose clocks follow a region's bank holidays, by number, from
     * behind the given one on.
     *
     * @param limit positive
     */
    List<Issue> open(Region region, Optional<IssueNumber> after, int limit);

    /**
     * Stores an issue: new events are appended, stored ones never change.
     *
     * @param fold of the issue, of which copies are kept for {@link IssueQueue} to find issues by
     * @return as it is stored, with its new revision
     * @throws StaleAggregateException if its revision is not the stored one
     */
    Issue save(Issue issue, IssueFold fold);

    /** A number that was never given before, higher than those given before; some may stay unused. */
    IssueNumber nextNumber();
}
