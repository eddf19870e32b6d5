package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.aftercare.domain.access.SecretHash;

/** How many log-ins failed under a key. It is counted on by statements, and not here, so that none of two at once is lost. */
@Entity
@Table(name = "failed_log_in")
class FailedLogInEntity {
    @Id
    @Column(name = "key_hash")
    private String key;

    @SuppressWarnings("UnusedVariable")
    private int failures;

    @SuppressWarnings("UnusedVariable")
    @Column(name = "last_at")
    private Instant lastAt;

    @SuppressWarnings("NullAway.Init")
    protected FailedLogInEntity() {}

    /** The first one. */
    FailedLogInEntity(SecretHash key, Instant at) {
        this.key = key.hex();
        this.failures = 1;
        this.lastAt = at;
    }
}
