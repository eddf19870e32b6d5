package org.aftercare.domain.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Orders page takes 40 seconds! | orders page takes 40 seconds",
                "log-in, log in | log in",
                "Žluťoučký KŮŇ | zlutoucky kun",
                "re\u0301sume\u0301 résumé RÉSUMÉ | resume",
                "Straße STRASSE | strasse",
                "Smørrebrød | smørrebrød",
                "ΣΊΣΥΦΟΣ σίσυφος | σισυφος",
                "İstanbul | istanbul",
                "it's v2.1 | it s v2 1",
                "東京 bug | 東京 bug",
                "हिन्दी | हिन्दी",
                "ﬁle | file",
                "a_b@c/d | a b c d"
            })
    void a_text_is_its_words_without_accents_in_small_letters(String text, String words) {
        assertThat(SummaryWords.of(text)).containsExactlyElementsOf(List.of(words.split(" ")));
    }

    @Test
    void there_may_be_none() {
        assertThat(SummaryWords.of(" 🎄 – !")).isEmpty();
    }

    @Test
    void of_a_long_word_its_beginning_stands_for_it() {
        assertThat(SummaryWords.of("x".repeat(101))).containsExactly("x".repeat(100));
        assertThat(SummaryWords.of("𝒳".repeat(101)).getFirst().codePointCount(0, 200))
                .isEqualTo(100);
    }

    @Test
    void the_words_of_words_are_the_same() {
        for (var text : List.of("Žluťoučký kůň", "Straße ΣΊΣΥΦΟΣ", "İI ıi ŉ ǰ ΐ")) {
            var words = SummaryWords.of(text);

            assertThat(SummaryWords.of(String.join(" ", words))).isEqualTo(words);
        }
    }
}
