package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.domain.Revision;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.customer.Preferences;

/** Customers and contacts in tables. */
public final class JpaCustomerRepository implements CustomerRepository {
    private static final int MOST = 1000;

    private final EntityManager entityManager;
    private final Aggregates aggregates;
    private final PlainSql plain;
    private final Kept<CustomerId, Customer> kept;

    public JpaCustomerRepository(EntityManager entityManager, PlainSql plain) {
        this.entityManager = entityManager;
        this.plain = plain;
        this.aggregates = new Aggregates(entityManager);
        this.kept = new Kept<>(plain, MOST);
    }

    @Override
    public Optional<Customer> find(CustomerId id) {
        return kept.find(id, () -> look(id), () -> read(id));
    }

    private Optional<Long> look(CustomerId id) {
        return plain.readOne("SELECT revision FROM customer WHERE id = ?", row -> row.getLong(1), id.value());
    }

    private Optional<Customer> read(CustomerId id) {
        return plain.readOne(
                "SELECT name, revision FROM customer WHERE id = ?",
                row -> new Customer(id, row.getString(1), new Revision(row.getLong(2))),
                id.value());
    }

    @Override
    public Customer save(Customer customer) {
        plain.stored(customer.id());
        return aggregates
                .store(
                        CustomerEntity.class,
                        customer.id().value(),
                        customer.revision(),
                        customer.name(),
                        () -> CustomerEntity.from(customer),
                        entity -> entity.apply(customer))
                .toDomain();
    }

    @Override
    public List<Customer> beginningWith(String beginning, Optional<CustomerId> after, int limit) {
        var last = after.flatMap(id -> Optional.ofNullable(entityManager.find(CustomerEntity.class, id.value())));
        return entityManager
                .createQuery(
                        "select c from CustomerEntity c where c.sortName like :names escape '!' and c.sortName >= :name"
                                + " and (c.sortName > :name or c.id > :id) order by c.sortName, c.id",
                        CustomerEntity.class)
                .setParameter("names", CustomerEntity.sortName(beginning).replaceAll("[!%_]", "!$0") + "%")
                .setParameter("name", last.map(CustomerEntity::sortName).orElse(""))
                .setParameter(
                        "id",
                        last.map(CustomerEntity::toDomain)
                                .map(customer -> customer.id().value())
                                .orElse(new UUID(0, 0)))
                .setMaxResults(limit)
                .getResultStream()
                .map(CustomerEntity::toDomain)
                .toList();
    }

    @Override
    public boolean isEmpty() {
        return entityManager
                .createQuery("select c.id from CustomerEntity c", UUID.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public Optional<Contact> contact(ContactId id) {
        return Optional.ofNullable(entityManager.find(ContactEntity.class, id.value()))
                .map(ContactEntity::toDomain);
    }

    @Override
    public Optional<Contact> contact(EmailAddress address) {
        return entityManager
                .createQuery("select c from ContactEntity c where c.email = :email", ContactEntity.class)
                .setParameter("email", address.value())
                .getResultStream()
                .findFirst()
                .map(ContactEntity::toDomain);
    }

    @Override
    public List<Contact> contacts(CustomerId customer, Optional<ContactId> after, int limit) {
        return entityManager
                .createQuery(
                        "select c from ContactEntity c where c.customerId = :customer and c.id > :after order by c.id",
                        ContactEntity.class)
                .setParameter("customer", customer.value())
                .setParameter("after", after.map(ContactId::value).orElse(new UUID(0, 0)))
                .setMaxResults(limit)
                .getResultStream()
                .map(ContactEntity::toDomain)
                .toList();
    }

    @Override
    public Contact save(Contact contact) {
        return aggregates
                .store(
                        ContactEntity.class,
                        contact.id().value(),
                        contact.revision(),
                        contact.name(),
                        () -> ContactEntity.from(contact),
                        entity -> entity.apply(contact))
                .toDomain();
    }

    @Override
    public Preferences preferences(ContactId contact) {
        return Optional.ofNullable(entityManager.find(ContactPreferencesEntity.class, contact.value()))
                .map(ContactPreferencesEntity::toDomain)
                .orElse(Preferences.USUAL);
    }

    @Override
    public void save(ContactId contact, Preferences preferences) {
        aggregates.put(
                ContactPreferencesEntity.class,
                contact.value(),
                () -> ContactPreferencesEntity.from(contact, preferences),
                stored -> stored.apply(preferences));
    }
}
