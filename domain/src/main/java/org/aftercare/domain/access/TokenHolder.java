package org.aftercare.domain.access;

import org.aftercare.domain.customer.ContactId;

/** Whose token it is. */
public sealed interface TokenHolder {
    /** An agent's, an administrator's or a service account's. */
    record OfAgent(AgentId id) implements TokenHolder {}

    /** A customer's contact's. */
    record OfContact(ContactId id) implements TokenHolder {}
}
