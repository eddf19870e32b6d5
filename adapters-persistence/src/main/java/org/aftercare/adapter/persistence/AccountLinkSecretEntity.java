package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.aftercare.domain.access.AccountLinkId;
import org.aftercare.domain.access.SecretHash;

@Entity
@Table(name = "account_link_secret")
class AccountLinkSecretEntity {
    @Id
    private String hash;

    @Column(name = "link_id")
    private UUID linkId;

    @SuppressWarnings("NullAway.Init")
    protected AccountLinkSecretEntity() {}

    AccountLinkSecretEntity(SecretHash secret, AccountLinkId link) {
        hash = secret.hex();
        linkId = link.value();
    }

    AccountLinkId link() {
        return new AccountLinkId(linkId);
    }
}
