package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.access.AccessToken;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.SecretHash;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "access_token")
class AccessTokenEntity {
    @Id
    private String hash;

    @Column(name = "holder_id")
    private UUID holderId;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected AccessTokenEntity() {}

    private AccessTokenEntity(String hash, UUID holderId, Instant expiresAt) {
        this.hash = hash;
        this.holderId = holderId;
        this.expiresAt = expiresAt;
    }

    static AccessTokenEntity from(AccessToken token) {
        var entity = new AccessTokenEntity(token.hash().hex(), token.holder().value(), token.expiresAt());
        entity.apply(token);
        return entity;
    }

    final void apply(AccessToken token) {
        holderId = token.holder().value();
        expiresAt = token.expiresAt();
        revokedAt = token.revokedAt().orElse(null);
    }

    AccessToken toDomain() {
        return new AccessToken(new SecretHash(hash), new AgentId(holderId), expiresAt, Optional.ofNullable(revokedAt));
    }
}
