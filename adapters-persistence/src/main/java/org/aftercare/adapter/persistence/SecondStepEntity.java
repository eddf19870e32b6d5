package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.access.SecondStep;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.ContactId;
import org.jspecify.annotations.Nullable;

/** Somebody at the second step. It is inserted, and then changed by statements alone. */
@Entity
@Table(name = "second_step")
class SecondStepEntity {
    @Id
    private String hash;

    @Column(name = "contact_id")
    private UUID contactId;

    @Column(name = "started_at")
    private Instant startedAt;

    private int tries;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected SecondStepEntity() {}

    SecondStepEntity(SecondStep step) {
        hash = step.hash().hex();
        contactId = step.contactId().value();
        startedAt = step.startedAt();
        tries = step.tries();
        endedAt = step.endedAt().orElse(null);
    }

    SecondStep toDomain() {
        return new SecondStep(
                new SecretHash(hash), new ContactId(contactId), startedAt, tries, Optional.ofNullable(endedAt));
    }
}
