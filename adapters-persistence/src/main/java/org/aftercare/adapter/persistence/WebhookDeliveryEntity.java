package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.webhook.Delivery;
import org.aftercare.domain.webhook.DeliveryId;
import org.aftercare.domain.webhook.EndpointId;
import org.aftercare.domain.webhook.EventId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "webhook_delivery")
class WebhookDeliveryEntity {
    /** Where no replay wanted it. */
    private static final UUID NONE = new UUID(0, 0);

    @Id
    private UUID id;

    @Column(name = "endpoint_id")
    private UUID endpointId;

    private UUID replay;

    @Column(name = "event_id")
    private String eventId;

    @Enumerated(EnumType.STRING)
    private Delivery.State state;

    @Column(name = "created_at")
    private Instant createdAt;

    private int attempts;

    @Column(name = "last_attempt_at")
    private @Nullable Instant lastAttemptAt;

    @Column(name = "last_status")
    private @Nullable Integer lastStatus;

    @Column(name = "last_failure")
    private @Nullable String lastFailure;

    @Column(name = "next_attempt_at")
    private @Nullable Instant nextAttemptAt;

    @SuppressWarnings("NullAway.Init")
    protected WebhookDeliveryEntity() {}

    private WebhookDeliveryEntity(
            UUID id, UUID endpointId, UUID replay, String eventId, Delivery.State state, Instant createdAt) {
        this.id = id;
        this.endpointId = endpointId;
        this.replay = replay;
        this.eventId = eventId;
        this.state = state;
        this.createdAt = createdAt;
    }

    static WebhookDeliveryEntity from(Delivery delivery) {
        var entity = new WebhookDeliveryEntity(
                delivery.id().value(),
                delivery.endpoint().value(),
                column(delivery.replay()),
                delivery.event().text(),
                delivery.state(),
                delivery.createdAt());
        entity.apply(delivery);
        return entity;
    }

    /** A replay as it stands in the column. */
    static UUID column(Optional<UUID> replay) {
        return replay.orElse(NONE);
    }

    final void apply(Delivery delivery) {
        state = delivery.state();
        attempts = delivery.attempts();
        lastAttemptAt = delivery.lastAttemptAt().orElse(null);
        lastStatus = delivery.lastStatus().orElse(null);
        lastFailure = delivery.lastFailure().orElse(null);
        nextAttemptAt = delivery.nextAttemptAt().orElse(null);
    }

    Delivery toDomain() {
        return new Delivery(
                new DeliveryId(id),
                new EndpointId(endpointId),
                event(eventId),
                Optional.of(replay).filter(given -> !given.equals(NONE)),
                state,
                createdAt,
                attempts,
                Optional.ofNullable(lastAttemptAt),
                Optional.ofNullable(lastStatus),
                Optional.ofNullable(lastFailure),
                Optional.ofNullable(nextAttemptAt));
    }

    /** An event as it stands in the column. */
    static EventId event(String text) {
        return EventId.parse(text).orElseThrow(() -> new IllegalStateException("no event is called " + text));
    }
}
