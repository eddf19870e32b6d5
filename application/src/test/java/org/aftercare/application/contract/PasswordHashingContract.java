package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.aftercare.application.port.PasswordHashing;
import org.junit.jupiter.api.Test;

public interface PasswordHashingContract {
    PasswordHashing hashing();

    @Test
    default void a_password_matches_its_hash() {
        var hash = hashing().hash("correct horse battery staple");

        assertThat(hashing().matches("correct horse battery staple", hash)).isTrue();
    }

    @Test
    default void another_password_does_not() {
        var hash = hashing().hash("correct horse battery staple");

        assertThat(hashing().matches("Correct horse battery staple", hash)).isFalse();
        assertThat(hashing().matches("correct horse battery staple ", hash)).isFalse();
        assertThat(hashing().matches("", hash)).isFalse();
    }

    @Test
    default void every_character_counts() {
        var hash = hashing().hash("пароль🔑é");

        assertThat(hashing().matches("пароль🔑é", hash)).isTrue();
        assertThat(hashing().matches("пароль🔒é", hash)).isFalse();
        assertThat(hashing().matches("пароль🔑e", hash)).isFalse();
    }

    @Test
    default void a_hash_fits_where_hashes_are_stored() {
        assertThat(hashing().hash("🔑".repeat(100))).hasSizeLessThanOrEqualTo(255);
    }
}
