package org.aftercare.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.OptionalLong;
import org.aftercare.application.contract.OneTimeCodesContract;
import org.aftercare.application.port.OneTimeCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpCodesTest implements OneTimeCodesContract {
    /** "12345678901234567890", as RFC 6238 uses it, in Base32. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private final TotpCodes codes = new TotpCodes();

    @Override
    public OneTimeCodes codes() {
        return codes;
    }

    /** The last six of the eight digits in RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082, 1",
        "1111111109, 081804, 37037036",
        "1111111111, 050471, 37037037",
        "1234567890, 005924, 41152263",
        "2000000000, 279037, 66666666",
        "20000000000, 353130, 666666666"
    })
    void the_codes_of_the_standard_are_known(long seconds, String code, long step) {
        assertThat(codes.step(SECRET, code, Instant.ofEpochSecond(seconds))).isEqualTo(OptionalLong.of(step));
    }

    @Test
    void a_code_is_taken_half_a_minute_before_and_after_its_time_and_no_more() {
        assertThat(codes.step(SECRET, "287082", Instant.ofEpochSecond(0))).isEqualTo(OptionalLong.of(1));
        assertThat(codes.step(SECRET, "287082", Instant.ofEpochSecond(89))).isEqualTo(OptionalLong.of(1));
        assertThat(codes.step(SECRET, "287082", Instant.ofEpochSecond(90))).isEmpty();
    }

    @Test
    void a_secret_has_160_bits_in_base_32() {
        assertThat(codes.newSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(codes.newSecret());
    }

    @Test
    void what_is_not_in_base_32_is_no_secret() {
        assertThatThrownBy(() -> codes.step("0189", "287082", Instant.ofEpochSecond(59)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
