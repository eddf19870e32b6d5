package org.aftercare.application.fake;

import java.util.Optional;
import org.aftercare.application.port.Drafts;
import org.aftercare.domain.customer.ContactId;

public final class InMemoryDrafts implements Drafts {
    private final InMemoryStore store;

    public InMemoryDrafts(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Draft> find(ContactId contact) {
        return store.drafts.find(contact);
    }

    @Override
    public void keep(ContactId contact, Draft draft) {
        store.drafts.put(contact, draft);
    }

    @Override
    public void forget(ContactId contact) {
        store.drafts.remove(contact);
    }
}
