package org.aftercare.application.access;

import java.util.List;
import org.aftercare.application.port.AuthorisedContacts;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.AuthorisedContact;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.customer.ContactId;

/** What contacts may do under agreements: what was said of them, or what holds where nothing was. To be used in a unit of work. */
public final class Roles {
    private final AuthorisedContacts authorised;

    public Roles(AuthorisedContacts authorised) {
        this.authorised = authorised;
    }

    /** What the contact may do under the agreement. */
    public AuthorisedContact of(AgreementId agreement, ContactId contact) {
        return authorised.under(agreement, List.of(contact)).stream()
                .findFirst()
                .orElseGet(() -> AuthorisedContact.usually(agreement, contact));
    }

    public boolean has(AgreementId agreement, ContactId contact, ContactRole role) {
        return of(agreement, contact).may(role);
    }
}
