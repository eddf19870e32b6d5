package org.aftercare.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final UUID REPLAY = new UUID(0x7000, 3);

    private static Delivery delivery() {
        return Delivery.of(
                new DeliveryId(new UUID(0x7000, 1)),
                new EndpointId(new UUID(0x7000, 2)),
                new EventId.OfTest(new UUID(0x7000, 4)),
                Optional.of(REPLAY),
                NOW);
    }

    @Test
    void a_new_one_is_to_be_tried_at_once() {
        var delivery = delivery();

        assertThat(delivery.waits()).isTrue();
        assertThat(delivery.attempts()).isZero();
        assertThat(delivery.nextAttemptAt()).contains(NOW);
        assertThat(delivery.replay()).contains(REPLAY);
    }

    @Test
    void what_was_taken_is_not_tried_again() {
        var taken = delivery().taken(204, NOW.plusSeconds(1));

        assertThat(taken.state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(taken.waits()).isFalse();
        assertThat(taken.attempts()).isEqualTo(1);
        assertThat(taken.lastStatus()).contains(204);
        assertThat(taken.lastAttemptAt()).contains(NOW.plusSeconds(1));
        assertThat(taken.lastFailure()).isEmpty();
        assertThat(taken.nextAttemptAt()).isEmpty();
        assertThat(taken.createdAt()).isEqualTo(NOW);
    }

    @Test
    void what_failed_is_tried_again_after_a_while() {
        var failed = delivery().failed(Optional.of(500), "answered with 500", Optional.empty(), NOW, 0.5);

        assertThat(failed.waits()).isTrue();
        assertThat(failed.attempts()).isEqualTo(1);
        assertThat(failed.lastStatus()).contains(500);
        assertThat(failed.lastFailure()).contains("answered with 500");
        assertThat(failed.nextAttemptAt()).contains(Instant.parse("2026-11-23T10:00:05Z"));
    }

    @Test
    void an_endpoint_that_wants_us_to_wait_is_waited_for() {
        var failed = delivery().failed(Optional.of(503), "away", Optional.of(Duration.ofMinutes(2)), NOW, 0.5);

        assertThat(failed.nextAttemptAt()).contains(Instant.parse("2026-11-23T10:02:00Z"));
    }

    @Test
    void the_thirteenth_failure_is_the_last() {
        var delivery = delivery();
        for (var attempt = 1; attempt <= 12; attempt++) {
            delivery = delivery.failed(Optional.empty(), "no connection", Optional.empty(), NOW, 0);
            assertThat(delivery.waits()).isTrue();
        }

        var last = delivery.failed(Optional.empty(), "no connection", Optional.empty(), NOW, 0);

        assertThat(last.state()).isEqualTo(Delivery.State.GIVEN_UP);
        assertThat(last.attempts()).isEqualTo(13);
        assertThat(last.nextAttemptAt()).isEmpty();
    }

    @Test
    void a_refusal_ends_it_and_counts() {
        var refused = delivery().refused(Optional.of(410), "gone", NOW.plusSeconds(2));

        assertThat(refused.state()).isEqualTo(Delivery.State.GIVEN_UP);
        assertThat(refused.attempts()).isEqualTo(1);
        assertThat(refused.lastStatus()).contains(410);
        assertThat(refused.lastAttemptAt()).contains(NOW.plusSeconds(2));
        assertThat(refused.nextAttemptAt()).isEmpty();
    }

    @Test
    void what_is_dropped_was_not_tried() {
        var dropped = delivery()
                .failed(Optional.of(500), "answered with 500", Optional.empty(), NOW, 0)
                .dropped("the endpoint is disabled");

        assertThat(dropped.state()).isEqualTo(Delivery.State.GIVEN_UP);
        assertThat(dropped.attempts()).isEqualTo(1);
        assertThat(dropped.lastStatus()).contains(500);
        assertThat(dropped.lastFailure()).contains("the endpoint is disabled");
        assertThat(dropped.nextAttemptAt()).isEmpty();
    }

    @Test
    void a_failure_is_told_in_three_hundred_characters() {
        var exact = "🙁".repeat(300);

        assertThat(delivery().dropped(exact).lastFailure()).contains(exact);
        assertThat(delivery().dropped(exact + "!").lastFailure()).contains("🙁".repeat(299) + "…");
    }
}
