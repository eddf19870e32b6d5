package org.aftercare.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path parent;

    @Test
    void is_made_where_there_is_none() {
        Path folder = parent.resolve("new").resolve("folder");

        DataFolder.claim(folder).close();

        assertThat(folder).isDirectory();
    }

    @Test
    void belongs_to_one_at_a_time() {
        DataFolder first = DataFolder.claim(parent);

        assertThatThrownBy(() -> DataFolder.claim(parent))
                .isInstanceOf(StartUpFailure.class)
                .hasMessageStartingWith("The data folder " + parent + " is in use by another Aftercare");

        first.close();
        DataFolder.claim(parent).close();
    }

    @Test
    void must_be_a_folder() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> DataFolder.claim(file))
                .isInstanceOf(StartUpFailure.class)
                .hasMessage("The data folder " + file + " cannot be written to.");
    }
}
