package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.access.SecondFactor;
import org.aftercare.domain.customer.ContactId;
import org.jspecify.annotations.Nullable;

/** A second factor. It is inserted, and then changed by statements alone. */
@Entity
@Table(name = "second_factor")
class SecondFactorEntity {
    /** Before every interval of time that a code can belong to. */
    static final long NONE_USED = -1;

    @Id
    @Column(name = "contact_id")
    private UUID contactId;

    private String sealed;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    /** The interval of the last code that was used; compared by a statement. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "last_step")
    private long lastStep = NONE_USED;

    @SuppressWarnings("NullAway.Init")
    protected SecondFactorEntity() {}

    SecondFactorEntity(ContactId contact, String sealed, Optional<Instant> confirmedAt) {
        this.contactId = contact.value();
        this.sealed = sealed;
        this.confirmedAt = confirmedAt.orElse(null);
    }

    SecondFactor toDomain(SecretSeal seal) {
        return new SecondFactor(
                new ContactId(contactId), seal.open(sealed, contactId.toString()), Optional.ofNullable(confirmedAt));
    }
}
