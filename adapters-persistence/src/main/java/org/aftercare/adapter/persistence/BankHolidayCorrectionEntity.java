package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.aftercare.domain.calendar.BankHolidays.Correction;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.DayPart;
import org.jspecify.annotations.Nullable;

/** A change of a region's days by hand. Rows are never changed. */
@Entity
@Table(name = "bank_holiday_correction")
@IdClass(BankHolidayCorrectionEntity.Key.class)
class BankHolidayCorrectionEntity {
    @Id
    private String region;

    @Id
    private int edition;

    /** Owns the relation, for JPA. */
    @SuppressWarnings("UnusedVariable")
    @ManyToOne
    @JoinColumn(name = "region", insertable = false, updatable = false)
    private BankHolidaysEntity bankHolidays;

    @Enumerated(EnumType.STRING)
    private Correction.Kind kind;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Column(name = "from_minute")
    private int fromMinute;

    @Column(name = "until_minute")
    private int untilMinute;

    private String name;
    private String reason;

    @Column(name = "corrected_by")
    private String correctedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected BankHolidayCorrectionEntity() {}

    private BankHolidayCorrectionEntity(BankHolidaysEntity bankHolidays, int edition, Correction correction) {
        this.region = bankHolidays.region();
        this.bankHolidays = bankHolidays;
        this.edition = edition;
        this.kind = correction.kind();
        this.closedOn = correction.day().date();
        this.fromMinute = correction.day().part().fromMinute();
        this.untilMinute = correction.day().part().untilMinute();
        this.name = correction.day().name();
        this.reason = correction.reason();
        this.correctedBy = correction.by();
        this.recordedAt = correction.recordedAt();
    }

    static BankHolidayCorrectionEntity from(BankHolidaysEntity bankHolidays, int edition, Correction correction) {
        return new BankHolidayCorrectionEntity(bankHolidays, edition, correction);
    }

    int edition() {
        return edition;
    }

    Correction toDomain() {
        var day = new Closure(closedOn, new DayPart(fromMinute, untilMinute), name);
        return new Correction(kind, day, reason, correctedBy, recordedAt);
    }

    /** What identifies a correction, for JPA. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String region;
        private int edition;

        @SuppressWarnings("NullAway.Init")
        protected Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && edition == key.edition && region.equals(key.region);
        }

        @Override
        public int hashCode() {
            return Objects.hash(region, edition);
        }
    }
}
