package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.port.Quarantine;
import org.aftercare.domain.mail.MailId;
import org.aftercare.domain.mail.QuarantinedMail;

/** Mails in quarantine in a table, and what each came as in another, a row for each part. */
public final class JpaQuarantine implements Quarantine {
    private static final int PART = 256 * 1024;
    private static final UuidAsBytes UUIDS = new UuidAsBytes();
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager entityManager;
    private final Aggregates aggregates;

    public JpaQuarantine(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.aggregates = new Aggregates(entityManager);
    }

    @Override
    public Optional<QuarantinedMail> find(MailId id) {
        return Optional.ofNullable(entityManager.find(QuarantinedMailEntity.class, id.value()))
                .map(QuarantinedMailEntity::toDomain);
    }

    @Override
    public List<QuarantinedMail> list(Optional<Boolean> waiting, Optional<MailId> after, int limit) {
        var conditions = (waiting.isPresent() ? "m.waits = :waits and " : "") + "m.id > :after";
        var query = entityManager
                .createQuery(
                        "select m from QuarantinedMailEntity m where " + conditions + " order by m.id",
                        QuarantinedMailEntity.class)
                .setParameter("after", after.map(MailId::value).orElse(BEFORE_ALL))
                .setMaxResults(limit);
        waiting.ifPresent(wanted -> query.setParameter("waits", wanted));
        return query.getResultStream().map(QuarantinedMailEntity::toDomain).toList();
    }

    @Override
    public QuarantinedMail save(QuarantinedMail mail) {
        return aggregates
                .store(
                        QuarantinedMailEntity.class,
                        mail.id().value(),
                        mail.revision(),
                        mail.id().value(),
                        () -> QuarantinedMailEntity.from(mail),
                        entity -> entity.apply(mail))
                .toDomain();
    }

    @Override
    public void keep(MailId mail, byte[] original) {
        var statement = entityManager.createNativeQuery(
                "INSERT INTO quarantined_mail_part (mail_id, position, content) VALUES (?1, ?2, ?3)");
        for (var position = 0; position * PART < original.length; position++) {
            statement
                    .setParameter(1, UUIDS.convertToDatabaseColumn(mail.value()))
                    .setParameter(2, position)
                    .setParameter(
                            3,
                            Arrays.copyOfRange(
                                    original, position * PART, Math.min(original.length, (position + 1) * PART)))
                    .executeUpdate();
        }
    }

    @Override
    public byte[] original(MailId mail) {
        var whole = new ByteArrayOutputStream();
        var rows = entityManager
                .createNativeQuery(
                        "SELECT content, position FROM quarantined_mail_part WHERE mail_id = ?1 ORDER BY position")
                .setParameter(1, UUIDS.convertToDatabaseColumn(mail.value()))
                .getResultList();
        for (var row : rows) {
            whole.writeBytes(JpaAttachmentContents.bytes(((Object[]) row)[0]));
        }
        return whole.toByteArray();
    }
}
