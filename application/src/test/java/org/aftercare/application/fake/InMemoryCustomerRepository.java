package org.aftercare.application.fake;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.DuplicateException;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.customer.Preferences;

public final class InMemoryCustomerRepository implements CustomerRepository {
    private final InMemoryStore store;

    public InMemoryCustomerRepository(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Customer> find(CustomerId id) {
        return store.customers.find(id);
    }

    @Override
    public Customer save(Customer customer) {
        var stored = store.customers.find(customer.id()).map(Customer::revision);
        var saved =
                new Customer(customer.id(), customer.name(), store.next(stored, customer.revision(), customer.name()));
        store.customers.put(saved.id(), saved);
        return saved;
    }

    @Override
    public List<Customer> beginningWith(String beginning, Optional<CustomerId> after, int limit) {
        var order = Comparator.comparing(InMemoryCustomerRepository::sortName)
                .thenComparing(customer -> customer.id().value().toString());
        return store.customers.all().stream()
                .filter(customer -> sortName(customer).startsWith(beginning.toLowerCase(Locale.ROOT)))
                .filter(customer ->
                        after.flatMap(this::find).stream().allMatch(last -> order.compare(customer, last) > 0))
                .sorted(order)
                .limit(limit)
                .toList();
    }

    private static String sortName(Customer customer) {
        return customer.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isEmpty() {
        return store.customers.all().isEmpty();
    }

    @Override
    public Optional<Contact> contact(ContactId id) {
        return store.contacts.find(id);
    }

    @Override
    public Optional<Contact> contact(EmailAddress address) {
        return store.contacts.all().stream()
                .filter(contact -> contact.email().equals(address))
                .findFirst();
    }

    @Override
    public List<Contact> contacts(CustomerId customer, Optional<ContactId> after, int limit) {
        return store.contacts.all().stream()
                .filter(contact -> contact.customerId().equals(customer))
                .filter(contact -> after.isEmpty() || key(contact.id()).compareTo(key(after.get())) > 0)
                .sorted(Comparator.comparing(contact -> key(contact.id())))
                .limit(limit)
                .toList();
    }

    /** Orders as databases do: unsigned. */
    private static String key(ContactId id) {
        return id.value().toString();
    }

    @Override
    public Contact save(Contact contact) {
        if (contact(contact.email())
                .filter(other -> !other.id().equals(contact.id()))
                .isPresent()) {
            throw new DuplicateException(
                    "another contact has the address " + contact.email().value());
        }
        var stored = store.contacts.find(contact.id()).map(Contact::revision);
        var saved = new Contact(
                contact.id(),
                contact.customerId(),
                contact.name(),
                contact.email(),
                store.next(stored, contact.revision(), contact.name()));
        store.contacts.put(saved.id(), saved);
        return saved;
    }

    @Override
    public Preferences preferences(ContactId contact) {
        return store.preferences.find(contact).orElse(Preferences.USUAL);
    }

    @Override
    public void save(ContactId contact, Preferences preferences) {
        store.preferences.put(contact, preferences);
    }
}
