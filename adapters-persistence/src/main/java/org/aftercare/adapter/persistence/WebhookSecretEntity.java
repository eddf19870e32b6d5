package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "webhook_secret")
@IdClass(WebhookSecretEntity.Key.class)
class WebhookSecretEntity {
    @Id
    @Column(name = "endpoint_id")
    private UUID endpointId;

    @Id
    private int position;

    private String sealed;

    @Column(name = "good_until")
    private @Nullable Instant goodUntil;

    @SuppressWarnings("NullAway.Init")
    protected WebhookSecretEntity() {}

    WebhookSecretEntity(UUID endpointId, int position, String sealed, @Nullable Instant goodUntil) {
        this.endpointId = endpointId;
        this.position = position;
        this.sealed = sealed;
        this.goodUntil = goodUntil;
    }

    final void apply(String newSealed, @Nullable Instant newGoodUntil) {
        sealed = newSealed;
        goodUntil = newGoodUntil;
    }

    String sealed() {
        return sealed;
    }

    /** Of a secret that was replaced. */
    Instant goodUntil() {
        return Objects.requireNonNull(goodUntil, "goodUntil");
    }

    /** The primary key. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private UUID endpointId;
        private int position;

        @SuppressWarnings("NullAway.Init")
        protected Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.endpointId.equals(endpointId) && key.position == position;
        }

        @Override
        public int hashCode() {
            return Objects.hash(endpointId, position);
        }
    }
}
