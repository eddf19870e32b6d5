package org.aftercare.adapter.persistence;

import jakarta.json.JsonObject;
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
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueEvent;
import org.jspecify.annotations.Nullable;

/** One event of an issue's history: what all kinds have in columns, what one kind has as JSON. Rows are never changed. */
@Entity
@Table(name = "issue_event")
@IdClass(IssueEventEntity.Key.class)
class IssueEventEntity {
    /** The kinds of events, as they are stored. */
    enum Kind {
        REPORTED,
        ANSWERED
    }

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
    private Kind kind;

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

    private String payload;

    @SuppressWarnings("NullAway.Init")
    protected IssueEventEntity() {}

    private IssueEventEntity(IssueEntity issue, int sequence, Kind kind, IssueEvent event, JsonObject payload) {
        this.issueNumber = issue.number();
        this.issue = issue;
        this.sequence = sequence;
        this.kind = kind;
        this.happenedAt = event.happenedAt();
        this.recordedAt = event.recordedAt();
        this.actorKind = event.actor().kind();
        this.actorId = event.actor().id();
        this.actorName = event.actor().name();
        this.channel = event.channel();
        this.payload = Json.text(payload);
    }

    static IssueEventEntity from(IssueEntity issue, int sequence, IssueEvent event) {
        return switch (event) {
            case IssueEvent.Reported reported ->
                new IssueEventEntity(issue, sequence, Kind.REPORTED, event, payload(reported));
            case IssueEvent.Answered answered ->
                new IssueEventEntity(issue, sequence, Kind.ANSWERED, event, payload(answered));
        };
    }

    private static JsonObject payload(IssueEvent.Reported reported) {
        var json = Json.document();
        reported.reporter()
                .ifPresent(reporter -> json.add("reporter", reporter.value().toString()));
        return json.add("system", reported.system())
                .add("severity", reported.severity().name())
                .add("summary", reported.summary())
                .add("description", reported.description())
                .add("version", reported.version())
                .add("holidayEdition", reported.holidayEdition())
                .build();
    }

    private static JsonObject payload(IssueEvent.Answered answered) {
        return Json.document()
                .add("text", answered.text())
                .add("visible", answered.visible())
                .build();
    }

    int sequence() {
        return sequence;
    }

    IssueEvent toDomain() {
        var json = Json.read(payload);
        return switch (kind) {
            case REPORTED ->
                new IssueEvent.Reported(
                        happenedAt,
                        recordedAt,
                        actor(),
                        channel,
                        Json.optional(json, "reporter").map(UUID::fromString).map(ContactId::new),
                        json.getString("system"),
                        Severity.valueOf(json.getString("severity")),
                        json.getString("summary"),
                        json.getString("description"),
                        json.getInt("version"),
                        json.getInt("holidayEdition"));
            case ANSWERED ->
                new IssueEvent.Answered(
                        happenedAt, recordedAt, actor(), channel, json.getString("text"), json.getBoolean("visible"));
        };
    }

    private Actor actor() {
        return new Actor(actorKind, actorId, actorName);
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
