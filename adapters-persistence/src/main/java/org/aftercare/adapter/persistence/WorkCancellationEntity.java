package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.aftercare.domain.charge.Cancellation;

@Entity
@Table(name = "work_cancellation")
class WorkCancellationEntity {
    @Id
    @Column(name = "entry_id")
    private UUID entryId;

    /** A JSON document. */
    private String payload;

    @SuppressWarnings("NullAway.Init")
    protected WorkCancellationEntity() {}

    private WorkCancellationEntity(UUID entryId, String payload) {
        this.entryId = entryId;
        this.payload = payload;
    }

    static WorkCancellationEntity from(Cancellation cancellation) {
        return new WorkCancellationEntity(cancellation.entry().value(), WorkJson.write(cancellation));
    }

    Cancellation toDomain() {
        return WorkJson.cancellation(entryId, payload);
    }
}
