package org.aftercare.application.fake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.Consents;
import org.aftercare.domain.charge.Consent;
import org.aftercare.domain.charge.ConsentId;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.issue.IssueNumber;

public final class InMemoryConsents implements Consents {
    private final InMemoryStore store;

    public InMemoryConsents(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Consent> find(ConsentId id) {
        return store.consents.find(id);
    }

    @Override
    public List<Consent> of(IssueNumber issue) {
        return store.consents.all().stream()
                .filter(consent -> consent.issue().equals(issue))
                .sorted(Comparator.comparing(consent -> consent.id().value().toString()))
                .toList();
    }

    @Override
    public List<Consent> waiting(CustomerId customer) {
        return store.consents.all().stream()
                .filter(consent -> consent.customerId().equals(customer)
                        && consent.decision().isEmpty())
                .sorted(Comparator.comparing(consent -> consent.id().value().toString()))
                .toList();
    }

    @Override
    public Consent save(Consent consent) {
        var stored = store.consents.find(consent.id()).map(Consent::revision);
        var saved = new Consent(
                consent.id(),
                consent.agreementId(),
                consent.customerId(),
                consent.issue(),
                consent.text(),
                consent.minutes(),
                consent.amount(),
                consent.agentId(),
                consent.agentName(),
                consent.askedAt(),
                consent.decision(),
                store.next(stored, consent.revision(), "the consent"));
        store.consents.put(saved.id(), saved);
        return saved;
    }
}
