package org.aftercare.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.AgentId;

@Entity
@Table(name = "agent")
class AgentEntity {
    @Id
    private UUID id;

    private String name;
    private boolean administrator;

    @SuppressWarnings("NullAway.Init")
    protected AgentEntity() {}

    private AgentEntity(UUID id, String name, boolean administrator) {
        this.id = id;
        this.name = name;
        this.administrator = administrator;
    }

    static AgentEntity from(Agent agent) {
        return new AgentEntity(agent.id().value(), agent.name(), agent.administrator());
    }

    void apply(Agent agent) {
        name = agent.name();
        administrator = agent.administrator();
    }

    Agent toDomain() {
        return new Agent(new AgentId(id), name, administrator);
    }
}
