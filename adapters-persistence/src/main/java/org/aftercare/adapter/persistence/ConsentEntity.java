package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.aftercare.domain.charge.Consent;

@Entity
@Table(name = "consent")
class ConsentEntity extends AggregateEntity {
    @Id
    private UUID id;

    @Column(name = "issue_number")
    private long issueNumber;

    /** A JSON document. */
    private String payload;

    @SuppressWarnings("NullAway.Init")
    protected ConsentEntity() {}

    private ConsentEntity(UUID id, long issueNumber, String payload) {
        this.id = id;
        this.issueNumber = issueNumber;
        this.payload = payload;
    }

    static ConsentEntity from(Consent consent) {
        return new ConsentEntity(consent.id().value(), consent.issue().value(), ConsentJson.write(consent));
    }

    final void apply(Consent consent) {
        payload = ConsentJson.write(consent);
    }

    Consent toDomain() {
        return ConsentJson.read(id, issueNumber, payload, revision());
    }
}
