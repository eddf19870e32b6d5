package org.aftercare.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.issue.BreachId;
import org.aftercare.domain.issue.IssueNumber;

/** Finds the breaches that are recorded, by due instant. */
public interface BreachRegister {
    /**
     * At most {@code limit} breaches that match, from behind the given position on.
     *
     * @param limit 1 to 201
     */
    List<Position> breaches(Filter filter, Optional<Position> after, int limit);

    /**
     * Which breaches.
     *
     * @param from only those that fell due then or later
     * @param until only those that fell due before then
     */
    record Filter(
            Optional<IssueNumber> issue,
            Optional<AgreementId> agreement,
            Optional<Instant> from,
            Optional<Instant> until) {}

    /** A breach and its place in the order. */
    record Position(Instant dueAt, BreachId id) {}
}
