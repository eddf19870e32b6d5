package org.aftercare.adapter.persistence;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.aftercare.application.port.AuthorisedContacts;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.AuthorisedContact;
import org.aftercare.domain.customer.ContactId;

/** Contacts' roles in a table. */
public final class JpaAuthorisedContacts implements AuthorisedContacts {
    private final EntityManager entityManager;
    private final Aggregates aggregates;

    public JpaAuthorisedContacts(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.aggregates = new Aggregates(entityManager);
    }

    @Override
    public List<AuthorisedContact> under(AgreementId agreement, Collection<ContactId> contacts) {
        if (contacts.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "select a from AuthorisedContactEntity a where a.agreementId = :agreement and a.contactId in :contacts",
                        AuthorisedContactEntity.class)
                .setParameter("agreement", agreement.value())
                .setParameter(
                        "contacts", contacts.stream().map(ContactId::value).toList())
                .getResultStream()
                .map(AuthorisedContactEntity::toDomain)
                .toList();
    }

    @Override
    public List<AuthorisedContact> of(ContactId contact) {
        return entityManager
                .createQuery(
                        "select a from AuthorisedContactEntity a where a.contactId = :contact",
                        AuthorisedContactEntity.class)
                .setParameter("contact", contact.value())
                .getResultStream()
                .map(AuthorisedContactEntity::toDomain)
                .toList();
    }

    @Override
    public void save(AuthorisedContact authorised) {
        var key = new AuthorisedContactEntity.Key(
                authorised.agreementId().value(), authorised.contactId().value());
        aggregates.put(
                AuthorisedContactEntity.class,
                key,
                () -> AuthorisedContactEntity.from(authorised),
                stored -> stored.apply(authorised));
    }
}
