package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.agreement.Version;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "agreement_version")
@IdClass(VersionEntity.Key.class)
class VersionEntity {
    @Id
    @Column(name = "agreement_id")
    private UUID agreementId;

    @Id
    private int number;

    /** Owns the relation, for JPA. */
    @SuppressWarnings("UnusedVariable")
    @ManyToOne
    @JoinColumn(name = "agreement_id", insertable = false, updatable = false)
    private AgreementEntity agreement;

    /** A JSON document. */
    private String terms;

    @Column(name = "signed_by")
    private @Nullable String signedBy;

    @Column(name = "signed_at")
    private @Nullable Instant signedAt;

    @SuppressWarnings("NullAway.Init")
    protected VersionEntity() {}

    private VersionEntity(AgreementEntity agreement, int number, String terms) {
        this.agreementId = agreement.id();
        this.agreement = agreement;
        this.number = number;
        this.terms = terms;
    }

    static VersionEntity from(AgreementEntity agreement, Version version) {
        var entity = new VersionEntity(agreement, version.number(), TermsJson.write(version.terms()));
        entity.apply(version);
        return entity;
    }

    final void apply(Version version) {
        terms = TermsJson.write(version.terms());
        signedBy = version.signature().map(Version.Signature::by).orElse(null);
        signedAt = version.signature().map(Version.Signature::signedAt).orElse(null);
    }

    int number() {
        return number;
    }

    Version toDomain() {
        return version(number, terms, signedBy, signedAt);
    }

    static Version version(int number, String terms, @Nullable String signedBy, @Nullable Instant signedAt) {
        var signature = signedBy == null
                ? Optional.<Version.Signature>empty()
                : Optional.of(new Version.Signature(signedBy, Objects.requireNonNull(signedAt)));
        return new Version(number, TermsJson.read(terms), signature);
    }

    /** What identifies a version, for JPA. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private UUID agreementId;
        private int number;

        @SuppressWarnings("NullAway.Init")
        protected Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && number == key.number && agreementId.equals(key.agreementId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(agreementId, number);
        }
    }
}
