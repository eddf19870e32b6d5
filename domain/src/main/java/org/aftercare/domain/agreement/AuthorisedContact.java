package org.aftercare.domain.agreement;

import java.util.Set;
import org.aftercare.domain.customer.ContactId;

/**
 * What a contact of the customer may do under an agreement.
 *
 * <p>As long as nobody has said anything of the contact there, the contact may report, and nothing else. Once it was said,
 * exactly that holds, be it nothing at all; what is said later takes its place. Agents are not bound by any of this: what
 * they write down for a contact, they answer for themselves.
 *
 * @param roles in the order in which they are declared
 */
public record AuthorisedContact(AgreementId agreementId, ContactId contactId, Set<ContactRole> roles) {
    /** What holds of a contact of whom nothing was said. */
    public static final Set<ContactRole> USUALLY = ContactRole.set(Set.of(ContactRole.REPORT));

    public AuthorisedContact {
        roles = ContactRole.set(roles);
    }

    /** A contact of whom nothing was said. */
    public static AuthorisedContact usually(AgreementId agreement, ContactId contact) {
        return new AuthorisedContact(agreement, contact, USUALLY);
    }

    public boolean may(ContactRole role) {
        return roles.contains(role);
    }
}
