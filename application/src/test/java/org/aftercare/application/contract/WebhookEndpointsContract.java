package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.application.port.WebhookEndpoints;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.webhook.Delivery;
import org.aftercare.domain.webhook.DeliveryId;
import org.aftercare.domain.webhook.Endpoint;
import org.aftercare.domain.webhook.EndpointAddress;
import org.aftercare.domain.webhook.EndpointId;
import org.aftercare.domain.webhook.EventId;
import org.aftercare.domain.webhook.EventType;
import org.aftercare.domain.webhook.SigningSecret;
import org.aftercare.domain.webhook.SigningSecrets;
import org.junit.jupiter.api.Test;

/** What every store of endpoints must do. */
public interface WebhookEndpointsContract extends StorageContract {
    private WebhookEndpoints endpoints() {
        return storage().webhookEndpoints();
    }

    /** An endpoint that is not stored yet. */
    static Endpoint endpoint(UUID id, Set<EventType> types) {
        return new Endpoint(
                new EndpointId(id),
                EndpointAddress.parse("https://hooks.acme.example/" + "x".repeat(1900)),
                Optional.of(MANY_TONGUES),
                types,
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-03-29T01:30:00.000001Z"),
                new AgentId(new UUID(0x7000, 1)),
                Revision.NONE);
    }

    private Endpoint saved(Endpoint endpoint) {
        return inUnitOfWork(() -> endpoints().save(endpoint));
    }

    private Optional<SigningSecrets> secrets(EndpointId id) {
        return inUnitOfWork(() -> endpoints().secrets(id));
    }

    private void save(EndpointId id, SigningSecrets secrets) {
        inUnitOfWork(() -> {
            endpoints().saveSecrets(id, secrets);
            return id;
        });
    }

    @Test
    default void an_endpoint_is_kept_and_changed() {
        var stored = saved(endpoint(UUID.randomUUID(), EventType.CHOICE));
        assertThat(stored.revision()).isEqualTo(Revision.NONE.next());
        assertThat(inUnitOfWork(() -> endpoints().find(stored.id()))).contains(stored);

        var changed = saved(stored.failed(Instant.parse("2026-10-25T01:30:00.000001Z"))
                .changed(
                        EndpointAddress.parse("http://[::1]:8080/"),
                        Optional.empty(),
                        Set.of(EventType.ISSUE_BREACHED),
                        false,
                        Instant.parse("2026-10-25T02:30:00Z")));

        assertThat(inUnitOfWork(() -> endpoints().find(stored.id()))).contains(changed);
        assertThat(changed.disabled()).isPresent();
        assertThat(changed.failingSince()).contains(Instant.parse("2026-10-25T01:30:00.000001Z"));
        assertThat(changed.types()).containsExactly(EventType.ISSUE_BREACHED);
        assertThatThrownBy(() -> saved(stored)).isInstanceOf(StaleAggregateException.class);
    }

    @Test
    default void endpoints_are_listed_by_identity_and_those_that_are_disabled_are_told_apart() {
        assertThat(inUnitOfWork(() -> endpoints().anyEnabled())).isFalse();
        var first = saved(endpoint(new UUID(1, 1), EventType.CHOICE));
        var second = saved(endpoint(new UUID(2, 1), EventType.CHOICE));

        assertThat(inUnitOfWork(() -> endpoints().endpoints(Optional.empty(), 1)))
                .containsExactly(first);
        assertThat(inUnitOfWork(() -> endpoints().endpoints(Optional.of(first.id()), 5)))
                .containsExactly(second);
        assertThat(inUnitOfWork(() -> endpoints().enabled())).containsExactly(first, second);

        saved(first.gone(Instant.parse("2026-10-25T02:30:00Z")));
        assertThat(inUnitOfWork(() -> endpoints().enabled())).containsExactly(second);
        assertThat(inUnitOfWork(() -> endpoints().anyEnabled())).isTrue();
        saved(second.gone(Instant.parse("2026-10-25T02:30:00Z")));
        assertThat(inUnitOfWork(() -> endpoints().anyEnabled())).isFalse();
    }

    @Test
    default void secrets_are_kept_and_replaced() {
        var id = saved(endpoint(UUID.randomUUID(), EventType.CHOICE)).id();
        assertThat(secrets(id)).isEmpty();
        var first = SigningSecrets.first(SigningSecret.random());
        save(id, first);
        assertThat(secrets(id)).contains(first);

        var twice = first.rotated(SigningSecret.random(), Instant.parse("2026-11-20T10:00:00Z"))
                .rotated(SigningSecret.random(), Instant.parse("2026-11-20T11:00:00Z"));
        save(id, twice);
        assertThat(twice.replaced()).hasSize(2);
        assertThat(secrets(id)).contains(twice);

        var later = twice.rotated(SigningSecret.random(), Instant.parse("2026-11-30T10:00:00Z"));
        save(id, later);
        assertThat(later.replaced()).hasSize(1);
        assertThat(secrets(id)).contains(later);
    }

    @Test
    default void an_endpoint_goes_with_its_secrets_and_deliveries_and_leaves_those_of_others() {
        var one = saved(endpoint(UUID.randomUUID(), EventType.CHOICE)).id();
        var other = saved(endpoint(UUID.randomUUID(), EventType.CHOICE)).id();
        for (var id : List.of(one, other)) {
            save(id, SigningSecrets.first(SigningSecret.random()));
            inUnitOfWork(() -> {
                storage()
                        .webhookOutbox()
                        .put(Delivery.of(
                                new DeliveryId(UUID.randomUUID()),
                                id,
                                new EventId.OfTest(UUID.randomUUID()),
                                Optional.empty(),
                                Instant.parse("2026-11-20T10:00:00Z")));
                return id;
            });
        }

        inUnitOfWork(() -> {
            endpoints().remove(one);
            return one;
        });

        assertThat(inUnitOfWork(() -> endpoints().find(one))).isEmpty();
        assertThat(secrets(one)).isEmpty();
        assertThat(inUnitOfWork(() -> storage().webhookOutbox().deliveries(one, Optional.empty(), 9)))
                .isEmpty();
        assertThat(inUnitOfWork(() -> endpoints().find(other))).isPresent();
        assertThat(secrets(other)).isPresent();
        assertThat(inUnitOfWork(() -> storage().webhookOutbox().deliveries(other, Optional.empty(), 9)))
                .hasSize(1);
    }
}
