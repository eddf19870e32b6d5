package org.aftercare.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandOverTest {

    @TempDir
    Path folder;

    @Test
    void leaves_the_lines_to_show() {
        new HandOver(Optional.of(folder)).ready(List.of("Portal: here", "API: there"));

        assertThat(folder.resolve("ready.txt")).hasContent("Portal: here\nAPI: there\n");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void leaves_the_reason_of_a_failure() {
        new HandOver(Optional.of(folder)).failed("The database is away.", new IllegalStateException());

        assertThat(folder.resolve("failed.txt")).hasContent("The database is away.\n");
    }

    @Test
    void leaves_nothing_where_nobody_waits() {
        new HandOver(Optional.empty()).ready(List.of("Portal: here"));

        assertThat(folder).isEmptyDirectory();
    }
}
