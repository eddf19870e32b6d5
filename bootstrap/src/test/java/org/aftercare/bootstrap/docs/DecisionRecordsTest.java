package org.aftercare.bootstrap.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionRecordsTest {

    private static final Path FOLDER = Path.of("..", "docs", "adr");

    @Test
    void are_numbered_without_gap_or_double() throws IOException {
        List<String> numbers =
                records().map(name -> name.substring(0, 4)).sorted().toList();

        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size())
                        .mapToObj("%04d"::formatted)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("records")
    void say_when_in_what_state_and_why(String name) throws IOException {
        String text = Files.readString(FOLDER.resolve(name));

        assertThat(text)
                .startsWith("# " + Integer.parseInt(name.substring(0, 4)) + ". ")
                .containsPattern("\nDate: 20\\d\\d-\\d\\d-\\d\\d\n")
                .contains("\n## Status\n", "\n## Context\n", "\n## Decision\n", "\n## Consequences\n");
    }

    static Stream<String> records() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
