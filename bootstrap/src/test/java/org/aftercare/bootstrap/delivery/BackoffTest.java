package org.aftercare.bootstrap.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    @ParameterizedTest
    @CsvSource({"0, PT1S", "1, PT2S", "5, PT32S", "10, PT17M4S", "11, PT30M", "12, PT30M", "1000000, PT30M"})
    void the_wait_doubles_up_to_half_an_hour_and_never_ends(int failuresBefore, Duration wait) {
        assertThat(Backoff.after(failuresBefore)).isEqualTo(wait);
    }
}
