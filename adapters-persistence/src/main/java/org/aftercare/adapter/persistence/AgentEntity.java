package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.AgentAccount;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.customer.EmailAddress;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "agent")
class AgentEntity extends AggregateEntity {
    @Id
    private UUID id;

    private String name;
    private boolean administrator;

    @Enumerated(EnumType.STRING)
    private AgentAccount.Kind kind;

    private @Nullable String email;

    @Column(name = "deactivated_at")
    private @Nullable Instant deactivatedAt;

    @SuppressWarnings("NullAway.Init")
    protected AgentEntity() {}

    private AgentEntity(UUID id, String name, boolean administrator, AgentAccount.Kind kind) {
        this.id = id;
        this.name = name;
        this.administrator = administrator;
        this.kind = kind;
    }

    static AgentEntity from(Agent agent) {
        return from(
                new AgentAccount(agent, AgentAccount.Kind.PERSON, Optional.empty(), Optional.empty(), Revision.NONE));
    }

    static AgentEntity from(AgentAccount account) {
        var agent = account.agent();
        var entity = new AgentEntity(agent.id().value(), agent.name(), agent.administrator(), account.kind());
        entity.apply(account);
        return entity;
    }

    final void apply(Agent agent) {
        name = agent.name();
        administrator = agent.administrator();
    }

    final void apply(AgentAccount account) {
        apply(account.agent());
        email = account.email().map(EmailAddress::value).orElse(null);
        deactivatedAt = account.deactivatedAt().orElse(null);
    }

    AgentAccount toDomain() {
        return new AgentAccount(
                new Agent(new AgentId(id), name, administrator),
                kind,
                Optional.ofNullable(email).map(EmailAddress::new),
                Optional.ofNullable(deactivatedAt),
                revision());
    }
}
