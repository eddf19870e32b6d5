package org.aftercare.application.port;

import java.util.List;
import java.util.Optional;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueNumber;

/** Issues as their histories. */
public interface IssueRepository {
    Optional<Issue> find(IssueNumber number);

    /**
     * Stores an issue: new events are appended, stored ones never change.
     *
     * @param clocks those that the history folds into; copies, kept for {@link IssueQueue} to find issues by
     * @return as it is stored, with its new revision
     * @throws StaleAggregateException if its revision is not the stored one
     */
    Issue save(Issue issue, List<SlaClock> clocks);

    /** A number that was never given before, higher than those given before; some may stay unused. */
    IssueNumber nextNumber();
}
