package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.aftercare.application.port.KeptAnswers;
import org.aftercare.domain.access.SecretHash;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "kept_answer")
class KeptAnswerEntity {
    @Id
    @Column(name = "key_hash")
    private String key;

    @Column(name = "request_hash")
    private String request;

    /** For a query. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "taken_at")
    private Instant takenAt;

    /** Missing only within the unit of work that took the key. */
    private @Nullable String answer;

    @SuppressWarnings("NullAway.Init")
    protected KeptAnswerEntity() {}

    KeptAnswerEntity(SecretHash key, SecretHash request, Instant takenAt) {
        this.key = key.hex();
        this.request = request.hex();
        this.takenAt = takenAt;
    }

    void keep(String given) {
        answer = given;
    }

    Optional<KeptAnswers.Kept> toDomain() {
        return Optional.ofNullable(answer).map(kept -> new KeptAnswers.Kept(new SecretHash(request), kept));
    }
}
