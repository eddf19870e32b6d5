package org.aftercare.application.fake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.AgreementNumber;
import org.aftercare.domain.customer.CustomerId;

public final class InMemoryAgreementRepository implements AgreementRepository {
    private final InMemoryStore store;

    public InMemoryAgreementRepository(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Agreement> find(AgreementId id) {
        return store.agreements.find(id);
    }

    @Override
    public List<Agreement> of(CustomerId customer) {
        return store.agreements.all().stream()
                .filter(agreement -> agreement.customerId().equals(customer))
                .sorted(Comparator.comparing(agreement -> agreement.number().value()))
                .toList();
    }

    @Override
    public List<Agreement> list(Optional<CustomerId> customer, Optional<AgreementNumber> after, int limit) {
        return store.agreements.all().stream()
                .filter(agreement -> customer.stream().allMatch(agreement.customerId()::equals))
                .filter(agreement ->
                        after.stream().allMatch(last -> agreement.number().value() > last.value()))
                .sorted(Comparator.comparing(agreement -> agreement.number().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public Agreement save(Agreement agreement) {
        var stored = store.agreements.find(agreement.id()).map(Agreement::revision);
        var saved = new Agreement(
                agreement.id(),
                agreement.number(),
                agreement.customerId(),
                agreement.title(),
                agreement.systems(),
                agreement.versions(),
                store.next(stored, agreement.revision(), agreement.number()));
        store.agreements.put(saved.id(), saved);
        return saved;
    }

    @Override
    public AgreementNumber nextNumber() {
        return new AgreementNumber(store.nextNumber());
    }
}
