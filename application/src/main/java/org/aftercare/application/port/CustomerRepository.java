package org.aftercare.application.port;

import java.util.List;
import java.util.Optional;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.customer.Preferences;

/** Customers and their contacts. */
public interface CustomerRepository {
    Optional<Customer> find(CustomerId id);

    /**
     * Stores a customer.
     *
     * @return as it is stored, with its new revision
     * @throws StaleAggregateException if its revision is not the stored one
     */
    Customer save(Customer customer);

    /**
     * At most {@code limit} customers whose names begin so, by name and, of the same name, by identity; from behind the given
     * one on. In both, upper and lower case are the same.
     *
     * @param limit positive
     */
    List<Customer> beginningWith(String beginning, Optional<CustomerId> after, int limit);

    /** Whether there is no customer at all. */
    boolean isEmpty();

    Optional<Contact> contact(ContactId id);

    Optional<Contact> contact(EmailAddress address);

    /**
     * At most {@code limit} contacts of a customer by identity, from behind the given one on.
     *
     * @param limit positive
     */
    List<Contact> contacts(CustomerId customer, Optional<ContactId> after, int limit);

    /**
     * Stores a contact.
     *
     * @return as it is stored, with its new revision
     * @throws StaleAggregateException if its revision is not the stored one
     * @throws DuplicateException if another contact has the address (at the latest when the unit of work ends)
     */
    Contact save(Contact contact);

    /** How a contact wants to have it; the usual if he never said. */
    Preferences preferences(ContactId contact);

    /** Sets how a contact wants to have it. */
    void save(ContactId contact, Preferences preferences);
}
