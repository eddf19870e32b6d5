package org.aftercare.bootstrap.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingsAreDocumentedTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern KEY = Pattern.compile("AFTERCARE_[A-Z]+(?:_[A-Z]+)*");

    /** For the tests alone; the contributors' page is theirs. */
    private static final Set<String> OF_TESTS = Set.of("AFTERCARE_TEST_DB_URL", "AFTERCARE_TEST_MYSQL_BUFFER_POOL");

    @Test
    void every_key_is_in_the_operations_page_and_none_that_nobody_reads() throws IOException {
        Set<String> read = keysIn(sources());
        read.removeAll(OF_TESTS);

        Set<String> documented = keysIn(Stream.of(ROOT.resolve("docs").resolve("operations.md")));

        assertThat(documented).isEqualTo(read);
    }

    private static Stream<Path> sources() throws IOException {
        try (var files = Files.walk(ROOT)) {
            var main = files.filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(Files::isRegularFile)
                    .toList();
            return Stream.concat(main.stream(), Stream.of(ROOT.resolve("aftercare")));
        }
    }

    private static Set<String> keysIn(Stream<Path> files) {
        return files.map(SettingsAreDocumentedTest::text)
                .flatMap(text -> KEY.matcher(text).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
