package org.aftercare.application.fake;

import java.util.Collection;
import java.util.List;
import org.aftercare.application.port.AuthorisedContacts;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.AuthorisedContact;
import org.aftercare.domain.customer.ContactId;

public final class InMemoryAuthorisedContacts implements AuthorisedContacts {
    private final InMemoryStore store;

    public InMemoryAuthorisedContacts(InMemoryStore store) {
        this.store = store;
    }

    record Key(AgreementId agreement, ContactId contact) {}

    @Override
    public List<AuthorisedContact> under(AgreementId agreement, Collection<ContactId> contacts) {
        return store.authorisedContacts.all().stream()
                .filter(said -> said.agreementId().equals(agreement))
                .filter(said -> contacts.contains(said.contactId()))
                .toList();
    }

    @Override
    public List<AuthorisedContact> of(ContactId contact) {
        return store.authorisedContacts.all().stream()
                .filter(said -> said.contactId().equals(contact))
                .toList();
    }

    @Override
    public void save(AuthorisedContact authorised) {
        store.authorisedContacts.put(new Key(authorised.agreementId(), authorised.contactId()), authorised);
    }
}
