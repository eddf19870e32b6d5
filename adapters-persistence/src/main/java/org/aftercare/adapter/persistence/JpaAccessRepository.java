package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.domain.Revision;
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
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.customer.EmailAddress;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;

/** Agents, tokens, passwords and log-ins, each in a table of its own. */
public final class JpaAccessRepository implements AccessRepository {
    private final EntityManager entityManager;
    private final PlainSql plain;
    private final Aggregates aggregates;
    private final Together<SecretHash, Bearer> bearers;

    public JpaAccessRepository(EntityManager entityManager, PlainSql plain) {
        this.entityManager = entityManager;
        this.plain = plain;
        this.aggregates = new Aggregates(entityManager);
        this.bearers = new Together<>(plain::mayReadTogether, this::bearers);
    }

    @Override
    public Optional<Agent> agent(AgentId id) {
        return find(AgentEntity.class, id.value()).map(AgentEntity::toDomain).map(AgentAccount::agent);
    }

    @Override
    public void save(Agent agent) {
        aggregates.put(
                AgentEntity.class, agent.id().value(), () -> AgentEntity.from(agent), stored -> stored.apply(agent));
    }

    @Override
    public Optional<Bearer> bearer(SecretHash hash) {
        return bearers.find(hash);
    }

    private Map<SecretHash, Bearer> bearers(List<SecretHash> asked) {
        var hashes = PlainSql.padded(asked);
        return plain
                .read(
                        "SELECT " + AccessTokenEntity.COLUMNS
                                + ", a.name, a.administrator, a.deactivated_at, c.customer_id, c.name, c.email, c.revision"
                                + " FROM access_token t LEFT JOIN agent a ON a.id = t.holder_id"
                                + " LEFT JOIN contact c ON c.id = t.contact_id WHERE t.hash IN ("
                                + PlainSql.marks(hashes.size()) + ")",
                        JpaAccessRepository::bearer,
                        hashes.stream().map(SecretHash::hex).toArray())
                .stream()
                .collect(Collectors.toMap(bearer -> bearer.token().hash(), Function.identity()));
    }

    private static Bearer bearer(ResultSet row) throws SQLException {
        var token = AccessTokenEntity.token(row);
        var before = AccessTokenEntity.WIDTH;
        return switch (token.holder()) {
            case TokenHolder.OfAgent(var id) -> {
                var agent = new Agent(id, row.getString(before + 1), row.getBoolean(before + 2));
                yield new Bearer(token, new Caller.OfVendor(agent), PlainSql.instantOrNull(row, before + 3) == null);
            }
            case TokenHolder.OfContact(var id) -> {
                var contact = new Contact(
                        id,
                        new CustomerId(PlainSql.id(row, before + 4)),
                        row.getString(before + 5),
                        new EmailAddress(row.getString(before + 6)),
                        new Revision(row.getLong(before + 7)));
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
        aggregates.put(
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
        aggregates.put(
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
