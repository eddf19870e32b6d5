package org.aftercare.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.aftercare.application.fake.MutableClock;
import org.junit.jupiter.api.Test;

class ClocksTest {

    @Test
    void ticks_in_microseconds() {
        var real = Clock.fixed(Instant.parse("2026-11-23T12:00:00.123456789Z"), ZoneOffset.UTC);

        assertThat(Clocks.startingAt(Optional.empty(), real).instant())
                .isEqualTo(Instant.parse("2026-11-23T12:00:00.123456Z"));
    }

    @Test
    void starts_where_it_is_told_to_and_runs_on() {
        var real = new MutableClock(Instant.parse("2026-11-23T12:00:00Z"));
        var moved = Clocks.startingAt(Optional.of(Instant.parse("2026-12-25T08:00:00Z")), real);

        assertThat(moved.instant()).isEqualTo(Instant.parse("2026-12-25T08:00:00Z"));
        real.advance(Duration.ofMinutes(90));

        assertThat(moved.instant()).isEqualTo(Instant.parse("2026-12-25T09:30:00Z"));
    }
}
