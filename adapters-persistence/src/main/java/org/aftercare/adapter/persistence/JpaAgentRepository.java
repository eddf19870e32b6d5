package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftercare.application.port.AgentRepository;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.AgentAccount;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.AgentPreferences;
import org.aftercare.domain.access.AgentTopic;
import org.aftercare.domain.access.PasswordReset;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.EmailAddress;

/** Agents' accounts and passwords in tables. */
public final class JpaAgentRepository implements AgentRepository {
    private final EntityManager entityManager;
    private final PlainSql plain;
    private final Aggregates aggregates;

    public JpaAgentRepository(EntityManager entityManager, PlainSql plain) {
        this.entityManager = entityManager;
        this.plain = plain;
        this.aggregates = new Aggregates(entityManager);
    }

    @Override
    public Optional<AgentAccount> find(AgentId id) {
        return Optional.ofNullable(entityManager.find(AgentEntity.class, id.value()))
                .map(AgentEntity::toDomain);
    }

    @Override
    public Optional<AgentAccount> find(EmailAddress address) {
        return entityManager
                .createQuery("select a from AgentEntity a where a.email = :email", AgentEntity.class)
                .setParameter("email", address.value())
                .getResultStream()
                .findFirst()
                .map(AgentEntity::toDomain);
    }

    @Override
    public List<AgentAccount> accounts(Optional<AgentId> after, int limit) {
        return entityManager
                .createQuery("select a from AgentEntity a where a.id > :after order by a.id", AgentEntity.class)
                .setParameter("after", after.map(AgentId::value).orElse(new UUID(0, 0)))
                .setMaxResults(limit)
                .getResultStream()
                .map(AgentEntity::toDomain)
                .toList();
    }

    @Override
    public List<AgentAccount> activeAdministrators() {
        return entityManager
                .createQuery(
                        "select a from AgentEntity a where a.administrator = true and a.deactivatedAt is null order by a.id",
                        AgentEntity.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .map(AgentEntity::toDomain)
                .toList();
    }

    @Override
    public AgentAccount save(AgentAccount account) {
        return aggregates
                .store(
                        AgentEntity.class,
                        account.id().value(),
                        account.revision(),
                        account.agent().name(),
                        () -> AgentEntity.from(account),
                        entity -> entity.apply(account))
                .toDomain();
    }

    @Override
    public AgentPreferences preferences(AgentId agent) {
        return Optional.ofNullable(entityManager.find(AgentPreferencesEntity.class, agent.value()))
                .map(AgentPreferencesEntity::toDomain)
                .orElse(AgentPreferences.USUAL);
    }

    @Override
    public void save(AgentId agent, AgentPreferences preferences) {
        aggregates.put(
                AgentPreferencesEntity.class,
                agent.value(),
                () -> AgentPreferencesEntity.from(agent, preferences),
                stored -> stored.apply(preferences));
    }

    /** Past JPA, since each mail to support asks for it. Those who have said anything are few. */
    @Override
    public Map<AgentAccount, AgentPreferences> whoWants(AgentTopic topic) {
        return plain
                .read(
                        "SELECT a.id, a.name, a.administrator, a.kind, a.email, a.revision, p.topics, p.routine"
                                + " FROM agent_preferences p JOIN agent a ON a.id = p.agent_id"
                                + " WHERE a.deactivated_at IS NULL AND a.email IS NOT NULL",
                        row -> Map.entry(
                                account(row),
                                AgentPreferencesEntity.preferences(
                                        row.getString(7), AgentPreferences.Routine.valueOf(row.getString(8)))))
                .stream()
                .filter(known -> known.getValue().wants(topic))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static AgentAccount account(ResultSet row) throws SQLException {
        return new AgentAccount(
                new Agent(new AgentId(PlainSql.id(row, 1)), row.getString(2), row.getBoolean(3)),
                AgentAccount.Kind.valueOf(row.getString(4)),
                Optional.of(new EmailAddress(row.getString(5))),
                Optional.empty(),
                new Revision(row.getLong(6)));
    }

    @Override
    public Optional<String> passwordHash(AgentId agent) {
        return Optional.ofNullable(entityManager.find(AgentPasswordEntity.class, agent.value()))
                .map(AgentPasswordEntity::toDomain);
    }

    @Override
    public void savePasswordHash(AgentId agent, String passwordHash) {
        aggregates.put(
                AgentPasswordEntity.class,
                agent.value(),
                () -> AgentPasswordEntity.from(agent, passwordHash),
                stored -> stored.apply(passwordHash));
    }

    @Override
    public void save(PasswordReset reset) {
        aggregates.put(
                PasswordResetEntity.class,
                reset.agentId().value(),
                () -> PasswordResetEntity.from(reset),
                stored -> stored.apply(reset));
    }

    @Override
    public Optional<PasswordReset> passwordReset(SecretHash hash) {
        return entityManager
                .createQuery("select r from PasswordResetEntity r where r.hash = :hash", PasswordResetEntity.class)
                .setParameter("hash", hash.hex())
                .getResultStream()
                .findFirst()
                .map(PasswordResetEntity::toDomain);
    }

    @Override
    public boolean useUp(SecretHash hash) {
        return entityManager
                        .createQuery("delete from PasswordResetEntity r where r.hash = :hash")
                        .setParameter("hash", hash.hex())
                        .executeUpdate()
                == 1;
    }
}
