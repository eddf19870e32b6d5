package org.aftercare.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.charge.Booking;
import org.aftercare.domain.charge.Cancellation;
import org.aftercare.domain.charge.WorkEntry;
import org.aftercare.domain.charge.WorkEntryId;
import org.aftercare.domain.issue.IssueNumber;

/** What was worked, and what of it no longer counts. Nothing of it is ever changed. */
public interface WorkEntries {
    void add(WorkEntry entry);

    /**
     * Takes an entry out.
     *
     * @throws DuplicateException if it was already
     */
    void cancel(Cancellation cancellation);

    Optional<Booking> find(WorkEntryId id);

    /** The entries on an issue, in the order of {@link WorkEntry#BY_TIME}, cancelled ones too. */
    List<Booking> of(IssueNumber issue);

    /** The entries under an agreement, in the order of {@link WorkEntry#BY_TIME}, cancelled ones too. */
    List<Booking> of(AgreementId agreement);

    /** The entries of an agent that count and share time with {@code [from, until)}, under whatever agreement. */
    List<WorkEntry> overlapping(AgentId agent, Instant from, Instant until);
}
