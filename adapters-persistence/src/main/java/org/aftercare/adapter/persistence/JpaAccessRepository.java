package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.domain.access.AccessToken;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.LogIn;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.ContactId;

/** Agents, tokens, passwords and log-ins, each in a table of its own. */
public final class JpaAccessRepository implements AccessRepository {
    private final EntityManager entityManager;

    public JpaAccessRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Agent> agent(AgentId id) {
        return find(AgentEntity.class, id.value()).map(AgentEntity::toDomain);
    }

    @Override
    public void save(Agent agent) {
        put(AgentEntity.class, agent.id().value(), () -> AgentEntity.from(agent), stored -> stored.apply(agent));
    }

    @Override
    public Optional<AccessToken> token(SecretHash hash) {
        return find(AccessTokenEntity.class, hash.hex()).map(AccessTokenEntity::toDomain);
    }

    @Override
    public void save(AccessToken token) {
        put(
                AccessTokenEntity.class,
                token.hash().hex(),
                () -> AccessTokenEntity.from(token),
                stored -> stored.apply(token));
    }

    @Override
    public Optional<String> passwordHash(ContactId contact) {
        return find(ContactPasswordEntity.class, contact.value()).map(ContactPasswordEntity::toDomain);
    }

    @Override
    public void savePasswordHash(ContactId contact, String passwordHash) {
        put(
                ContactPasswordEntity.class,
                contact.value(),
                () -> ContactPasswordEntity.from(contact, passwordHash),
                stored -> stored.apply(passwordHash));
    }

    @Override
    public Optional<LogIn> logIn(SecretHash hash) {
        return find(LogInEntity.class, hash.hex()).map(LogInEntity::toDomain);
    }

    @Override
    public void save(LogIn logIn) {
        put(LogInEntity.class, logIn.hash().hex(), () -> LogInEntity.from(logIn), stored -> stored.apply(logIn));
    }

    private <E> Optional<E> find(Class<E> type, Object id) {
        return Optional.ofNullable(entityManager.find(type, id));
    }

    /** Flushed at once, so that what refers to it can follow. */
    private <E> void put(Class<E> type, Object id, Supplier<E> made, Consumer<E> changed) {
        find(type, id).ifPresentOrElse(changed, () -> entityManager.persist(made.get()));
        entityManager.flush();
    }
}
