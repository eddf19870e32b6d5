package org.aftercare.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoublingWaitTest {

    @ParameterizedTest
    @CsvSource({
        "0, PT30M, PT1S",
        "1, PT30M, PT2S",
        "5, PT30M, PT32S",
        "10, PT30M, PT17M4S",
        "11, PT30M, PT30M",
        "12, PT30M, PT30M",
        "1000000, PT30M, PT30M",
        "8, PT5M, PT4M16S",
        "9, PT5M, PT5M"
    })
    void the_wait_doubles_up_to_the_longest_and_never_ends(int failuresBefore, Duration longest, Duration wait) {
        assertThat(DoublingWait.after(failuresBefore, longest)).isEqualTo(wait);
    }
}
