package org.aftercare.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.aftercare.domain.BrokenRuleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "blue kettle 42",
                "correct horse battery staple",
                "  spaces at both ends ",
                "東京東京タワー青い空の下で歩く",
                "👩‍🚒🚒🔥🧯🚨🪜🧑‍🚒🚑🏥",
                "password of my cat",
                "aftercare-demo",
                "839201746502"
            })
    void long_enough_and_not_common_is_good_whatever_it_is_made_of(String text) {
        assertThat(Password.flaw(text)).isEmpty();
        assertThat(new Password(text).value()).isEqualTo(text);
    }

    @Test
    void twelve_to_two_hundred_characters_as_people_count_them() {
        assertThat(Password.flaw("abcdefghijk")).contains(Password.Flaw.TOO_SHORT);
        assertThat(Password.flaw("🐟🐠🐡🦈🐙🦑")).contains(Password.Flaw.TOO_SHORT);
        assertThat(Password.flaw("kettle".repeat(33) + "ab")).isEmpty();
        assertThat(Password.flaw("kettle".repeat(33) + "abc")).contains(Password.Flaw.TOO_LONG);
        assertThat(Password.flaw("🐟".repeat(100_000))).contains(Password.Flaw.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password2026!",
                "PASSWORD-password",
                "welcome12345",
                "qwertyuiop12",
                "aaaaaaaaaaaaaa",
                "abababababab",
                "123456789012",
                "AfterCare!2026",
                "letmein-letmein",
                "............"
            })
    void what_is_tried_first_is_refused(String text) {
        assertThat(Password.flaw(text)).contains(Password.Flaw.COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with a\nline break", "with a\u0000 zero", "half a \ud83d character"})
    void what_cannot_be_typed_is_refused(String text) {
        assertThat(Password.flaw(text)).contains(Password.Flaw.UNREADABLE);
    }

    @Test
    void a_password_is_not_made_with_a_flaw_and_tells_nothing_of_itself() {
        assertThatThrownBy(() -> new Password("kettle"))
                .isInstanceOf(BrokenRuleException.class)
                .hasMessageNotContaining("kettle");
        assertThat(new Password("blue kettle 42").toString()).doesNotContain("kettle");
    }
}
