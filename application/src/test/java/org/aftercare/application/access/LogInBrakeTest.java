package org.aftercare.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.aftercare.application.mother.Aftercare;
import org.junit.jupiter.api.Test;

class LogInBrakeTest {
    private static final String ACCOUNT = "zoe@harbour.example";
    private static final String HOME = "192.0.2.1";

    private final Aftercare aftercare = Aftercare.at("2026-11-21T10:00:00Z");
    private final LogInBrake brake = aftercare.logInBrake;

    @Test
    void five_failures_stop_an_address_from_trying_an_account_for_five_minutes() {
        fail(4, HOME);
        assertThat(brake.allows(ACCOUNT, HOME)).isTrue();

        fail(1, HOME);
        assertThat(brake.allows(ACCOUNT, HOME)).isFalse();
        assertThat(brake.allows(ACCOUNT, "192.0.2.2")).isTrue();
        assertThat(brake.allows("other@harbour.example", HOME)).isTrue();

        aftercare.clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(brake.allows(ACCOUNT, HOME)).isTrue();
    }

    @Test
    void fifty_failures_from_anywhere_stop_an_account_everywhere() {
        for (var i = 0; i < 50; i++) {
            assertThat(brake.allows(ACCOUNT, "198.51.100.1")).isTrue();
            fail(1, "192.0.2." + i);
        }

        assertThat(brake.allows(ACCOUNT, "198.51.100.1")).isFalse();
    }

    @Test
    void a_hundred_failures_stop_an_address_whatever_the_accounts() {
        for (var i = 0; i < 100; i++) {
            assertThat(brake.allows(ACCOUNT, HOME)).isTrue();
            brake.failed("account-" + i, HOME);
        }

        assertThat(brake.allows(ACCOUNT, HOME)).isFalse();
        assertThat(brake.allows(ACCOUNT, "198.51.100.1")).isTrue();
    }

    @Test
    void a_success_forgives_the_failures_before_it_but_not_the_address() {
        fail(4, HOME);
        brake.succeeded(ACCOUNT, HOME);
        fail(4, HOME);
        assertThat(brake.allows(ACCOUNT, HOME)).isTrue();

        for (var i = 0; i < 92; i++) {
            brake.failed("account-" + i, HOME);
            brake.succeeded("account-" + i, HOME);
        }
        assertThat(brake.allows(ACCOUNT, HOME)).isFalse();
    }

    @Test
    void what_lies_back_is_not_kept() {
        fail(1, HOME);
        assertThat(aftercare.failedLogIns.size()).isEqualTo(3);

        aftercare.clock.advance(Duration.ofMinutes(6));
        brake.failed("x".repeat(1_000), "192.0.2.2");

        assertThat(aftercare.failedLogIns.size()).isEqualTo(3);
    }

    private void fail(int times, String address) {
        for (var i = 0; i < times; i++) {
            brake.failed(ACCOUNT, address);
        }
    }
}
