package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.access.LogIn;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.ContactId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "log_in")
class LogInEntity {
    @Id
    private String hash;

    @Column(name = "contact_id")
    private UUID contactId;

    @Column(name = "logged_in_at")
    private Instant loggedInAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected LogInEntity() {}

    private LogInEntity(String hash, UUID contactId, Instant loggedInAt) {
        this.hash = hash;
        this.contactId = contactId;
        this.loggedInAt = loggedInAt;
    }

    static LogInEntity from(LogIn logIn) {
        var entity = new LogInEntity(logIn.hash().hex(), logIn.contactId().value(), logIn.at());
        entity.apply(logIn);
        return entity;
    }

    final void apply(LogIn logIn) {
        contactId = logIn.contactId().value();
        loggedInAt = logIn.at();
        endedAt = logIn.endedAt().orElse(null);
    }

    LogIn toDomain() {
        return new LogIn(new SecretHash(hash), new ContactId(contactId), loggedInAt, Optional.ofNullable(endedAt));
    }
}
