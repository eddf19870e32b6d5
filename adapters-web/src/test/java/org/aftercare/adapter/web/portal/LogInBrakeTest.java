package org.aftercare.adapter.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.aftercare.application.fake.MutableClock;
import org.junit.jupiter.api.Test;

class LogInBrakeTest {
    private static final String ACCOUNT = "zoe@harbour.example";
    private static final String HOME = "192.0.2.1";

    private final MutableClock clock = MutableClock.at("2026-11-21T10:00:00Z");
    private final LogInBrake brake = new LogInBrake(clock);

    @Test
    void five_failures_stop_an_address_from_trying_an_account_for_five_minutes() {
        fail(4, HOME);
        assertThat(brake.allows(ACCOUNT, HOME)).isTrue();

        fail(1, HOME);
        assertThat(brake.allows(ACCOUNT, HOME)).isFalse();
        assertThat(brake.allows(ACCOUNT, "192.0.2.2")).isTrue();
        assertThat(brake.allows("other@harbour.example", HOME)).isTrue();

        clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(brake.allows(ACCOUNT, HOME)).isTrue();
    }

    @Test
    void fifty_failures_from_anywhere_stop_an_account_everywhere() {
        for (var i = 0; i < 50; i++) {
            fail(1, "192.0.2." + i);
        }

        assertThat(brake.allows(ACCOUNT, "198.51.100.1")).isFalse();
    }

    @Test
    void a_success_forgives_the_failures_before_it() {
        fail(4, HOME);
        brake.succeeded(ACCOUNT, HOME);
        fail(4, HOME);

        assertThat(brake.allows(ACCOUNT, HOME)).isTrue();
    }

    private void fail(int times, String address) {
        for (var i = 0; i < times; i++) {
            brake.failed(ACCOUNT, address);
        }
    }
}
