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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Target;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.clock.Pauses;
import org.aftercare.domain.clock.SlaClock;
import org.jspecify.annotations.Nullable;

/** A copy of a clock, as it was when its issue was last stored: {@link SlaClock#copy}. */
@Entity
@Table(name = "issue_clock")
@IdClass(IssueClockEntity.Key.class)
class IssueClockEntity {
    @Id
    @Column(name = "issue_number")
    private long issueNumber;

    @Id
    private int position;

    /** Owns the relation, for JPA. */
    @SuppressWarnings("UnusedVariable")
    @ManyToOne
    @JoinColumn(name = "issue_number", insertable = false, updatable = false)
    private IssueEntity issue;

    @Enumerated(EnumType.STRING)
    private ClockKind kind;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Column(name = "counts_from")
    private Instant countsFrom;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "starts_in")
    private ServiceWindow startsIn;

    private String target;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "stopped_at")
    private @Nullable Instant stoppedAt;

    @Column(name = "paused_since")
    private @Nullable Instant pausedSince;

    @SuppressWarnings("NullAway.Init")
    protected IssueClockEntity() {}

    long issueNumber() {
        return issueNumber;
    }

    SlaClock toDomain() {
        return new SlaClock(
                kind,
                severity,
                countsFrom,
                startsAt,
                startsIn,
                Target.parse(target),
                Optional.ofNullable(dueAt),
                new Pauses(List.of(), Optional.ofNullable(pausedSince)),
                Optional.ofNullable(stoppedAt));
    }

    /** What identifies a clock, for JPA. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long issueNumber;
        private int position;

        protected Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && issueNumber == key.issueNumber && position == key.position;
        }

        @Override
        public int hashCode() {
            return Objects.hash(issueNumber, position);
        }
    }
}
