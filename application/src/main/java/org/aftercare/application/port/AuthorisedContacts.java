package org.aftercare.application.port;

import java.util.Collection;
import java.util.List;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.AuthorisedContact;
import org.aftercare.domain.customer.ContactId;

/** What was said of contacts' roles under agreements; of whom nothing was said, there is nothing here. */
public interface AuthorisedContacts {
    /** What was said of any of these contacts under an agreement, in no order. */
    List<AuthorisedContact> under(AgreementId agreement, Collection<ContactId> contacts);

    /** What was said of a contact under any agreement, in no order. */
    List<AuthorisedContact> of(ContactId contact);

    /** Stores what is said, in place of what was said of the same contact under the same agreement. */
    void save(AuthorisedContact authorised);
}
