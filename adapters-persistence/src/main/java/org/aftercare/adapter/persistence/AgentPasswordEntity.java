package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.aftercare.domain.access.AgentId;

@Entity
@Table(name = "agent_password")
class AgentPasswordEntity {
    @Id
    @Column(name = "agent_id")
    private UUID agentId;

    private String hash;

    @SuppressWarnings("NullAway.Init")
    protected AgentPasswordEntity() {}

    private AgentPasswordEntity(UUID agentId, String hash) {
        this.agentId = agentId;
        this.hash = hash;
    }

    static AgentPasswordEntity from(AgentId agent, String hash) {
        return new AgentPasswordEntity(agent.value(), hash);
    }

    void apply(String changed) {
        hash = changed;
    }

    String toDomain() {
        return hash;
    }
}
