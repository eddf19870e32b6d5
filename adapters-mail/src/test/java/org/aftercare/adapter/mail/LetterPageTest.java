package org.aftercare.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterPageTest {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("(?<![.\\w'])[a-z]\\w*");

    /** What the templates name themselves, and what each letter gets from {@link Letters}. */
    private static final Set<String> FROM_ELSEWHERE = Set.of("fact", "line", "link");

    @ParameterizedTest
    @ValueSource(strings = {"notice.html", "notice.txt", "account.txt"})
    void whatever_a_template_names_is_there_though_nobody_has_said_it(String template) throws IOException {
        var page = new LetterPage("a subject", "it is so", "since it is so", "do so", "you get it");

        assertThat(page.all()).containsKeys(names(template)).doesNotContainValue(null);
    }

    private static String[] names(String template) throws IOException {
        try (var stream = LetterPageTest.class.getResourceAsStream(template)) {
            assertThat(stream).isNotNull();
            var names = EXPRESSION
                    .matcher(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .flatMap(expression -> NAME.matcher(expression.group(1)).results())
                    .map(MatchResult::group)
                    .filter(name -> !FROM_ELSEWHERE.contains(name))
                    .collect(Collectors.toSet());
            assertThat(names).contains("say", "because", "wayOut", "footer");
            return names.toArray(String[]::new);
        }
    }
}
