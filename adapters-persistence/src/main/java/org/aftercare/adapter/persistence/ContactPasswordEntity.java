package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.aftercare.domain.customer.ContactId;

@Entity
@Table(name = "contact_password")
class ContactPasswordEntity {
    @Id
    @Column(name = "contact_id")
    private UUID contactId;

    private String hash;

    @SuppressWarnings("NullAway.Init")
    protected ContactPasswordEntity() {}

    private ContactPasswordEntity(UUID contactId, String hash) {
        this.contactId = contactId;
        this.hash = hash;
    }

    static ContactPasswordEntity from(ContactId contact, String hash) {
        return new ContactPasswordEntity(contact.value(), hash);
    }

    void apply(String changed) {
        hash = changed;
    }

    String toDomain() {
        return hash;
    }
}
