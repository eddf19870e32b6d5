package org.aftercare.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailHeadersTest {
    private final MailHeaders headers =
            new MailHeaders(Map.of("Received", List.of("by two", "by one"), "subject", List.of("The till")));

    @Test
    void fields_are_found_however_their_names_are_written() {
        assertThat(headers.all("RECEIVED")).containsExactly("by two", "by one");
        assertThat(headers.first("received")).contains("by two");
        assertThat(headers.first("Subject")).contains("The till");
        assertThat(headers.has("SUBJECT")).isTrue();
    }

    @Test
    void a_field_that_is_not_there_has_no_values() {
        assertThat(headers.all("Precedence")).isEmpty();
        assertThat(headers.first("Precedence")).isEmpty();
        assertThat(headers.has("Precedence")).isFalse();
    }
}
