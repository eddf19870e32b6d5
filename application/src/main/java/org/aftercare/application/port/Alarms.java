package org.aftercare.application.port;

import java.time.Instant;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.issue.IssueNumber;

/**
 * Wakes us when an instant has come: set with the change that gives occasion to it, and kept like it. Whichever node is free
 * is woken, once for each alarm unless it dies meanwhile, and late rather than never. An alarm that has lost its meaning
 * still goes off.
 */
public interface Alarms {
    /** Has an issue looked at as soon as the instant has passed; at once if it lies in the past. Setting it again adds nothing. */
    void look(IssueNumber issue, Instant at);

    /** Does the same for an issue that is stored in this unit of work for the first time, so that it cannot have been set: cheaper. */
    default void lookAtNew(IssueNumber issue, Instant at) {
        look(issue, at);
    }

    /** Has the open issues of an agreement moved to a version at the given instant. Setting it again adds nothing. */
    void move(AgreementId agreement, int version, Instant at);
}
