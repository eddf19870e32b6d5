package org.aftercare.bootstrap.docs;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GlossaryTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][A-Za-z]+)`");

    @Test
    void names_classes_that_there_are() throws IOException {
        Set<String> named = Files.readAllLines(ROOT.resolve("docs").resolve("glossary.md")).stream()
                .filter(line -> line.startsWith("|"))
                .map(line -> line.substring(line.lastIndexOf('|', line.length() - 2)))
                .flatMap(cell -> CLASS.matcher(cell).results())
                .map(result -> result.group(1))
                .collect(toSet());

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(sources()).containsAll(named);
    }

    private static Set<String> sources() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.map(Path::toString)
                    .filter(path -> path.contains("/src/main/java/"))
                    .flatMap(path -> Pattern.compile("/([A-Za-z]+)\\.java$")
                            .matcher(path)
                            .results())
                    .map(MatchResult::group)
                    .map(file -> file.substring(1, file.length() - ".java".length()))
                    .collect(toSet());
        }
    }
}
