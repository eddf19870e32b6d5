package org.aftercare.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    @Test
    void a_line_loses_the_space_around_it_and_nothing_else() {
        assertThat(Text.line("  Žofie  O'Neill 🎄 ", 200)).isEqualTo("Žofie  O'Neill 🎄");
    }

    @Test
    void counts_an_emoji_as_one_character() {
        assertThat(Text.line("🎄🎄🎄", 3)).isEqualTo("🎄🎄🎄");
        assertThatThrownBy(() -> Text.line("🎄🎄🎄", 2)).hasMessage("must be at most 2 characters long, and is 3 long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
    void refuses_blank_text(String blank) {
        assertThatThrownBy(() -> Text.block(blank, 10)).hasMessage("must not be blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "two\rlines", "a\tb", "nul\u0000", "esc\u001b", "del\u007f", "nel\u0085"})
    void a_line_has_no_control_characters(String text) {
        assertThatThrownBy(() -> Text.line(text, 100)).isInstanceOf(BrokenRuleException.class);
    }

    @Test
    void a_block_may_have_line_breaks_and_tabs() {
        assertThat(Text.block("a\r\n\tb\nc", 100)).isEqualTo("a\r\n\tb\nc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul\u0000", "esc\u001b"})
    void a_block_has_no_other_control_characters(String text) {
        assertThatThrownBy(() -> Text.block(text, 100)).hasMessageContaining("control characters");
    }

    @Test
    void refuses_half_of_a_surrogate_pair() {
        assertThatThrownBy(() -> Text.block("broken " + (char) 0xD83C, 100)).hasMessageContaining("broken Unicode");
        assertThatThrownBy(() -> Text.block("broken " + (char) 0xDFFF, 100)).hasMessageContaining("broken Unicode");
    }

    @Test
    void faults_are_collected_seen_from_the_outside_and_thrown_together() {
        var faults = new Faults();
        assertThat(faults.isEmpty()).isTrue();
        faults.refuseIfAny();

        assertThat(faults.attempt("/name", () -> Text.line("fine", 10))).contains("fine");
        assertThat(faults.attempt("/name", () -> Text.line("", 10))).isEmpty();
        faults.add("/other", "is wrong");
        faults.addAll(List.of(new Fault("", "is wrong as a whole")));

        var thrown = catchThrowableOfType(BrokenRuleException.class, faults::refuseIfAny);
        assertThat(thrown.faults())
                .containsExactly(
                        new Fault("/name", "must not be blank"),
                        new Fault("/other", "is wrong"),
                        new Fault("", "is wrong as a whole"));
        assertThat(thrown).hasMessage("/name: must not be blank; /other: is wrong; is wrong as a whole");
        assertThat(faults.all()).isEqualTo(thrown.faults());
        assertThat(faults.isEmpty()).isFalse();
    }

    @Test
    void a_broken_rule_has_a_fault() {
        assertThatThrownBy(() -> new BrokenRuleException(List.of())).hasMessageContaining("at least one fault");
    }

    @Test
    void revisions_count_up_from_none() {
        assertThat(Revision.NONE.next().next()).isEqualTo(new Revision(2));
        assertThat(new Revision(0)).isEqualTo(Revision.NONE);
        assertThatThrownBy(() -> new Revision(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void identities_are_of_version_7_and_carry_their_time() {
        var id = TimeOrderedId.at(Instant.parse("2026-11-23T12:00:00.123Z"));

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(1_795_435_200_123L);
    }

    @Test
    void identities_of_one_instant_differ() {
        var now = Instant.parse("2026-11-23T12:00:00Z");

        assertThat(IntStream.range(0, 1000).mapToObj(i -> TimeOrderedId.at(now)).map(UUID::toString))
                .doesNotHaveDuplicates();
    }
}
