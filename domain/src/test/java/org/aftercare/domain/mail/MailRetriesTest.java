package org.aftercare.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailRetriesTest {
    @Test
    void waits_double_up_to_half_an_hour() {
        assertThat(IntStream.rangeClosed(1, 13)
                        .mapToObj(
                                failed -> MailRetries.wait(failed).orElseThrow().toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 1024L, 1800L, 1800L);
    }

    @Test
    void it_is_tried_for_five_days_in_all() {
        var all = IntStream.range(1, MailRetries.ATTEMPTS)
                .mapToObj(failed -> MailRetries.wait(failed).orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(all).isEqualTo(Duration.parse("PT120H4M7S"));
        assertThat(MailRetries.wait(MailRetries.ATTEMPTS)).isEmpty();
    }

    @Test
    void before_anything_has_failed_there_is_nothing_to_wait_for() {
        assertThatThrownBy(() -> MailRetries.wait(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
