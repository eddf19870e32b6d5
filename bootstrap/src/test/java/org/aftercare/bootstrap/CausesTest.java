package org.aftercare.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CausesTest {

    @Test
    void tells_what_the_innermost_one_says_on_one_line() {
        var thrown = new IllegalStateException("outer", new IllegalArgumentException("  first\n  second "));

        assertThat(Causes.innermost(thrown)).isEqualTo("first second");
    }

    @Test
    void names_one_that_says_nothing() {
        assertThat(Causes.innermost(new NullPointerException())).isEqualTo("NullPointerException");
    }

    @Test
    void cuts_what_is_too_long_for_a_sentence() {
        assertThat(Causes.innermost(new IllegalStateException("x".repeat(1_000))))
                .hasSize(301)
                .endsWith("…");
    }
}
