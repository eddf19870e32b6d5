package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.port.DuplicateException;
import org.aftercare.application.port.WebhookOutbox;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.webhook.Delivery;
import org.aftercare.domain.webhook.DeliveryId;
import org.aftercare.domain.webhook.EndpointId;
import org.aftercare.domain.webhook.EventId;
import org.aftercare.domain.webhook.EventType;
import org.junit.jupiter.api.Test;

/** What every store of deliveries must do. */
public interface WebhookOutboxContract extends StorageContract {
    /** Longer than any that there will be. */
    EventId BREACHED = new EventId.OfIssue(new IssueNumber(999_999_999_999_999_999L), 7, EventType.ISSUE_BREACHED);

    EventId HELD_OVER = new EventId.OfIssue(new IssueNumber(1042), 0, EventType.ISSUE_HELD_OVER);
    Instant PUT = Instant.parse("2026-10-25T01:30:00.000001Z");

    private WebhookOutbox outbox() {
        return storage().webhookOutbox();
    }

    private EndpointId endpoint() {
        var endpoint = WebhookEndpointsContract.endpoint(UUID.randomUUID(), EventType.CHOICE);
        return inUnitOfWork(() -> storage().webhookEndpoints().save(endpoint)).id();
    }

    private static Delivery delivery(EndpointId endpoint, EventId event, Optional<UUID> replay, long id) {
        return Delivery.of(new DeliveryId(new UUID(id, 1)), endpoint, event, replay, PUT);
    }

    private Delivery put(Delivery delivery) {
        return inUnitOfWork(() -> {
            outbox().put(delivery);
            return delivery;
        });
    }

    @Test
    default void what_came_of_a_delivery_is_kept() {
        var waiting = put(delivery(endpoint(), BREACHED, Optional.of(UUID.randomUUID()), 1));
        assertThat(inUnitOfWork(() -> outbox().find(waiting.id()))).contains(waiting);

        var failed = waiting.failed(Optional.of(503), "🎄".repeat(400), Optional.empty(), PUT, 0.5);
        inUnitOfWork(() -> {
            outbox().save(failed);
            return failed;
        });
        assertThat(inUnitOfWork(() -> outbox().find(waiting.id()))).contains(failed);

        var taken = failed.taken(204, Instant.parse("2026-10-25T02:30:00Z"));
        inUnitOfWork(() -> {
            outbox().save(taken);
            return taken;
        });
        assertThat(inUnitOfWork(() -> outbox().find(waiting.id()))).contains(taken);
    }

    @Test
    default void what_came_of_a_delivery_that_is_there_no_more_is_not_kept() {
        var never = delivery(endpoint(), BREACHED, Optional.empty(), 1);

        inUnitOfWork(() -> {
            outbox().save(never);
            return never;
        });

        assertThat(inUnitOfWork(() -> outbox().find(never.id()))).isEmpty();
    }

    @Test
    default void deliveries_are_listed_the_newest_first_a_page_at_a_time() {
        var endpoint = endpoint();
        var first = put(delivery(endpoint, BREACHED, Optional.empty(), 1));
        var second = put(delivery(endpoint, HELD_OVER, Optional.empty(), 2));
        var third = put(delivery(endpoint, HELD_OVER, Optional.of(UUID.randomUUID()), 3));
        put(delivery(endpoint(), HELD_OVER, Optional.empty(), 4));

        assertThat(inUnitOfWork(() -> outbox().deliveries(endpoint, Optional.empty(), 2)))
                .containsExactly(third, second);
        assertThat(inUnitOfWork(() -> outbox().deliveries(endpoint, Optional.of(second.id()), 2)))
                .containsExactly(first);
    }

    @Test
    default void an_event_is_delivered_once_to_an_endpoint_and_again_for_each_replay() {
        var endpoint = endpoint();
        var replay = Optional.of(UUID.randomUUID());
        put(delivery(endpoint, HELD_OVER, Optional.empty(), 1));

        assertThat(inUnitOfWork(() -> outbox().known(endpoint, Optional.empty(), List.of(BREACHED, HELD_OVER))))
                .containsExactly(HELD_OVER);
        assertThat(inUnitOfWork(() -> outbox().known(endpoint, replay, List.of(BREACHED, HELD_OVER))))
                .isEmpty();
        assertThat(inUnitOfWork(() -> outbox().known(endpoint(), Optional.empty(), List.of(HELD_OVER))))
                .isEmpty();

        put(delivery(endpoint, HELD_OVER, replay, 2));
        put(delivery(endpoint(), HELD_OVER, Optional.empty(), 3));
        assertThat(inUnitOfWork(() -> outbox().known(endpoint, replay, List.of(BREACHED, HELD_OVER))))
                .containsExactly(HELD_OVER);
        assertThatThrownBy(() -> put(delivery(endpoint, HELD_OVER, Optional.empty(), 4)))
                .isInstanceOf(DuplicateException.class);
    }

    @Test
    default void old_deliveries_are_forgotten_some_at_a_time() {
        var endpoint = endpoint();
        put(delivery(endpoint, BREACHED, Optional.empty(), 1));
        put(delivery(endpoint, HELD_OVER, Optional.empty(), 2));

        assertThat(inUnitOfWork(() -> outbox().forget(PUT, 5))).isZero();
        assertThat(inUnitOfWork(() -> outbox().forget(PUT.plusSeconds(1), 1))).isOne();
        assertThat(inUnitOfWork(() -> outbox().forget(PUT.plusSeconds(1), 5))).isOne();
        assertThat(inUnitOfWork(() -> outbox().deliveries(endpoint, Optional.empty(), 5)))
                .isEmpty();
    }
}
