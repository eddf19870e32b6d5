package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.access.LogIn;
import org.aftercare.domain.access.LogInId;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.ContactId;
import org.jspecify.annotations.Nullable;

/** A log-in. What changes of it is changed by statements, and not here: neither of two at the same moment undoes the other. */
@Entity
@Table(name = "log_in")
class LogInEntity {
    @Id
    private String hash;

    /** The identity as 32 hex digits. */
    private String id;

    @Column(name = "contact_id")
    private UUID contactId;

    private String browser;

    @Column(name = "logged_in_at")
    private Instant loggedInAt;

    @Column(name = "seen_at", updatable = false)
    private Instant seenAt;

    @Column(name = "ended_at", updatable = false)
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected LogInEntity() {}

    private LogInEntity(LogIn logIn) {
        hash = logIn.hash().hex();
        id = text(logIn.id());
        contactId = logIn.contactId().value();
        browser = logIn.browser();
        loggedInAt = logIn.at();
        seenAt = logIn.seenAt();
        endedAt = logIn.endedAt().orElse(null);
    }

    static LogInEntity from(LogIn logIn) {
        return new LogInEntity(logIn);
    }

    static String text(LogInId id) {
        return id.value().toString().replace("-", "");
    }

    LogIn toDomain() {
        return new LogIn(
                new LogInId(new UUID(Long.parseUnsignedLong(id, 0, 16, 16), Long.parseUnsignedLong(id, 16, 32, 16))),
                new SecretHash(hash),
                new ContactId(contactId),
                browser,
                loggedInAt,
                seenAt,
                Optional.ofNullable(endedAt));
    }
}
