package org.aftercare.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerTest {
    private static final CustomerId ID = new CustomerId(new UUID(0x7000, 1));

    @Test
    void names_are_lines_of_at_most_200_characters() {
        assertThat(new Customer(ID, " Bäckerei Žluťoučký ", Revision.NONE).name())
                .isEqualTo("Bäckerei Žluťoučký");
        assertThatThrownBy(() -> new Customer(ID, "x".repeat(5000), Revision.NONE))
                .hasMessage("/name: must be at most 200 characters long, and is 5000 long");
        assertThatThrownBy(() -> new Contact(
                        new ContactId(new UUID(0x7000, 2)), ID, "\n", new EmailAddress("a@b.example"), Revision.NONE))
                .hasMessage("/name: must not be blank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "carla@customer.example",
                "Carla.Contact+tag@mail.customer.example",
                "o'neill@customer.example",
                "žofie@žluťoučký.example"
            })
    void plain_addresses_are_accepted(String address) {
        assertThat(new EmailAddress(address).value()).isEqualToIgnoringCase(address);
    }

    @Test
    void addresses_that_differ_in_case_are_the_same() {
        assertThat(new EmailAddress("Carla@Customer.Example")).isEqualTo(new EmailAddress("carla@customer.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "carla",
                "@customer.example",
                "carla@",
                "carla@localhost",
                "carla@customer..example",
                "carla@-customer.example",
                ".carla@customer.example",
                "carla@customer.example\nBcc: all@customer.example",
                "carla @customer.example",
                "Carla <carla@customer.example>",
                "carla@customer.example,other@customer.example"
            })
    void refuses_what_is_no_plain_address(String address) {
        assertThatThrownBy(() -> new EmailAddress(address))
                .isInstanceOf(BrokenRuleException.class)
                .hasMessageContaining("name@example.org");
    }

    @Test
    void an_address_has_at_most_254_characters() {
        var longest = "a".repeat(242) + "@example.org";

        assertThat(new EmailAddress(longest).value()).hasSize(254);
        assertThatThrownBy(() -> new EmailAddress("a" + longest)).isInstanceOf(BrokenRuleException.class);
    }
}
