package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.DuplicateException;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.domain.Revision;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.customer.Preferences;
import org.aftercare.domain.customer.Topic;
import org.junit.jupiter.api.Test;

public interface CustomerRepositoryContract extends StorageContract {
    private CustomerRepository customers() {
        return storage().customers();
    }

    private Customer found(CustomerId id) {
        return inUnitOfWork(() -> customers().find(id)).orElseThrow();
    }

    private Contact found(ContactId id) {
        return inUnitOfWork(() -> customers().contact(id)).orElseThrow();
    }

    private static Customer renamed(Customer customer, String name) {
        return new Customer(customer.id(), name, customer.revision());
    }

    private static Contact renamed(Contact contact, String name) {
        return new Contact(contact.id(), contact.customerId(), name, contact.email(), contact.revision());
    }

    @Test
    default void nobody_is_found_by_an_unknown_key() {
        assertThat(inUnitOfWork(() -> customers().find(new CustomerId(UUID.randomUUID()))))
                .isEmpty();
        assertThat(inUnitOfWork(() -> customers().contact(new ContactId(UUID.randomUUID()))))
                .isEmpty();
        assertThat(inUnitOfWork(() -> customers().contact(new EmailAddress("nobody@acme.example"))))
                .isEmpty();
    }

    @Test
    default void a_new_customer_is_stored_with_revision_1() {
        var customer = newCustomer("Acme");

        var stored = inUnitOfWork(() -> customers().save(customer));

        assertThat(stored).isEqualTo(new Customer(customer.id(), "Acme", new Revision(1)));
        assertThat(found(customer.id())).isEqualTo(stored);
    }

    @Test
    default void where_a_customer_is_stored_it_is_not_empty() {
        inUnitOfWork(() -> customers().save(newCustomer("Acme")));

        assertThat(inUnitOfWork(() -> customers().isEmpty())).isFalse();
    }

    @Test
    default void a_new_contact_is_found_by_identity_and_by_address() {
        var contact = newContact(storedCustomer("Acme"), "Cora", "cora@acme.example");

        var stored = inUnitOfWork(() -> customers().save(contact));

        assertThat(stored)
                .isEqualTo(new Contact(
                        contact.id(),
                        contact.customerId(),
                        "Cora",
                        new EmailAddress("cora@acme.example"),
                        new Revision(1)));
        assertThat(found(contact.id())).isEqualTo(stored);
        assertThat(inUnitOfWork(() -> customers().contact(new EmailAddress("CORA@acme.example"))))
                .contains(stored);
    }

    @Test
    default void a_second_save_updates() {
        var customer = storedCustomer("Acme");
        var contact = storedContact(customer, "Cora", "cora@acme.example");

        inUnitOfWork(() -> customers().save(renamed(customer, "Acme Ltd")));
        inUnitOfWork(() -> customers().save(renamed(contact, "Cora Contact")));

        assertThat(found(customer.id())).isEqualTo(new Customer(customer.id(), "Acme Ltd", new Revision(2)));
        assertThat(found(contact.id()).name()).isEqualTo("Cora Contact");
        assertThat(found(contact.id()).revision()).isEqualTo(new Revision(2));
    }

    @Test
    default void a_save_without_a_change_steps_the_revision_too() {
        var customer = storedCustomer("Acme");

        var saved = inUnitOfWork(() -> customers().save(customer));

        assertThat(saved.revision()).isEqualTo(new Revision(2));
        assertThat(found(customer.id()).revision()).isEqualTo(new Revision(2));
    }

    @Test
    default void two_saves_in_one_unit_of_work_step_the_revision_twice() {
        var customer = newCustomer("Acme");

        inUnitOfWork(() -> {
            var once = customers().save(customer);
            return customers().save(renamed(once, "Acme Ltd"));
        });

        assertThat(found(customer.id())).isEqualTo(new Customer(customer.id(), "Acme Ltd", new Revision(2)));
    }

    @Test
    default void what_was_changed_but_not_saved_is_not_seen() {
        var customer = storedCustomer("Acme");

        inUnitOfWork(() -> renamed(customers().find(customer.id()).orElseThrow(), "Acme Ltd"));

        assertThat(found(customer.id())).isEqualTo(customer);
    }

    @Test
    default void a_stale_customer_is_refused() {
        var first = storedCustomer("Acme");
        var second = inUnitOfWork(() -> customers().save(renamed(first, "Acme Ltd")));

        assertThatThrownBy(() -> inUnitOfWork(() -> customers().save(renamed(first, "Acme & Co"))))
                .isInstanceOf(StaleAggregateException.class)
                .hasMessageContaining("Acme & Co");

        assertThat(found(first.id())).isEqualTo(second);
    }

    @Test
    default void a_stale_contact_is_refused() {
        var first = storedContact(storedCustomer("Acme"), "Cora", "cora@acme.example");
        var second = inUnitOfWork(() -> customers().save(renamed(first, "Cora Contact")));

        assertThatThrownBy(() -> inUnitOfWork(() -> customers().save(renamed(first, "Cora C."))))
                .isInstanceOf(StaleAggregateException.class);

        assertThat(found(first.id())).isEqualTo(second);
    }

    @Test
    default void a_customer_that_was_never_stored_cannot_be_updated() {
        var unknown = new Customer(new CustomerId(UUID.randomUUID()), "Acme", new Revision(1));

        assertThatThrownBy(() -> inUnitOfWork(() -> customers().save(unknown)))
                .isInstanceOf(StaleAggregateException.class);
    }

    @Test
    default void what_is_there_cannot_be_stored_as_new() {
        var stored = storedCustomer("Acme");

        assertThatThrownBy(() ->
                        inUnitOfWork(() -> customers().save(new Customer(stored.id(), "Impostor", Revision.NONE))))
                .isInstanceOfAny(StaleAggregateException.class, DuplicateException.class);

        assertThat(found(stored.id())).isEqualTo(stored);
    }

    @Test
    default void no_two_contacts_have_the_same_address() {
        var acme = storedCustomer("Acme");
        var first = storedContact(acme, "Cora", "cora@acme.example");
        var second = newContact(storedCustomer("Other"), "Carl", "Cora@Acme.Example");

        assertThatThrownBy(() -> inUnitOfWork(() -> customers().save(second))).isInstanceOf(DuplicateException.class);

        assertThat(inUnitOfWork(() -> customers().contact(second.id()))).isEmpty();
        assertThat(found(first.id())).isEqualTo(first);
    }

    @Test
    default void an_address_cannot_be_changed_into_one_that_is_taken() {
        var acme = storedCustomer("Acme");
        storedContact(acme, "Cora", "cora@acme.example");
        var carl = storedContact(acme, "Carl", "carl@acme.example");
        var changed = new Contact(
                carl.id(), carl.customerId(), carl.name(), new EmailAddress("cora@acme.example"), carl.revision());

        assertThatThrownBy(() -> inUnitOfWork(() -> customers().save(changed))).isInstanceOf(DuplicateException.class);

        assertThat(found(carl.id())).isEqualTo(carl);
    }

    @Test
    default void addresses_that_differ_in_an_accent_are_two() {
        var acme = storedCustomer("Acme");

        var plain = storedContact(acme, "Jose", "jose@acme.example");
        var accented = storedContact(acme, "José", "josé@acme.example");

        assertThat(inUnitOfWork(() -> customers().contact(new EmailAddress("jose@acme.example"))))
                .contains(plain);
        assertThat(inUnitOfWork(() -> customers().contact(new EmailAddress("josé@acme.example"))))
                .contains(accented);
    }

    @Test
    default void names_are_kept_to_the_letter() {
        var customer = storedCustomer(MANY_TONGUES);
        var contact = storedContact(customer, MANY_TONGUES, "many@acme.example");

        assertThat(found(customer.id()).name()).isEqualTo(MANY_TONGUES);
        assertThat(found(contact.id()).name()).isEqualTo(MANY_TONGUES);
    }

    @Test
    default void the_longest_names_are_kept_whole() {
        var customer = storedCustomer("🎄".repeat(200));
        var contact = storedContact(customer, "🚀".repeat(200), "a".repeat(241) + "@acme.example");

        assertThat(found(customer.id())).isEqualTo(customer);
        assertThat(found(contact.id())).isEqualTo(contact);
    }

    private List<String> names(String beginning, Optional<CustomerId> after, int limit) {
        return inUnitOfWork(() -> customers().beginningWith(beginning, after, limit)).stream()
                .map(Customer::name)
                .toList();
    }

    @Test
    default void customers_are_listed_by_name_in_whatever_case_a_page_at_a_time() {
        var zoo = storedCustomer("zoo");
        storedCustomer("Bakery");
        var acme = storedCustomer("ACME");
        var again = storedCustomer("acme");
        storedCustomer("Ölmühle");

        assertThat(names("", Optional.empty(), 2)).containsExactlyInAnyOrder("ACME", "acme");
        var second = acme.id().value().toString().compareTo(again.id().value().toString()) < 0 ? again : acme;
        assertThat(names("", Optional.of(second.id()), 2)).containsExactly("Bakery", "zoo");
        assertThat(names("", Optional.of(zoo.id()), 2)).containsExactly("Ölmühle");
    }

    @Test
    default void customers_are_found_by_what_their_names_begin_with() {
        storedCustomer("100 % Wool");
        storedCustomer("100 Nails");
        storedCustomer("Under_score!");
        storedCustomer("Understood");
        storedCustomer("Ölmühle");

        assertThat(names("100 %", Optional.empty(), 9)).containsExactly("100 % Wool");
        assertThat(names("UNDER_", Optional.empty(), 9)).containsExactly("Under_score!");
        assertThat(names("under_score!", Optional.empty(), 9)).containsExactly("Under_score!");
        assertThat(names("öl", Optional.empty(), 9)).containsExactly("Ölmühle");
        assertThat(names("nails", Optional.empty(), 9)).isEmpty();
    }

    @Test
    default void a_customer_is_found_by_the_name_it_was_given_last() {
        var customer = storedCustomer("Acme");
        inUnitOfWork(() -> customers().save(renamed(customer, "Zenith")));

        assertThat(names("acme", Optional.empty(), 9)).isEmpty();
        assertThat(names("zen", Optional.empty(), 9)).containsExactly("Zenith");
    }

    private void prefer(Contact contact, Preferences preferences) {
        inUnitOfWork(() -> {
            customers().save(contact.id(), preferences);
            return preferences;
        });
    }

    @Test
    default void preferences_are_the_usual_ones_until_they_are_set_and_set_again() {
        var contact = storedContact(storedCustomer("Acme"), "Cora", "cora@acme.example");
        assertThat(inUnitOfWork(() -> customers().preferences(contact.id()))).isEqualTo(Preferences.USUAL);

        var wanted =
                new Preferences(Optional.of(ZoneId.of("America/Argentina/ComodRivadavia")), Set.of(Topic.values()));
        prefer(contact, wanted);
        assertThat(inUnitOfWork(() -> customers().preferences(contact.id()))).isEqualTo(wanted);

        var changed = new Preferences(Optional.empty(), Set.of(Topic.ANSWERS));
        prefer(contact, changed);
        assertThat(inUnitOfWork(() -> customers().preferences(contact.id()))).isEqualTo(changed);
    }
}
