package org.aftercare.application.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.aftercare.domain.agreement.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenLengthTest {

    @ParameterizedTest
    @CsvSource({
        "PT30M, 30 minutes",
        "PT1H, 1 hour",
        "PT4H, 4 hours",
        "PT8H30M, 8 hours 30 minutes",
        "PT48H, 48 hours",
        "PT1M1S, 1 minute 1 second",
        "P1D, 1 working day",
        "P5D, 5 working days",
    })
    void a_target_is_said_as_people_say_it(String target, String said) {
        assertThat(SpokenLength.of(Target.parse(target))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0 seconds", "PT0.9S, 0 seconds", "PT1H0.5S, 1 hour", "PT61M, 1 hour 1 minute"})
    void a_length_leaves_off_what_is_shorter_than_a_second(Duration length, String said) {
        assertThat(SpokenLength.of(length)).isEqualTo(said);
    }
}
