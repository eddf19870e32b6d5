package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.port.AccountLinks;
import org.aftercare.domain.access.AccountLink;
import org.aftercare.domain.access.AccountLinkId;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.ContactId;

/** Links in a table, ended by statements that compare, so that of two who use one at the same moment one comes too late. */
public final class JpaAccountLinks implements AccountLinks {
    private final EntityManager entityManager;

    public JpaAccountLinks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<AccountLink> find(AccountLinkId id) {
        var found = Optional.ofNullable(entityManager.find(AccountLinkEntity.class, id.value()));
        // a statement may have ended it since it was loaded
        found.ifPresent(entityManager::refresh);
        return found.map(AccountLinkEntity::toDomain);
    }

    @Override
    public Optional<AccountLink> find(SecretHash secret) {
        return Optional.ofNullable(entityManager.find(AccountLinkSecretEntity.class, secret.hex()))
                .flatMap(found -> find(found.link()));
    }

    @Override
    public void save(AccountLink link) {
        entityManager.persist(AccountLinkEntity.from(link));
        // here, so that its secret can follow
        entityManager.flush();
    }

    @Override
    public void give(AccountLinkId link, SecretHash secret) {
        entityManager.persist(new AccountLinkSecretEntity(secret, link));
        entityManager.flush();
    }

    @Override
    public boolean end(AccountLinkId link, Instant at) {
        return entityManager
                        .createQuery(
                                "update AccountLinkEntity l set l.endedAt = :at where l.id = :id and l.endedAt is null")
                        .setParameter("at", at)
                        .setParameter("id", link.value())
                        .executeUpdate()
                == 1;
    }

    @Override
    public void endAll(ContactId contact, AccountLink.Purpose purpose, Instant at) {
        entityManager
                .createQuery("update AccountLinkEntity l set l.endedAt = :at"
                        + " where l.contactId = :contact and l.purpose = :purpose and l.endedAt is null")
                .setParameter("at", at)
                .setParameter("contact", contact.value())
                .setParameter("purpose", purpose.name())
                .executeUpdate();
    }

    @Override
    public int madeSince(ContactId contact, AccountLink.Purpose purpose, Instant from) {
        return entityManager
                .createQuery(
                        "select count(l) from AccountLinkEntity l"
                                + " where l.contactId = :contact and l.purpose = :purpose and l.createdAt >= :from",
                        Long.class)
                .setParameter("contact", contact.value())
                .setParameter("purpose", purpose.name())
                .setParameter("from", from)
                .getSingleResult()
                .intValue();
    }

    @Override
    public int forget(Instant expiredBefore, int limit) {
        var ids = entityManager
                .createQuery("select l.id from AccountLinkEntity l where l.expiresAt < :before", UUID.class)
                .setParameter("before", expiredBefore)
                .setMaxResults(limit)
                .getResultList();
        if (ids.isEmpty()) {
            return 0;
        }
        entityManager
                .createQuery("delete from AccountLinkSecretEntity s where s.linkId in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
        return entityManager
                .createQuery("delete from AccountLinkEntity l where l.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }
}
