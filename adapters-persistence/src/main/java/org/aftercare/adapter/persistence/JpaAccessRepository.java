package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.domain.access.AccessToken;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.AgentAccount;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Bearer;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.LogIn;
import org.aftercare.domain.access.LogInId;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.access.TokenHolder;
import org.aftercare.domain.access.TokenId;
import org.aftercare.domain.customer.ContactId;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.jspecify.annotations.Nullable;

/** Agents, tokens, passwords and log-ins, each in a table of its own. */
public final class JpaAccessRepository implements AccessRepository {
    private final EntityManager entityManager;

    public JpaAccessRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Agent> agent(AgentId id) {
        return find(AgentEntity.class, id.value()).map(AgentEntity::toDomain).map(AgentAccount::agent);
    }

    @Override
    public void save(Agent agent) {
        put(AgentEntity.class, agent.id().value(), () -> AgentEntity.from(agent), stored -> stored.apply(agent));
    }

    @Override
    public Optional<Bearer> bearer(SecretHash hash) {
        return entityManager
                .createQuery(
                        "select t, a, c from AccessTokenEntity t left join AgentEntity a on a.id = t.holderId"
                                + " left join ContactEntity c on c.id = t.contactId where t.hash = :hash",
                        Object[].class)
                .setParameter("hash", hash.hex())
                .getResultStream()
                .findFirst()
                .map(JpaAccessRepository::bearer);
    }

    private static Bearer bearer(@Nullable Object[] row) {
        var token = ((AccessTokenEntity) Objects.requireNonNull(row[0])).toDomain();
        return switch (token.holder()) {
            case TokenHolder.OfAgent holder -> {
                var account = ((AgentEntity) Objects.requireNonNull(row[1])).toDomain();
                yield new Bearer(token, new Caller.OfVendor(account.agent()), account.active());
            }
            case TokenHolder.OfContact holder -> {
                var contact = ((ContactEntity) Objects.requireNonNull(row[2])).toDomain();
                yield new Bearer(token, new Caller.OfCustomer(contact), true);
            }
        };
    }

    @Override
    public Optional<AccessToken> token(TokenId id) {
        return entityManager
                .createQuery("select t from AccessTokenEntity t where t.id = :id", AccessTokenEntity.class)
                .setParameter("id", AccessTokenEntity.text(id))
                .getResultStream()
                .findFirst()
                .map(AccessTokenEntity::toDomain);
    }

    @Override
    public List<AccessToken> tokens(TokenHolder holder, Optional<TokenId> after, int limit) {
        var condition =
                switch (holder) {
                    case TokenHolder.OfAgent agent -> "t.holderId = :holder";
                    case TokenHolder.OfContact contact -> "t.contactId = :holder";
                };
        return entityManager
                .createQuery(
                        "select t from AccessTokenEntity t where " + condition + " and t.id > :after order by t.id",
                        AccessTokenEntity.class)
                .setParameter("holder", AccessTokenEntity.id(holder))
                .setParameter("after", after.map(AccessTokenEntity::text).orElse(""))
                .setMaxResults(limit)
                .getResultStream()
                .map(AccessTokenEntity::toDomain)
                .toList();
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
        return entityManager
                .createQuery("select l from LogInEntity l where l.hash = :hash", LogInEntity.class)
                .setParameter("hash", hash.hex())
                // a statement may have changed it since it was loaded
                .setHint(QueryHints.REFRESH, HintValues.TRUE)
                .getResultStream()
                .findFirst()
                .map(LogInEntity::toDomain);
    }

    @Override
    public List<LogIn> logIns(ContactId contact) {
        return entityManager
                .createQuery(
                        "select l from LogInEntity l where l.contactId = :contact and l.endedAt is null"
                                + " order by l.loggedInAt desc, l.id desc",
                        LogInEntity.class)
                .setParameter("contact", contact.value())
                .setHint(QueryHints.REFRESH, HintValues.TRUE)
                .getResultStream()
                .map(LogInEntity::toDomain)
                .toList();
    }

    @Override
    public void save(LogIn logIn) {
        entityManager.persist(LogInEntity.from(logIn));
        entityManager.flush();
    }

    @Override
    public void seen(LogInId logIn, Instant at) {
        entityManager
                .createQuery("update LogInEntity l set l.seenAt = :at where l.id = :id")
                .setParameter("at", at)
                .setParameter("id", LogInEntity.text(logIn))
                .executeUpdate();
    }

    @Override
    public void endLogIn(ContactId contact, LogInId logIn, Instant at) {
        entityManager
                .createQuery("update LogInEntity l set l.endedAt = :at"
                        + " where l.id = :id and l.contactId = :contact and l.endedAt is null")
                .setParameter("at", at)
                .setParameter("id", LogInEntity.text(logIn))
                .setParameter("contact", contact.value())
                .executeUpdate();
    }

    @Override
    public void endLogIns(ContactId contact, Optional<LogInId> except, Instant at) {
        entityManager
                .createQuery("update LogInEntity l set l.endedAt = :at"
                        + " where l.contactId = :contact and l.id <> :except and l.endedAt is null")
                .setParameter("at", at)
                .setParameter("contact", contact.value())
                .setParameter("except", except.map(LogInEntity::text).orElse(""))
                .executeUpdate();
    }

    private <E> Optional<E> find(Class<E> type, Object id) {
        return Optional.ofNullable(entityManager.find(type, id));
    }

    /** Flushed at once, so that what refers to it can follow. */
    private <E> void put(Class<E> type, Object id, Supplier<E> made, Consumer<E> changed) {
        find(type, id).ifPresentOrElse(changed, () -> entityManager.persist(made.get()));
        entityManager.flush();
    }

    @Override
    public int forgetLogIns(Instant begunBefore, int limit) {
        var hashes = entityManager
                .createQuery("select l.hash from LogInEntity l where l.loggedInAt < :before", String.class)
                .setParameter("before", begunBefore)
                .setMaxResults(limit)
                .getResultList();
        return hashes.isEmpty()
                ? 0
                : entityManager
                        .createQuery("delete from LogInEntity l where l.hash in :hashes")
                        .setParameter("hashes", hashes)
                        .executeUpdate();
    }
}
