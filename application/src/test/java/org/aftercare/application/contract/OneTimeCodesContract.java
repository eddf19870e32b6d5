package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.aftercare.application.port.OneTimeCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public interface OneTimeCodesContract {
    Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    OneTimeCodes codes();

    @Test
    default void no_two_secrets_are_the_same() {
        assertThat(codes().newSecret()).isNotEqualTo(codes().newSecret()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "abcdef", "１２３４５６", "-12345"})
    default void what_is_no_code_belongs_to_no_interval(String text) {
        assertThat(codes().step(codes().newSecret(), text, NOON)).isEmpty();
    }
}
