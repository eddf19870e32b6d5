package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.access.AccountLink;
import org.aftercare.domain.access.AccountLinkId;
import org.aftercare.domain.customer.ContactId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "account_link")
class AccountLinkEntity {
    @Id
    private UUID id;

    @Column(name = "contact_id")
    private UUID contactId;

    private String purpose;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /** Written by an insert, and later only by the statements that end links. */
    @Column(name = "ended_at", updatable = false)
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected AccountLinkEntity() {}

    private AccountLinkEntity(AccountLink link) {
        id = link.id().value();
        contactId = link.contactId().value();
        purpose = link.purpose().name();
        createdAt = link.createdAt();
        expiresAt = link.expiresAt();
        endedAt = link.endedAt().orElse(null);
    }

    static AccountLinkEntity from(AccountLink link) {
        return new AccountLinkEntity(link);
    }

    AccountLink toDomain() {
        return new AccountLink(
                new AccountLinkId(id),
                new ContactId(contactId),
                AccountLink.Purpose.valueOf(purpose),
                createdAt,
                expiresAt,
                Optional.ofNullable(endedAt));
    }
}
