package org.aftercare.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private final List<String> asked = new ArrayList<>();
    private final Remembered<Integer> lengths = new Remembered<>(text -> {
        asked.add(text);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("nothing to read");
        }
        return text.length();
    });

    @Test
    void a_text_is_read_once() {
        assertThat(lengths.read("four")).isEqualTo(4);
        assertThat(lengths.read(String.join("", "fo", "ur"))).isEqualTo(4);
        assertThat(lengths.read("five!")).isEqualTo(5);

        assertThat(asked).containsExactly("four", "five!");
    }

    @Test
    void what_cannot_be_read_is_not_remembered() {
        assertThatThrownBy(() -> lengths.read("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> lengths.read("")).isInstanceOf(IllegalArgumentException.class);

        assertThat(asked).hasSize(2);
    }

    @Test
    void only_those_that_came_last_are_remembered() {
        lengths.read("first");
        for (var i = 0; i < 256; i++) {
            lengths.read("text " + i);
        }
        asked.clear();

        lengths.read("text 0");
        lengths.read("first");

        assertThat(asked).containsExactly("first");
    }
}
