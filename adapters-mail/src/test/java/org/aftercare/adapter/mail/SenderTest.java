package org.aftercare.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.aftercare.domain.customer.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SenderTest {

    @Test
    void a_sender_is_an_address_with_or_without_a_name() {
        assertThat(Sender.parse("support@larkspur.example"))
                .isEqualTo(new Sender(new EmailAddress("support@larkspur.example"), ""));
        assertThat(Sender.parse("Larkspur Support <support@larkspur.example>"))
                .isEqualTo(new Sender(new EmailAddress("support@larkspur.example"), "Larkspur Support"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"support", "a@example.org, b@example.org", "Larkspur <support>", "<>", "jürgen@example.org"})
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> Sender.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
