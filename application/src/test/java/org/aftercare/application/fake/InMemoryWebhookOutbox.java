package org.aftercare.application.fake;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftercare.application.port.DuplicateException;
import org.aftercare.application.port.WebhookOutbox;
import org.aftercare.domain.webhook.Delivery;
import org.aftercare.domain.webhook.DeliveryId;
import org.aftercare.domain.webhook.EndpointId;
import org.aftercare.domain.webhook.EventId;

/** What programs are to be told, worked off when a test asks for it. */
public final class InMemoryWebhookOutbox implements WebhookOutbox {
    private final InMemoryStore store;

    public InMemoryWebhookOutbox(InMemoryStore store) {
        this.store = store;
    }

    /** That an endpoint is to catch up. */
    public record CatchingUp(EndpointId endpoint, Instant from, Optional<UUID> replay, int seconds) {}

    @Override
    public void announce(EventId event) {
        store.webhookEvents.put(event.text(), event);
    }

    @Override
    public void catchUp(EndpointId endpoint, Instant from, Optional<UUID> replay, int wait) {
        var one = new CatchingUp(endpoint, from, replay, wait);
        store.webhookCatchUps.put(one, one);
    }

    @Override
    public void put(Delivery delivery) {
        if (!known(delivery.endpoint(), delivery.replay(), List.of(delivery.event()))
                .isEmpty()) {
            throw new DuplicateException("the endpoint has a delivery of the event");
        }
        store.webhookDeliveries.put(delivery.id(), delivery);
    }

    @Override
    public Optional<Delivery> find(DeliveryId id) {
        return store.webhookDeliveries.find(id);
    }

    @Override
    public void save(Delivery delivery) {
        if (find(delivery.id()).isPresent()) {
            store.webhookDeliveries.put(delivery.id(), delivery);
        }
    }

    @Override
    public List<Delivery> deliveries(EndpointId endpoint, Optional<DeliveryId> before, int limit) {
        return store.webhookDeliveries.all().stream()
                .filter(delivery -> delivery.endpoint().equals(endpoint))
                .filter(delivery -> before.isEmpty() || key(delivery.id()).compareTo(key(before.get())) < 0)
                .sorted(Comparator.comparing((Delivery delivery) -> key(delivery.id()))
                        .reversed())
                .limit(limit)
                .toList();
    }

    /** Orders as databases do: unsigned. */
    private static String key(DeliveryId id) {
        return id.value().toString();
    }

    @Override
    public Set<EventId> known(EndpointId endpoint, Optional<UUID> replay, Collection<EventId> events) {
        return store.webhookDeliveries.all().stream()
                .filter(delivery -> delivery.endpoint().equals(endpoint)
                        && delivery.replay().equals(replay))
                .map(Delivery::event)
                .filter(events::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public int forget(Instant putBefore, int limit) {
        var old = store.webhookDeliveries.all().stream()
                .filter(delivery -> delivery.createdAt().isBefore(putBefore))
                .limit(limit)
                .toList();
        old.forEach(delivery -> store.webhookDeliveries.remove(delivery.id()));
        return old.size();
    }

    /** The events that were announced and not brought to anybody yet, by what they are called. */
    public List<EventId> announced() {
        return store.webhookEvents.all().stream()
                .sorted(Comparator.comparing(EventId::text))
                .toList();
    }

    /** Takes one of them away, if there is one. */
    public Optional<EventId> takeAnnounced() {
        var first = announced().stream().findFirst();
        first.map(EventId::text).ifPresent(store.webhookEvents::remove);
        return first;
    }

    /** The endpoints that are to catch up. */
    public List<CatchingUp> catchingUp() {
        return store.webhookCatchUps.all();
    }

    /** Takes one of them away, if there is one. */
    public Optional<CatchingUp> takeCatchingUp() {
        var first = catchingUp().stream().findFirst();
        first.ifPresent(store.webhookCatchUps::remove);
        return first;
    }

    /** The deliveries that wait to be attempted by then. */
    public List<Delivery> due(Instant now) {
        return store.webhookDeliveries.all().stream()
                .filter(delivery ->
                        delivery.nextAttemptAt().filter(at -> !at.isAfter(now)).isPresent())
                .sorted(Comparator.comparing(
                        (Delivery delivery) -> delivery.event().text()))
                .toList();
    }
}
