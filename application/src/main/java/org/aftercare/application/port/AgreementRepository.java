package org.aftercare.application.port;

import java.util.List;
import java.util.Optional;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.AgreementNumber;
import org.aftercare.domain.customer.CustomerId;

/** Agreements with all their versions. */
public interface AgreementRepository {
    Optional<Agreement> find(AgreementId id);

    /** The agreements of a customer, by number. */
    List<Agreement> of(CustomerId customer);

    /**
     * At most {@code limit} agreements by number, from behind the given one on: a customer's, if one is given.
     *
     * @param limit positive
     */
    List<Agreement> list(Optional<CustomerId> customer, Optional<AgreementNumber> after, int limit);

    /**
     * Stores an agreement.
     *
     * @return as it is stored, with its new revision
     * @throws StaleAggregateException if its revision is not the stored one
     */
    Agreement save(Agreement agreement);

    /** A number that was never given before, higher than those given before; some may stay unused. */
    AgreementNumber nextNumber();
}
