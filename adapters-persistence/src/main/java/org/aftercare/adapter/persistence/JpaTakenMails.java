package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.TakenMails;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.issue.IssueNumber;

/** Mails that were taken, in a table whose primary key lets one transaction at a time take a mail. */
public final class JpaTakenMails implements TakenMails {
    private final EntityManager entityManager;

    public JpaTakenMails(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public boolean isTaken(SecretHash key) {
        return entityManager.find(TakenMailEntity.class, key.hex()) != null;
    }

    @Override
    public void take(Taken mail) {
        entityManager.persist(TakenMailEntity.from(mail));
        // here, so that of two at the same moment the second waits before it does anything
        entityManager.flush();
    }

    @Override
    public void belongs(SecretHash key, IssueNumber issue) {
        Optional.ofNullable(entityManager.find(TakenMailEntity.class, key.hex()))
                .ifPresent(mail -> mail.belongs(issue));
    }

    @Override
    public List<IssueNumber> issues(Collection<SecretHash> messageIds) {
        if (messageIds.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "select distinct m.issue from TakenMailEntity m where m.messageId in :ids and m.issue is not null",
                        Long.class)
                .setParameter("ids", messageIds.stream().map(SecretHash::hex).toList())
                .getResultStream()
                .map(IssueNumber::new)
                .toList();
    }

    @Override
    public int of(SecretHash sender, Instant since) {
        return Math.toIntExact(entityManager
                .createQuery(
                        "select count(m) from TakenMailEntity m where m.sender = :sender and m.takenAt >= :since",
                        Long.class)
                .setParameter("sender", sender.hex())
                .setParameter("since", since)
                .getSingleResult());
    }
}
