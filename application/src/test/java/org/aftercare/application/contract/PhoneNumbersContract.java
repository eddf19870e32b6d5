package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.aftercare.application.port.PhoneNumbers;
import org.aftercare.domain.callback.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever makes sense of phone numbers must do, for a vendor in Britain. */
public interface PhoneNumbersContract {
    PhoneNumbers numbers();

    @ParameterizedTest
    @ValueSource(strings = {"+44 20 7946 0958", "020 7946 0958", "(020) 7946-0958", " 02079460958 "})
    default void a_number_of_ones_own_country_is_understood_however_it_is_written(String written) {
        assertThat(numbers().read(written)).contains(new PhoneNumber("+442079460958"));
    }

    @Test
    default void a_number_of_another_country_needs_its_code() {
        assertThat(numbers().read("+49 30 901820")).contains(new PhoneNumber("+4930901820"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12", "call me", "+", "+44", "020 7946 0958 or later", "\u0000", "+0 12345678"})
    default void what_is_no_number_is_none(String written) {
        assertThat(numbers().read(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please call me on 020 7946 0958, after two.",
                "Nora\n+44 20 7946 0958\n+49 30 901820",
                "Order 12 of 2026-11-24\nTel.: (020) 7946-0958"
            })
    default void the_first_number_in_a_text_is_found(String text) {
        assertThat(numbers().find(text)).contains(new PhoneNumber("+442079460958"));
    }

    @Test
    default void a_text_without_a_number_has_none() {
        assertThat(numbers().find("")).isEmpty();
        assertThat(numbers().find("Call me at 9, or on 24 November.")).isEmpty();
        assertThat(numbers().find(" ".repeat(PhoneNumbers.LONGEST_TEXT) + "020 7946 0958"))
                .isEmpty();
    }
}
