package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.aftercare.domain.charge.Consent;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "consent")
class ConsentEntity extends AggregateEntity {
    @Id
    private UUID id;

    @Column(name = "issue_number")
    private long issueNumber;

    /** The customer, as long as nothing is decided. */
    @Column(name = "waiting_for")
    private @Nullable UUID waitingFor;

    /** A JSON document. */
    private String payload;

    @SuppressWarnings("NullAway.Init")
    protected ConsentEntity() {}

    private ConsentEntity(UUID id, long issueNumber, @Nullable UUID waitingFor, String payload) {
        this.id = id;
        this.issueNumber = issueNumber;
        this.waitingFor = waitingFor;
        this.payload = payload;
    }

    static ConsentEntity from(Consent consent) {
        return new ConsentEntity(
                consent.id().value(), consent.issue().value(), waitingFor(consent), ConsentJson.write(consent));
    }

    private static @Nullable UUID waitingFor(Consent consent) {
        return consent.decision().isPresent() ? null : consent.customerId().value();
    }

    final void apply(Consent consent) {
        waitingFor = waitingFor(consent);
        payload = ConsentJson.write(consent);
    }

    Consent toDomain() {
        return ConsentJson.read(id, issueNumber, payload, revision());
    }
}
