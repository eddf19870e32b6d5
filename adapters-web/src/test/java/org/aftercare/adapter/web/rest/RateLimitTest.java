package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.aftercare.domain.access.SecretHash;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final SecretHash ANN = SecretHash.of("ann");
    private static final SecretHash BOB = SecretHash.of("bob");

    @Test
    void a_minutes_worth_may_come_at_once_and_then_one_waits_for_the_flow() {
        var limit = new RateLimit(6);

        assertThat(IntStream.range(0, 6).mapToObj(i -> limit.count(ANN))).allMatch(wait -> wait.isEmpty());

        assertThat(limit.count(ANN))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10)));
        assertThat(limit.count(BOB)).as("somebody else").isEmpty();
    }

    @Test
    void without_a_limit_nobody_waits() {
        var limit = new RateLimit(RateLimit.NONE);

        assertThat(IntStream.range(0, 10_000).mapToObj(i -> limit.count(ANN))).allMatch(wait -> wait.isEmpty());
    }

    @Test
    void whoever_asks_too_often_is_told_how_long_to_wait() {
        try (var api = Api.limited("2026-11-23T09:00:00Z", 2)) {
            assertThat(api.get("issues").status()).isEqualTo(200);
            assertThat(api.get("issues").status()).isEqualTo(200);

            var refused = api.get("issues");

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.text("/type")).isEqualTo("/problems/too-many-requests");
            assertThat(refused.header("Retry-After"))
                    .hasValueSatisfying(
                            seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 30));
            assertThat(api.with(Api.AGENT).get("issues").status()).isEqualTo(200);
        }
    }
}
