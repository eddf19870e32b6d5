package org.aftercare.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingKeyTest {
    @TempDir
    private Path folder;

    @Test
    void each_data_folder_has_a_key_of_its_own_that_stays_and_that_its_owner_alone_can_read() throws IOException {
        var key = SealingKey.of(Optional.empty(), folder);

        assertThat(key).hasSize(32).isEqualTo(SealingKey.of(Optional.empty(), folder));
        assertThat(key).isNotEqualTo(SealingKey.of(Optional.empty(), Files.createDirectory(folder.resolve("other"))));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret-key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_key_that_is_given_is_taken_and_none_is_made() {
        var key = SealingKey.of(Optional.of("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="), folder);

        assertThat(key).asString().isEqualTo("0123456789abcdef0123456789abcdef");
        assertThat(folder.resolve("secret-key")).doesNotExist();
    }

    @Test
    void a_damaged_key_is_told_of_and_never_replaced() throws IOException {
        Files.writeString(folder.resolve("secret-key"), "damaged\n");

        assertThatThrownBy(() -> SealingKey.of(Optional.empty(), folder))
                .isInstanceOf(StartUpFailure.class)
                .hasMessageContaining("secret-key");
        assertThat(folder.resolve("secret-key")).hasContent("damaged");
    }
}
