package org.aftercare.application.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.customer.EmailAddress;
import org.junit.jupiter.api.Test;

class CustomersTest {
    private static final CustomerId UNKNOWN = new CustomerId(new UUID(0x7000, 99));

    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");

    @Test
    void a_customer_is_shown_as_it_was_created() {
        var customer = aftercare.customer("Bäckerei 🥐");

        assertThat(customer.revision()).isEqualTo(new Revision(1));
        assertThat(aftercare.showCustomer.execute(new ShowCustomer.Command(aftercare.agent(), customer.id())))
                .isEqualTo(new ShowCustomer.Outcome.Shown(customer));
        assertThat(aftercare.showCustomer.execute(new ShowCustomer.Command(aftercare.agent(), UNKNOWN)))
                .isEqualTo(new ShowCustomer.Outcome.Unknown());
    }

    @Test
    void a_customer_has_a_name() {
        assertThatThrownBy(() -> aftercare.createCustomer.execute(new CreateCustomer.Command(aftercare.agent(), " ")))
                .isInstanceOf(BrokenRuleException.class);
    }

    @Test
    void a_contact_is_shown_as_one_of_its_own_customer_only() {
        var bakery = aftercare.customer("Bakery");
        var other = aftercare.customer("Other");
        var carla = aftercare.contact(bakery, "Carla", "carla@bakery.example");

        assertThat(aftercare.showContact.execute(new ShowContact.Command(aftercare.agent(), bakery.id(), carla.id())))
                .isEqualTo(new ShowContact.Outcome.Shown(carla));
        assertThat(aftercare.showContact.execute(new ShowContact.Command(aftercare.agent(), other.id(), carla.id())))
                .isEqualTo(new ShowContact.Outcome.Unknown());
        assertThat(aftercare.showContact.execute(
                        new ShowContact.Command(aftercare.agent(), bakery.id(), new ContactId(new UUID(0x7000, 98)))))
                .isEqualTo(new ShowContact.Outcome.Unknown());
    }

    @Test
    void customers_come_by_name_a_page_at_a_time() {
        var mill = aftercare.customer("Mill");
        var bakery = aftercare.customer("bakery");

        var first = listed("", Optional.empty());
        assertThat(first).isEqualTo(new ListCustomers.Outcome.Listed(List.of(bakery), Optional.of(bakery.id())));
        assertThat(listed("", Optional.of(bakery.id())))
                .isEqualTo(new ListCustomers.Outcome.Listed(List.of(mill), Optional.empty()));
        assertThat(listed("MI", Optional.empty()))
                .isEqualTo(new ListCustomers.Outcome.Listed(List.of(mill), Optional.empty()));
    }

    private ListCustomers.Outcome listed(String beginning, Optional<CustomerId> after) {
        return aftercare.listCustomers.execute(new ListCustomers.Command(aftercare.agent(), beginning, after, 1));
    }

    @Test
    void contacts_are_listed_to_agents_and_to_each_other() {
        var bakery = aftercare.customer("Bakery");
        var carla = aftercare.contact(bakery, "Carla", "carla@bakery.example");
        // Identities are in the order of their making to the millisecond only.
        aftercare.clock.advance(Duration.ofMillis(1));
        var otto = aftercare.contact(bakery, "Otto", "otto@bakery.example");
        var max = aftercare.contact(aftercare.customer("Mill"), "Max", "max@mill.example");

        assertThat(aftercare.listContacts.execute(
                        new ListContacts.Command(aftercare.agent(), bakery.id(), Optional.empty(), 1)))
                .isEqualTo(new ListContacts.Outcome.Listed(List.of(carla), Optional.of(carla.id())));
        assertThat(aftercare.listContacts.execute(
                        new ListContacts.Command(new Caller.OfCustomer(otto), bakery.id(), Optional.of(carla.id()), 1)))
                .isEqualTo(new ListContacts.Outcome.Listed(List.of(otto), Optional.empty()));
        assertThat(aftercare.listContacts.execute(
                        new ListContacts.Command(new Caller.OfCustomer(max), bakery.id(), Optional.empty(), 1)))
                .isEqualTo(new ListContacts.Outcome.Unknown());
        assertThat(aftercare.listContacts.execute(
                        new ListContacts.Command(aftercare.agent(), UNKNOWN, Optional.empty(), 1)))
                .isEqualTo(new ListContacts.Outcome.Unknown());
    }

    @Test
    void an_address_belongs_to_one_contact() {
        var bakery = aftercare.customer("Bakery");
        aftercare.contact(bakery, "Carla", "carla@bakery.example");

        var again = new AddContact.Command(
                aftercare.agent(), aftercare.customer("Other").id(), "Carla", new EmailAddress("CARLA@bakery.example"));

        assertThat(aftercare.addContact.execute(again)).isEqualTo(new AddContact.Outcome.AddressTaken());
    }

    @Test
    void a_contact_belongs_to_a_customer_that_exists() {
        var command =
                new AddContact.Command(aftercare.agent(), UNKNOWN, "Carla", new EmailAddress("carla@bakery.example"));

        assertThat(aftercare.addContact.execute(command)).isEqualTo(new AddContact.Outcome.UnknownCustomer());
    }
}
