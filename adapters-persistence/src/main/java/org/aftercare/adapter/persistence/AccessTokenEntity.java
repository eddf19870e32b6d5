package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftercare.domain.access.AccessToken;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Scope;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.access.TokenHolder;
import org.aftercare.domain.access.TokenId;
import org.aftercare.domain.customer.ContactId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "access_token")
class AccessTokenEntity {
    /** Of a row t, in the order in which {@link #token} reads them. */
    static final String COLUMNS =
            "t.id, t.hash, t.holder_id, t.contact_id, t.name, t.scopes, t.created_at, t.created_by,"
                    + " t.expires_at, t.revoked_at";

    /** How many {@link #COLUMNS} are: what a statement asks for behind them begins after so many. */
    static final int WIDTH = COLUMNS.split(", ").length;

    @Id
    private String hash;

    /** The identity as 32 hex digits. */
    private String id;

    @Column(name = "holder_id")
    private @Nullable UUID holderId;

    @Column(name = "contact_id")
    private @Nullable UUID contactId;

    private String name;

    /** Their words, with a space between any two. */
    private String scopes;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private @Nullable UUID createdBy;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected AccessTokenEntity() {}

    private AccessTokenEntity(AccessToken token) {
        hash = token.hash().hex();
        id = text(token.id());
        switch (token.holder()) {
            case TokenHolder.OfAgent(var agent) -> holderId = agent.value();
            case TokenHolder.OfContact(var contact) -> contactId = contact.value();
        }
        createdAt = token.createdAt();
        createdBy = token.createdBy().map(AgentId::value).orElse(null);
        name = token.name();
        scopes = words(token.scopes());
        expiresAt = token.expiresAt();
        revokedAt = token.revokedAt().orElse(null);
    }

    static AccessTokenEntity from(AccessToken token) {
        return new AccessTokenEntity(token);
    }

    /** Of what may change: whose token it is, and when it was made, does not. */
    final void apply(AccessToken token) {
        name = token.name();
        scopes = words(token.scopes());
        expiresAt = token.expiresAt();
        revokedAt = token.revokedAt().orElse(null);
    }

    static String text(TokenId id) {
        return id.value().toString().replace("-", "");
    }

    static UUID id(TokenHolder holder) {
        return switch (holder) {
            case TokenHolder.OfAgent(var agent) -> agent.value();
            case TokenHolder.OfContact(var contact) -> contact.value();
        };
    }

    private static String words(Set<Scope> scopes) {
        return scopes.stream().map(Scope::word).collect(Collectors.joining(" "));
    }

    AccessToken toDomain() {
        return token(id, hash, holderId, contactId, name, scopes, createdAt, createdBy, expiresAt, revokedAt);
    }

    /** The token of a row that begins with {@link #COLUMNS}. */
    static AccessToken token(ResultSet row) throws SQLException {
        return token(
                row.getString(1),
                row.getString(2),
                PlainSql.idOrNull(row, 3),
                PlainSql.idOrNull(row, 4),
                row.getString(5),
                row.getString(6),
                PlainSql.instant(row, 7),
                PlainSql.idOrNull(row, 8),
                PlainSql.instant(row, 9),
                PlainSql.instantOrNull(row, 10));
    }

    private static AccessToken token(
            String id,
            String hash,
            @Nullable UUID holderId,
            @Nullable UUID contactId,
            String name,
            String scopes,
            Instant createdAt,
            @Nullable UUID createdBy,
            Instant expiresAt,
            @Nullable Instant revokedAt) {
        return new AccessToken(
                new TokenId(new UUID(Long.parseUnsignedLong(id, 0, 16, 16), Long.parseUnsignedLong(id, 16, 32, 16))),
                new SecretHash(hash),
                contactId == null
                        ? new TokenHolder.OfAgent(new AgentId(Objects.requireNonNull(holderId)))
                        : new TokenHolder.OfContact(new ContactId(contactId)),
                name,
                Arrays.stream(scopes.split(" "))
                        .map(word -> Scope.of(word).orElseThrow())
                        .collect(Collectors.toSet()),
                createdAt,
                Optional.ofNullable(createdBy).map(AgentId::new),
                expiresAt,
                Optional.ofNullable(revokedAt));
    }
}
