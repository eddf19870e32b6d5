package org.aftercare.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.customer.ContactId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryCodeTest {
    private static final ContactId CARLA = new ContactId(new UUID(0x7000, 1));
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void ten_are_made_that_people_can_read() {
        assertThat(RecoveryCode.made()).hasSize(10).doesNotHaveDuplicates().allSatisfy(code -> assertThat(code.text())
                .matches("[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"k7mq-2fxa-9hrt-b3wd", "K7MQ-2FXA-9HRT-B3WD", "k7mq 2fxa 9hrt b3wd", " k7mq2fxa9hrtb3wd "})
    void a_code_is_known_however_it_is_typed(String typed) {
        assertThat(RecoveryCode.typed(typed)).contains(new RecoveryCode("k7mq-2fxa-9hrt-b3wd"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456", "k7mq-2fxa-9hrt-b3w", "k7mq-2fxa-9hrt-b3wdx", "k7mq-2fxa-9hrt-b3wé"})
    void what_has_another_form_is_none(String typed) {
        assertThat(RecoveryCode.typed(typed)).isEmpty();
    }

    @Test
    void secrets_are_not_told_by_accident() {
        var code = new RecoveryCode("k7mq-2fxa-9hrt-b3wd");

        assertThat(code.toString()).doesNotContain("k7mq");
        assertThat(code.hash()).isNotEqualTo(SecretHash.of(code.text()));
        assertThat(new SecondFactor(CARLA, "GEZDGNBV", Optional.of(NOON)).toString())
                .doesNotContain("GEZDGNBV");
        assertThatThrownBy(() -> new RecoveryCode("kettle")).hasMessageNotContaining("kettle");
    }

    @Test
    void a_step_is_good_for_ten_minutes_and_five_tries() {
        var step = SecondStep.started(SecretHash.of("step"), CARLA, NOON);

        assertThat(step.validAt(Instant.parse("2026-11-23T12:09:59Z"))).isTrue();
        assertThat(step.validAt(Instant.parse("2026-11-23T12:10:00Z"))).isFalse();
        assertThat(new SecondStep(step.hash(), CARLA, NOON, 4, Optional.empty()).validAt(NOON))
                .isTrue();
        assertThat(new SecondStep(step.hash(), CARLA, NOON, 5, Optional.empty()).validAt(NOON))
                .isFalse();
        assertThat(new SecondStep(step.hash(), CARLA, NOON, 0, Optional.of(NOON)).validAt(NOON))
                .isFalse();
    }

    @Test
    void a_second_factor_is_active_once_a_code_was_shown() {
        assertThat(new SecondFactor(CARLA, "GEZDGNBV", Optional.empty()).active())
                .isFalse();
        assertThat(new SecondFactor(CARLA, "GEZDGNBV", Optional.of(NOON)).active())
                .isTrue();
    }
}
