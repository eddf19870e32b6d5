package org.aftercare.application.port;

import java.util.List;
import java.util.Optional;
import org.aftercare.domain.charge.Consent;
import org.aftercare.domain.charge.ConsentId;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.issue.IssueNumber;

/** Customers' consents to chargeable work. */
public interface Consents {
    Optional<Consent> find(ConsentId id);

    /** Those on an issue, in the order in which they were asked for. */
    List<Consent> of(IssueNumber issue);

    /** Those that a customer's contacts are asked for and have not decided on, in that order. */
    List<Consent> waiting(CustomerId customer);

    /**
     * Stores a consent.
     *
     * @return as it is stored, with its new revision
     * @throws StaleAggregateException if its revision is not the stored one
     */
    Consent save(Consent consent);
}
