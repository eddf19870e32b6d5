package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.webhook.Endpoint;
import org.aftercare.domain.webhook.EndpointAddress;
import org.aftercare.domain.webhook.EndpointId;
import org.aftercare.domain.webhook.EventType;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "webhook_endpoint")
class WebhookEndpointEntity extends AggregateEntity {
    @Id
    private UUID id;

    private String url;
    private @Nullable String description;
    private String types;

    @Column(name = "disabled_reason")
    @Enumerated(EnumType.STRING)
    private Endpoint.@Nullable Reason disabledReason;

    @Column(name = "disabled_at")
    private @Nullable Instant disabledAt;

    @Column(name = "failing_since")
    private @Nullable Instant failingSince;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private UUID createdBy;

    @SuppressWarnings("NullAway.Init")
    protected WebhookEndpointEntity() {}

    private WebhookEndpointEntity(UUID id, String url, String types, Instant createdAt, UUID createdBy) {
        this.id = id;
        this.url = url;
        this.types = types;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    static WebhookEndpointEntity from(Endpoint endpoint) {
        var entity = new WebhookEndpointEntity(
                endpoint.id().value(),
                endpoint.address().toString(),
                words(endpoint),
                endpoint.createdAt(),
                endpoint.createdBy().value());
        entity.apply(endpoint);
        return entity;
    }

    private static String words(Endpoint endpoint) {
        return endpoint.types().stream().map(EventType::word).collect(Collectors.joining(" "));
    }

    final void apply(Endpoint endpoint) {
        url = endpoint.address().toString();
        description = endpoint.description().orElse(null);
        types = words(endpoint);
        disabledReason = endpoint.disabled().map(Endpoint.Disabled::reason).orElse(null);
        disabledAt = endpoint.disabled().map(Endpoint.Disabled::at).orElse(null);
        failingSince = endpoint.failingSince().orElse(null);
    }

    Endpoint toDomain() {
        var disabled = disabledReason == null || disabledAt == null
                ? Optional.<Endpoint.Disabled>empty()
                : Optional.of(new Endpoint.Disabled(disabledReason, disabledAt));
        return new Endpoint(
                new EndpointId(id),
                EndpointAddress.parse(url),
                Optional.ofNullable(description),
                EventType.set(Arrays.stream(types.split(" "))
                        .map(word -> EventType.of(word).orElseThrow())
                        .toList()),
                disabled,
                Optional.ofNullable(failingSince),
                createdAt,
                new AgentId(createdBy),
                revision());
    }
}
