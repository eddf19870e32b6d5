package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aftercare.domain.charge.WorkEntry;

@Entity
@Table(name = "work_entry")
class WorkEntryEntity {
    @Id
    private UUID id;

    @Column(name = "agreement_id")
    private UUID agreementId;

    @Column(name = "issue_number")
    private long issueNumber;

    @Column(name = "agent_id")
    private UUID agentId;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    /** A JSON document. */
    private String payload;

    @SuppressWarnings("NullAway.Init")
    protected WorkEntryEntity() {}

    private WorkEntryEntity(
            UUID id,
            UUID agreementId,
            long issueNumber,
            UUID agentId,
            Instant startedAt,
            Instant finishedAt,
            String payload) {
        this.id = id;
        this.agreementId = agreementId;
        this.issueNumber = issueNumber;
        this.agentId = agentId;
        this.startedAt = startedAt;
        this.finishedAt = finishedAt;
        this.payload = payload;
    }

    static WorkEntryEntity from(WorkEntry entry) {
        return new WorkEntryEntity(
                entry.id().value(),
                entry.agreementId().value(),
                entry.issue().value(),
                entry.agentId().value(),
                entry.startedAt(),
                entry.finishedAt(),
                WorkJson.write(entry));
    }

    WorkEntry toDomain() {
        return WorkJson.entry(id, agreementId, issueNumber, agentId, startedAt, finishedAt, payload);
    }
}
