package org.aftercare.application.fake;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.CallbackRepository;
import org.aftercare.domain.callback.CallbackReference;
import org.aftercare.domain.callback.CallbackRequest;
import org.aftercare.domain.callback.PhoneNumber;

public final class InMemoryCallbackRepository implements CallbackRepository {
    private final InMemoryStore store;

    public InMemoryCallbackRepository(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<CallbackRequest> find(CallbackReference reference) {
        return store.callbacks.find(reference);
    }

    @Override
    public List<CallbackRequest> of(PhoneNumber phone, Instant since) {
        return store.callbacks.all().stream()
                .filter(request -> request.asked().phone().equals(phone))
                .filter(request -> !request.asked().at().isBefore(since))
                .sorted(Comparator.comparing(
                                (CallbackRequest request) -> request.reference().value())
                        .reversed())
                .toList();
    }

    @Override
    public List<CallbackRequest> list(Optional<Boolean> open, Optional<Position> after, int limit) {
        return store.callbacks.all().stream()
                .filter(request -> open.isEmpty() || open.get() == request.open())
                .filter(request -> after.isEmpty() || Position.of(request).compareTo(after.get()) > 0)
                .sorted(Comparator.comparing(Position::of))
                .limit(limit)
                .toList();
    }

    @Override
    public List<CallbackRequest> changed(Instant since, Optional<Change> after, int limit) {
        return store.callbacks.all().stream()
                .filter(request -> !request.changedAt().isBefore(since))
                .filter(request -> after.isEmpty() || Change.of(request).compareTo(after.get()) > 0)
                .sorted(Comparator.comparing(Change::of))
                .limit(limit)
                .toList();
    }

    @Override
    public CallbackRequest save(CallbackRequest request) {
        var stored = store.callbacks.find(request.reference()).map(CallbackRequest::revision);
        var saved = new CallbackRequest(
                request.reference(),
                request.asked(),
                request.promised(),
                request.attempts(),
                request.closing(),
                store.next(stored, request.revision(), request.reference()));
        store.callbacks.put(saved.reference(), saved);
        return saved;
    }

    @Override
    public CallbackReference nextReference() {
        return new CallbackReference(store.nextNumber());
    }
}
