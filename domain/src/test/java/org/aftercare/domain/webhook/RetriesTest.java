package org.aftercare.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetriesTest {
    private static Duration wait(int failed, double chance) {
        return Retries.wait(failed, Optional.empty(), chance).orElseThrow();
    }

    @Test
    void waits_grow_from_seconds_to_a_day_and_last_for_three_days_in_all() {
        var all = Duration.ZERO;
        var before = Duration.ZERO;
        for (var failed = 1; failed < Retries.ATTEMPTS; failed++) {
            var wait = wait(failed, 0.5);
            assertThat(wait).isGreaterThan(before);
            before = wait;
            all = all.plus(wait);
        }

        assertThat(wait(1, 0.5)).isEqualTo(Duration.ofSeconds(5));
        assertThat(before).isEqualTo(Duration.ofHours(24));
        assertThat(all).isBetween(Duration.ofHours(70), Duration.ofHours(76));
        assertThat(Retries.wait(Retries.ATTEMPTS, Optional.empty(), 0.5)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 0.0, PT4S", "1, 0.5, PT5S", "1, 0.75, PT5.5S", "7, 0.0, PT1H36M", "12, 0.25, PT21H36M"})
    void a_wait_is_shorter_or_longer_by_chance(int failed, double chance, Duration expected) {
        assertThat(wait(failed, chance)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"PT1S, PT5S", "PT5S, PT5S", "PT30S, PT30S", "PT24H, PT24H", "PT25H, PT24H", "PT0S, PT5S"})
    void an_endpoint_may_ask_for_more_patience_but_not_for_more_than_a_day(Duration wish, Duration expected) {
        assertThat(Retries.wait(1, Optional.of(wish), 0.5)).contains(expected);
    }
}
