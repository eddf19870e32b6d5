package org.aftercare.application.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercare.domain.webhook.Delivery;
import org.aftercare.domain.webhook.DeliveryId;
import org.aftercare.domain.webhook.EndpointId;
import org.aftercare.domain.webhook.EventId;

/**
 * What programs are still to be told, and what they were told: put in with the change that causes it, worked off after that is
 * durable, by whichever node is free.
 */
public interface WebhookOutbox {
    /** Has an event brought to all who want it, as part of the unit of work. */
    void announce(EventId event);

    /**
     * Has an endpoint told of what was recorded since an instant.
     *
     * @param replay by which it is told again of what it has been told; without one, only of the rest
     * @param wait after how many seconds of real time
     */
    void catchUp(EndpointId endpoint, Instant from, Optional<UUID> replay, int wait);

    /** Puts a delivery in. It will be attempted. */
    void put(Delivery delivery);

    Optional<Delivery> find(DeliveryId id);

    /** Stores what has come of a delivery; nothing if it is not there any more. */
    void save(Delivery delivery);

    /**
     * At most {@code limit} deliveries to an endpoint, the newest first, from behind the given one on.
     *
     * @param limit positive
     */
    List<Delivery> deliveries(EndpointId endpoint, Optional<DeliveryId> before, int limit);

    /** Which of these events an endpoint has a delivery of, for the same replay or for none. */
    Set<EventId> known(EndpointId endpoint, Optional<UUID> replay, Collection<EventId> events);

    /**
     * Forgets deliveries that were put in before the given instant.
     *
     * @param limit so many at most
     * @return how many were forgotten
     */
    int forget(Instant putBefore, int limit);
}
