package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.customer.EmailAddress;

@Entity
@Table(name = "contact")
class ContactEntity extends AggregateEntity {
    @Id
    private UUID id;

    @Column(name = "customer_id")
    private UUID customerId;

    private String name;
    private String email;

    @SuppressWarnings("NullAway.Init")
    protected ContactEntity() {}

    private ContactEntity(UUID id, UUID customerId, String name, String email) {
        this.id = id;
        this.customerId = customerId;
        this.name = name;
        this.email = email;
    }

    static ContactEntity from(Contact contact) {
        return new ContactEntity(
                contact.id().value(),
                contact.customerId().value(),
                contact.name(),
                contact.email().value());
    }

    void apply(Contact contact) {
        customerId = contact.customerId().value();
        name = contact.name();
        email = contact.email().value();
    }

    Contact toDomain() {
        return new Contact(new ContactId(id), new CustomerId(customerId), name, new EmailAddress(email), revision());
    }
}
