package org.aftercare.application.issue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.aftercare.application.port.IssueQueue;

/** In which order issues are listed, and where a page begins: at the beginning, or behind where the page before ended. */
public sealed interface QueueOrder {
    /** The soonest due first. */
    record ByDue(Optional<IssueQueue.Position> after) implements QueueOrder {}

    /** That first whose history has not grown for longest. */
    record ByUpdate(Optional<IssueQueue.Growth> after) implements QueueOrder {}

    /** That first which has the least covered time left until its leading clock is due; those without one come last. */
    record ByTimeLeft(Optional<Reckoned> after) implements QueueOrder {}

    /**
     * A place in the order by time left.
     *
     * @param now from which time is measured, for all pages
     * @param left none behind all that is due
     */
    record Reckoned(Instant now, Optional<Duration> left, IssueQueue.Position position) {}
}
