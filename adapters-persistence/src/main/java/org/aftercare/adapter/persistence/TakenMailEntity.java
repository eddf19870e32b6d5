package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.aftercare.application.port.TakenMails;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.issue.IssueNumber;
import org.jspecify.annotations.Nullable;

/** That a mail was taken from the mailbox. */
@Entity
@Table(name = "taken_mail")
class TakenMailEntity {
    @Id
    @Column(name = "mail_key")
    private String key;

    /** For a query. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "message_id")
    private @Nullable String messageId;

    /** For a query. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable String sender;

    /** For a query. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "taken_at")
    private Instant takenAt;

    /** For a query. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "issue_number")
    private @Nullable Long issue;

    @SuppressWarnings("NullAway.Init")
    protected TakenMailEntity() {}

    private TakenMailEntity(TakenMails.Taken mail) {
        this.key = mail.key().hex();
        this.messageId = mail.messageId().map(SecretHash::hex).orElse(null);
        this.sender = mail.sender().map(SecretHash::hex).orElse(null);
        this.takenAt = mail.at();
    }

    static TakenMailEntity from(TakenMails.Taken mail) {
        return new TakenMailEntity(mail);
    }

    void belongs(IssueNumber number) {
        issue = number.value();
    }
}
