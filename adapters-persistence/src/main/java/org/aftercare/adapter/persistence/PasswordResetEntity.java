package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.PasswordReset;
import org.aftercare.domain.access.SecretHash;

@Entity
@Table(name = "agent_password_reset")
class PasswordResetEntity {
    @Id
    @Column(name = "agent_id")
    private UUID agentId;

    private String hash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected PasswordResetEntity() {}

    private PasswordResetEntity(PasswordReset reset) {
        agentId = reset.agentId().value();
        hash = reset.hash().hex();
        createdAt = reset.createdAt();
        createdBy = reset.createdBy().value();
        expiresAt = reset.expiresAt();
    }

    static PasswordResetEntity from(PasswordReset reset) {
        return new PasswordResetEntity(reset);
    }

    void apply(PasswordReset reset) {
        hash = reset.hash().hex();
        createdAt = reset.createdAt();
        createdBy = reset.createdBy().value();
        expiresAt = reset.expiresAt();
    }

    PasswordReset toDomain() {
        return new PasswordReset(
                new SecretHash(hash), new AgentId(agentId), createdAt, new AgentId(createdBy), expiresAt);
    }
}
