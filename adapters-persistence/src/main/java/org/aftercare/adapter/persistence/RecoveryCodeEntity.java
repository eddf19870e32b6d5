package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.ContactId;

/** A recovery code that was not used. */
@Entity
@Table(name = "recovery_code")
class RecoveryCodeEntity {
    @Id
    private String hash;

    /** For queries. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "contact_id")
    private UUID contactId;

    @SuppressWarnings("NullAway.Init")
    protected RecoveryCodeEntity() {}

    RecoveryCodeEntity(ContactId contact, SecretHash code) {
        this.hash = code.hex();
        this.contactId = contact.value();
    }
}
