package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.callback.CallbackReference;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.mail.MailId;
import org.aftercare.domain.mail.QuarantineReason;
import org.aftercare.domain.mail.QuarantinedMail;
import org.jspecify.annotations.Nullable;

/** A mail in quarantine: what it is never changes, and it is settled once. */
@Entity
@Table(name = "quarantined_mail")
class QuarantinedMailEntity extends AggregateEntity {
    @Id
    private UUID id;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "kept_at")
    private Instant keptAt;

    private String sender;
    private String subject;
    private String body;
    private long size;

    @Enumerated(EnumType.STRING)
    private QuarantineReason reason;

    /** For queries. */
    @SuppressWarnings("UnusedVariable")
    private boolean waits;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "settled_by_kind")
    private Actor.@Nullable Kind settledByKind;

    @Column(name = "settled_by")
    private @Nullable UUID settledBy;

    @Column(name = "settled_by_name")
    private @Nullable String settledByName;

    @Enumerated(EnumType.STRING)
    private QuarantinedMail.@Nullable Decision decision;

    @Column(name = "issue_number")
    private @Nullable Long issue;

    @Column(name = "callback_reference")
    private @Nullable Long callback;

    @SuppressWarnings("NullAway.Init")
    protected QuarantinedMailEntity() {}

    private QuarantinedMailEntity(QuarantinedMail mail) {
        this.id = mail.id().value();
        this.receivedAt = mail.receivedAt();
        this.keptAt = mail.keptAt();
        this.sender = mail.from();
        this.subject = mail.subject();
        this.body = mail.text();
        this.size = mail.size();
        this.reason = mail.reason();
        apply(mail);
    }

    static QuarantinedMailEntity from(QuarantinedMail mail) {
        return new QuarantinedMailEntity(mail);
    }

    final void apply(QuarantinedMail mail) {
        waits = mail.waits();
        mail.settling().ifPresent(this::settle);
    }

    private void settle(QuarantinedMail.Settling settling) {
        settledAt = settling.at();
        settledByKind = settling.by().kind();
        settledBy = settling.by().id();
        settledByName = settling.by().name();
        decision = settling.decision();
        issue = settling.issue().map(IssueNumber::value).orElse(null);
        callback = settling.callback().map(CallbackReference::value).orElse(null);
    }

    QuarantinedMail toDomain() {
        return new QuarantinedMail(
                new MailId(id),
                receivedAt,
                keptAt,
                sender,
                subject,
                body,
                size,
                reason,
                Optional.ofNullable(settledAt).map(this::settling),
                revision());
    }

    private QuarantinedMail.Settling settling(Instant at) {
        return new QuarantinedMail.Settling(
                at,
                new Actor(
                        Objects.requireNonNull(settledByKind),
                        Objects.requireNonNull(settledBy),
                        Objects.requireNonNull(settledByName)),
                Objects.requireNonNull(decision),
                Optional.ofNullable(issue).map(IssueNumber::new),
                Optional.ofNullable(callback).map(CallbackReference::new));
    }
}
