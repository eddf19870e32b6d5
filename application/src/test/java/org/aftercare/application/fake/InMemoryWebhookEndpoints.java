package org.aftercare.application.fake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.WebhookEndpoints;
import org.aftercare.domain.webhook.Endpoint;
import org.aftercare.domain.webhook.EndpointId;
import org.aftercare.domain.webhook.SigningSecrets;

public final class InMemoryWebhookEndpoints implements WebhookEndpoints {
    private final InMemoryStore store;

    public InMemoryWebhookEndpoints(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Endpoint> find(EndpointId id) {
        return store.webhookEndpoints.find(id);
    }

    @Override
    public List<Endpoint> endpoints(Optional<EndpointId> after, int limit) {
        return store.webhookEndpoints.all().stream()
                .filter(endpoint -> after.isEmpty() || key(endpoint.id()).compareTo(key(after.get())) > 0)
                .sorted(Comparator.comparing(endpoint -> key(endpoint.id())))
                .limit(limit)
                .toList();
    }

    /** Orders as databases do: unsigned. */
    private static String key(EndpointId id) {
        return id.value().toString();
    }

    @Override
    public List<Endpoint> enabled() {
        return endpoints(Optional.empty(), Integer.MAX_VALUE).stream()
                .filter(Endpoint::enabled)
                .toList();
    }

    @Override
    public boolean anyEnabled() {
        return !enabled().isEmpty();
    }

    @Override
    public Endpoint save(Endpoint endpoint) {
        var stored = store.webhookEndpoints.find(endpoint.id()).map(Endpoint::revision);
        var saved = new Endpoint(
                endpoint.id(),
                endpoint.address(),
                endpoint.description(),
                endpoint.types(),
                endpoint.disabled(),
                endpoint.failingSince(),
                endpoint.createdAt(),
                endpoint.createdBy(),
                store.next(stored, endpoint.revision(), endpoint.id()));
        store.webhookEndpoints.put(saved.id(), saved);
        return saved;
    }

    @Override
    public void remove(EndpointId id) {
        store.webhookDeliveries.all().stream()
                .filter(delivery -> delivery.endpoint().equals(id))
                .forEach(delivery -> store.webhookDeliveries.remove(delivery.id()));
        store.webhookSecrets.remove(id);
        store.webhookEndpoints.remove(id);
    }

    @Override
    public Optional<SigningSecrets> secrets(EndpointId id) {
        return store.webhookSecrets.find(id);
    }

    @Override
    public void saveSecrets(EndpointId id, SigningSecrets secrets) {
        store.webhookSecrets.put(id, secrets);
    }
}
