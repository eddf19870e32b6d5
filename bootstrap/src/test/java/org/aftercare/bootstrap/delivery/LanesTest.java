package org.aftercare.bootstrap.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.aftercare.domain.webhook.EndpointId;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static final EndpointId SLOW = new EndpointId(new UUID(1, 1));
    private static final EndpointId OTHER = new EndpointId(new UUID(2, 2));
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final Lanes lanes = new Lanes(2);

    @Test
    void so_many_go_in_and_the_next_come_again_one_after_the_other() {
        assertThat(lanes.enter(SLOW, NOW)).isEmpty();
        assertThat(lanes.enter(SLOW, NOW)).isEmpty();

        var third = lanes.enter(SLOW, NOW).orElseThrow();
        var fourth = lanes.enter(SLOW, NOW).orElseThrow();

        assertThat(third).isAfter(NOW);
        assertThat(fourth).isAfter(third);
        assertThat(lanes.enter(OTHER, NOW)).as("others do not wait for it").isEmpty();
        lanes.leave(SLOW, Duration.ofMillis(5));
        assertThat(lanes.enter(SLOW, NOW)).isEmpty();
    }

    @Test
    void how_long_they_take_says_how_much_later() {
        assertThat(lanes.enter(SLOW, NOW)).isEmpty();
        lanes.leave(SLOW, Duration.ofSeconds(8));
        assertThat(lanes.enter(SLOW, NOW)).isEmpty();
        assertThat(lanes.enter(SLOW, NOW)).isEmpty();

        assertThat(lanes.enter(SLOW, NOW).orElseThrow()).isBetween(NOW.plusMillis(900), NOW.plusMillis(1100));
    }

    @Test
    void nobody_goes_out_who_has_not_gone_in() {
        assertThatThrownBy(() -> lanes.leave(SLOW, Duration.ZERO)).isInstanceOf(IllegalStateException.class);
    }
}
