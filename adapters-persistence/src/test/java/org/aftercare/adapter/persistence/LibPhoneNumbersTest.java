package org.aftercare.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.aftercare.application.contract.PhoneNumbersContract;
import org.aftercare.application.port.PhoneNumbers;
import org.aftercare.domain.callback.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibPhoneNumbersTest implements PhoneNumbersContract {
    @Override
    public PhoneNumbers numbers() {
        return new LibPhoneNumbers("GB");
    }

    @Test
    void the_vendors_country_decides_on_numbers_without_a_code() {
        assertThat(new LibPhoneNumbers("DE").read("030 901820")).contains(new PhoneNumber("+4930901820"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0800 FLOWERS", "020 7946 0958 ext. 12", "tel:+44-20-7946-0958", "+44 20 7946 095", "999"})
    void what_cannot_be_dialled_by_its_digits_alone_is_none(String written) {
        assertThat(numbers().read(written)).isEmpty();
        assertThat(numbers().read("1".repeat(10_000))).isEmpty();
    }

    @Test
    void dashes_and_spaces_of_every_sort_are_taken() {
        assertThat(numbers().read("+44\u00a020\u20117946\u20130958")).contains(new PhoneNumber("+442079460958"));
    }

    @Test
    void an_unknown_country_is_refused() {
        assertThatThrownBy(() -> new LibPhoneNumbers("XX")).isInstanceOf(IllegalArgumentException.class);
        assertThat(LibPhoneNumbers.countries()).contains("GB", "IM", "DE");
    }
}
