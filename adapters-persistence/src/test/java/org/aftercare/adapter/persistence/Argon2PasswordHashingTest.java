package org.aftercare.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.aftercare.application.contract.PasswordHashingContract;
import org.aftercare.application.port.PasswordHashing;
import org.junit.jupiter.api.Test;

class Argon2PasswordHashingTest implements PasswordHashingContract {
    @Override
    public PasswordHashing hashing() {
        return new Argon2PasswordHashing();
    }

    @Test
    void a_hash_says_how_it_was_made() {
        assertThat(hashing().hash("secret")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void no_two_hashes_are_alike() {
        assertThat(hashing().hash("secret")).isNotEqualTo(hashing().hash("secret"));
    }

    @Test
    void a_hash_of_other_strength_is_understood() {
        var reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$RdescudvJCsgt3ub+b4dWRWJTmaaJObG";

        assertThat(hashing().matches("password", reference)).isFalse();
    }
}
