package org.aftercare.application.port;

import java.time.Instant;
import java.util.Optional;
import org.aftercare.domain.access.AccountLink;
import org.aftercare.domain.access.AccountLinkId;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.ContactId;

/** The ways to set a password that went to contacts by mail. */
public interface AccountLinks {
    Optional<AccountLink> find(AccountLinkId id);

    /** The link that a secret opens. */
    Optional<AccountLink> find(SecretHash secret);

    /** Stores a new link. */
    void save(AccountLink link);

    /** Has one more secret open a link. */
    void give(AccountLinkId link, SecretHash secret);

    /**
     * Ends a link.
     *
     * @return whether it was not ended before; of several who do it at the same moment, one is told so
     */
    boolean end(AccountLinkId link, Instant at);

    /** Ends all links of a contact that are for something. */
    void endAll(ContactId contact, AccountLink.Purpose purpose, Instant at);

    /** How many links for something were made for a contact from then on. */
    int madeSince(ContactId contact, AccountLink.Purpose purpose, Instant from);

    /**
     * Removes some of the links that expired before an instant, with their secrets.
     *
     * @param limit so many at most, positive
     * @return how many were removed; fewer than the limit if there are no more
     */
    int forget(Instant expiredBefore, int limit);
}
