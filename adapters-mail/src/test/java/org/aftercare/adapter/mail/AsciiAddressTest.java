package org.aftercare.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.aftercare.domain.customer.EmailAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsciiAddressTest {

    @ParameterizedTest
    @CsvSource({
        "anna@example.org, anna@example.org",
        "anna@bäckerei.example, anna@xn--bckerei-5wa.example",
        "anna@例え.jp, anna@xn--r8jz45g.jp",
        "anna@xn--bckerei-5wa.example, anna@xn--bckerei-5wa.example",
    })
    void a_host_beyond_ascii_has_an_ascii_form(String address, String ascii) {
        assertThat(AsciiAddress.of(new EmailAddress(address))).contains(ascii);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jürgen@example.org", "anna@straße.example"})
    void what_has_none_is_not_bent_into_another_address(String address) {
        assertThat(AsciiAddress.of(new EmailAddress(address))).isEmpty();
    }
}
