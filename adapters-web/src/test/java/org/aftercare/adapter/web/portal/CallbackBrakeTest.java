package org.aftercare.adapter.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.aftercare.application.fake.MutableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbackBrakeTest {
    private final MutableClock clock = MutableClock.at("2026-11-23T10:00:00Z");
    private final CallbackBrake brake = new CallbackBrake(clock, 2);

    @Test
    void an_address_asks_so_often_in_an_hour_and_then_has_to_wait() {
        assertThat(brake.count("192.0.2.7")).isEmpty();
        clock.advance(Duration.ofMinutes(20));
        assertThat(brake.count("192.0.2.7")).isEmpty();

        assertThat(brake.count("192.0.2.7")).contains(Duration.ofMinutes(40));
        assertThat(brake.count("192.0.3.7")).isEmpty();
        clock.advance(Duration.ofMinutes(40));
        assertThat(brake.count("192.0.2.7")).isEmpty();
        assertThat(brake.count("192.0.2.7")).contains(Duration.ofMinutes(20));
    }

    @Test
    void what_nothing_came_of_uses_up_no_turn() {
        for (var time = 0; time < 10; time++) {
            assertThat(brake.count("192.0.2.7")).isEmpty();
            brake.forget("192.0.2.7");
        }
        assertThat(brake.count("192.0.2.7")).isEmpty();
        assertThat(brake.count("192.0.2.7")).isEmpty();

        assertThat(brake.count("192.0.2.7")).isPresent();
    }

    @Test
    void a_network_asks_four_times_as_often() {
        for (var host = 1; host <= 8; host++) {
            assertThat(brake.count("192.0.2." + host)).isEmpty();
        }

        assertThat(brake.count("192.0.2.9")).isPresent();
        assertThat(brake.count("192.0.4.9")).isEmpty();
    }

    @Test
    void of_version_6_all_addresses_of_a_household_count_as_one() {
        assertThat(brake.count("2001:db8:1:2::1")).isEmpty();
        assertThat(brake.count("2001:db8:1:2:ffff::9%eth0")).isEmpty();

        assertThat(brake.count("2001:db8:1:2::3")).isPresent();
        assertThat(brake.count("2001:db8:1:3::3")).isEmpty();
    }

    @Test
    void what_is_no_address_counts_as_one_and_without_a_limit_nothing_counts() {
        assertThat(brake.count("localhost")).isEmpty();
        assertThat(brake.count("")).isEmpty();
        assertThat(brake.count("nobody.example")).isPresent();
        var none = new CallbackBrake(clock, CallbackBrake.NONE);
        for (var time = 0; time < 100; time++) {
            assertThat(none.count("192.0.2.7")).isEqualTo(Optional.empty());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 203.0.113.9, true, 203.0.113.9",
        "127.0.0.1, '198.51.100.1, 203.0.113.9', true, 203.0.113.9",
        "10.1.2.3, 2001:db8::7, true, 2001:db8::7",
        "0:0:0:0:0:0:0:1, 203.0.113.9, true, 203.0.113.9",
        "127.0.0.1, 203.0.113.9, false, 127.0.0.1",
        "203.0.113.1, 198.51.100.1, true, 203.0.113.1",
        "127.0.0.1, unknown, true, 127.0.0.1",
        "127.0.0.1, , true, 127.0.0.1"
    })
    void a_proxy_near_by_is_believed_and_nobody_else(String seen, String forwarded, boolean behind, String address) {
        assertThat(ClientNetwork.address(seen, forwarded, behind)).isEqualTo(address);
    }
}
