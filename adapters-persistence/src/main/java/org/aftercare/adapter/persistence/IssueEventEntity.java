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
import java.util.Objects;
import java.util.UUID;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueEvent;
import org.jspecify.annotations.Nullable;

/** One event of an issue's history: what all kinds have in columns, what one kind has as JSON. Rows are never changed. */
@Entity
@Table(name = "issue_event")
@IdClass(IssueEventEntity.Key.class)
class IssueEventEntity {
    @Id
    @Column(name = "issue_number")
    private long issueNumber;

    /** 0 for the report, then counting up in the order of recording. */
    @Id
    private int sequence;

    /** Owns the relation, for JPA. */
    @SuppressWarnings("UnusedVariable")
    @ManyToOne
    @JoinColumn(name = "issue_number", insertable = false, updatable = false)
    private IssueEntity issue;

    @Enumerated(EnumType.STRING)
    private IssueEventJson.Kind kind;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private Actor.Kind actorKind;

    @Column(name = "actor_id")
    private UUID actorId;

    @Column(name = "actor_name")
    private String actorName;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    /** A JSON document. */
    private String payload;

    /** {@link HashChain#next}. */
    private String hash;

    @SuppressWarnings("NullAway.Init")
    protected IssueEventEntity() {}

    private IssueEventEntity(IssueEntity issue, int sequence, IssueEvent event, String previousHash) {
        this.issueNumber = issue.number();
        this.issue = issue;
        this.sequence = sequence;
        this.kind = IssueEventJson.kind(event);
        this.happenedAt = event.happenedAt();
        this.recordedAt = event.recordedAt();
        this.actorKind = event.actor().kind();
        this.actorId = event.actor().id();
        this.actorName = event.actor().name();
        this.channel = event.channel();
        this.payload = IssueEventJson.payload(event);
        this.hash = HashChain.next(previousHash, EventRow.of(issueNumber, sequence, event));
    }

    /**
     * The row of an event.
     *
     * @param previousHash that it hangs on: of the event before, or the root of the issue's chain
     */
    static IssueEventEntity from(IssueEntity issue, int sequence, IssueEvent event, String previousHash) {
        return new IssueEventEntity(issue, sequence, event, previousHash);
    }

    int sequence() {
        return sequence;
    }

    String hash() {
        return hash;
    }

    IssueEvent toDomain() {
        return IssueEventJson.event(
                kind, happenedAt, recordedAt, new Actor(actorKind, actorId, actorName), channel, payload);
    }

    /** What identifies an event, for JPA. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long issueNumber;
        private int sequence;

        protected Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && issueNumber == key.issueNumber && sequence == key.sequence;
        }

        @Override
        public int hashCode() {
            return Objects.hash(issueNumber, sequence);
        }
    }
}
