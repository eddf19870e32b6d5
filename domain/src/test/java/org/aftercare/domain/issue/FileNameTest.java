package org.aftercare.domain.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"log.txt", "Přehled 2026.xlsx", "東京 🎄.png", "a", "archive.tar.gz", "it's (1).png"})
    void a_plain_name_stays_as_it_is(String name) {
        assertThat(FileName.cleaned(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Users\\ann\\screen.png, screen.png",
        "/, attachment",
        "'', attachment",
        "'. .', attachment",
        ".., attachment",
        ".htaccess, htaccess",
        "' a  b.txt ', a b.txt",
        "a.txt., a.txt",
        "a<b>|c?.txt, a_b__c_.txt",
        "'say \"hi\".txt', say _hi_.txt",
        "a:b*.txt, a_b_.txt"
    })
    void a_path_and_what_file_systems_act_on_is_taken_out(String given, String cleaned) {
        assertThat(FileName.cleaned(given)).isEqualTo(cleaned);
    }

    @Test
    void characters_that_are_not_seen_are_taken_out() {
        assertThat(FileName.cleaned("evil\u202egnp.exe")).isEqualTo("evilgnp.exe");
        assertThat(FileName.cleaned("a\u0000b\u200bc\u2066d\u2069.txt")).isEqualTo("abcd.txt");
        assertThat(FileName.cleaned("a\r\nX: y.txt")).isEqualTo("a X_ y.txt");
        assertThat(FileName.cleaned("a\u2028b\ud800c\ue000.txt")).isEqualTo("a bc.txt");
    }

    @Test
    void what_is_composed_of_several_characters_becomes_one() {
        assertThat(FileName.cleaned("re\u0301sume\u0301.txt")).isEqualTo("r\u00e9sum\u00e9.txt");
    }

    @Test
    void a_long_name_keeps_its_ending() {
        var cut = FileName.cleaned("🎄".repeat(200) + ".png");

        assertThat(cut.codePointCount(0, cut.length())).isEqualTo(150);
        assertThat(cut).endsWith("🎄.png");
        assertThat(FileName.cleaned("x".repeat(300))).isEqualTo("x".repeat(150));
        assertThat(FileName.cleaned("a." + "x".repeat(300))).isEqualTo("a." + "x".repeat(148));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a. .b", " . a. . ", "x\u202e.", "e\u200d\u0301", "..a..", "a/ .", "\u00a0a"})
    void cleaned_is_clean(String given) {
        var cleaned = FileName.cleaned(given);

        assertThat(FileName.cleaned(cleaned)).isEqualTo(cleaned);
    }

    @Test
    void cut_is_clean() {
        for (var dots : List.of(". ", " .", "..", ".", " ")) {
            for (var length = 120; length < 150; length++) {
                var cleaned = FileName.cleaned("x".repeat(length) + dots + "y".repeat(40) + ".png");

                assertThat(FileName.cleaned(cleaned)).isEqualTo(cleaned);
            }
        }
        assertThat(FileName.cleaned("x".repeat(149) + "." + "y".repeat(30))).isEqualTo("x".repeat(149));
    }
}
