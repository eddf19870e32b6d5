package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.charge.Statement;
import org.aftercare.domain.charge.StatementId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "closed_statement")
@IdClass(ClosedStatementEntity.Key.class)
class ClosedStatementEntity {
    @Id
    @Column(name = "agreement_id")
    private UUID agreementId;

    /** As in 2026-11. */
    @Id
    @Column(name = "charged_month")
    private String month;

    @Column(name = "closed_at")
    private Instant closedAt;

    /** A JSON document. */
    private String payload;

    @SuppressWarnings("NullAway.Init")
    protected ClosedStatementEntity() {}

    private ClosedStatementEntity(UUID agreementId, String month, Instant closedAt, String payload) {
        this.agreementId = agreementId;
        this.month = month;
        this.closedAt = closedAt;
        this.payload = payload;
    }

    static ClosedStatementEntity from(Statement statement) {
        return new ClosedStatementEntity(
                statement.id().agreement().value(),
                statement.id().month().toString(),
                statement.closing().orElseThrow().at(),
                StatementJson.write(statement));
    }

    static StatementId id(UUID agreement, String month) {
        return new StatementId(new AgreementId(agreement), YearMonth.parse(month));
    }

    Statement toDomain() {
        return StatementJson.read(id(agreementId, month), payload);
    }

    /** As JPA wants it: with a constructor without arguments. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private @Nullable UUID agreementId;
        private @Nullable String month;

        Key() {}

        Key(StatementId id) {
            this.agreementId = id.agreement().value();
            this.month = id.month().toString();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(agreementId, key.agreementId)
                    && Objects.equals(month, key.month);
        }

        @Override
        public int hashCode() {
            return Objects.hash(agreementId, month);
        }
    }
}
