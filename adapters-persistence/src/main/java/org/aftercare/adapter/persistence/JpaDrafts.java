package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aftercare.application.port.Drafts;
import org.aftercare.domain.customer.ContactId;

/** Drafts in a table of their own, written past the entities, so that of two at the same moment the later one is kept. */
public final class JpaDrafts implements Drafts {
    private static final UuidAsBytes UUIDS = new UuidAsBytes();

    private final EntityManager entityManager;

    public JpaDrafts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Draft> find(ContactId contact) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT draft, CONCAT('', kept_at) FROM report_draft WHERE contact_id = ?1")
                .setParameter(1, key(contact))
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(Object[].class::cast)
                .map(row -> new Draft((String) row[0], EventRow.parsed((String) row[1])));
    }

    @Override
    public void keep(ContactId contact, Draft draft) {
        entityManager
                .createNativeQuery("INSERT INTO report_draft (contact_id, draft, kept_at) VALUES (?1, ?2, ?3)"
                        + " ON DUPLICATE KEY UPDATE draft = VALUES(draft), kept_at = VALUES(kept_at)")
                .setParameter(1, key(contact))
                .setParameter(2, draft.text())
                .setParameter(3, EventRow.instant(draft.keptAt()))
                .executeUpdate();
    }

    @Override
    public void forget(ContactId contact) {
        entityManager
                .createNativeQuery("DELETE FROM report_draft WHERE contact_id = ?1")
                .setParameter(1, key(contact))
                .executeUpdate();
    }

    private static Object key(ContactId contact) {
        return Objects.requireNonNull(UUIDS.convertToDatabaseColumn(contact.value()));
    }
}
