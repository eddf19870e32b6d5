package org.aftercare.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final List<String> LIST = List.of("a", "b", "c");

    @Test
    void one_more_than_wanted_tells_that_the_list_goes_on_and_is_not_on_the_page() {
        var page = Page.of(2, wanted -> LIST.subList(0, wanted));

        assertThat(page).isEqualTo(new Page<>(List.of("a", "b"), Optional.of("b")));
    }

    @Test
    void a_page_that_is_just_full_is_the_last_one() {
        var page = Page.of(3, wanted -> LIST);

        assertThat(page).isEqualTo(new Page<>(LIST, Optional.empty()));
    }

    @Test
    void a_page_may_be_empty() {
        var page = Page.of(3, wanted -> List.<String>of());

        assertThat(page).isEqualTo(new Page<String>(List.of(), Optional.empty()));
    }
}
