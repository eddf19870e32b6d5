package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.AuthorisedContact;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.customer.ContactId;
import org.jspecify.annotations.Nullable;

@Entity
@IdClass(AuthorisedContactEntity.Key.class)
@Table(name = "authorised_contact")
class AuthorisedContactEntity {
    @Id
    @Column(name = "agreement_id")
    private UUID agreementId;

    @Id
    @Column(name = "contact_id")
    private UUID contactId;

    /** Their names, with a space between any two. */
    private String roles;

    @SuppressWarnings("NullAway.Init")
    protected AuthorisedContactEntity() {}

    private AuthorisedContactEntity(UUID agreementId, UUID contactId, Set<ContactRole> roles) {
        this.agreementId = agreementId;
        this.contactId = contactId;
        this.roles = names(roles);
    }

    static AuthorisedContactEntity from(AuthorisedContact authorised) {
        return new AuthorisedContactEntity(
                authorised.agreementId().value(), authorised.contactId().value(), authorised.roles());
    }

    void apply(AuthorisedContact authorised) {
        roles = names(authorised.roles());
    }

    private static String names(Set<ContactRole> roles) {
        return roles.stream().map(ContactRole::name).collect(Collectors.joining(" "));
    }

    AuthorisedContact toDomain() {
        return new AuthorisedContact(
                new AgreementId(agreementId),
                new ContactId(contactId),
                Arrays.stream(roles.split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(ContactRole::valueOf)
                        .collect(Collectors.toSet()));
    }

    /** By what the row of an authorised contact is found. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private @Nullable UUID agreementId;
        private @Nullable UUID contactId;

        protected Key() {}

        Key(UUID agreementId, UUID contactId) {
            this.agreementId = agreementId;
            this.contactId = contactId;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(agreementId, key.agreementId)
                    && Objects.equals(contactId, key.contactId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(agreementId, contactId);
        }
    }
}
