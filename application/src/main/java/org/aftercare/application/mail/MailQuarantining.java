package org.aftercare.application.mail;

import java.time.Instant;
import java.util.Optional;
import org.aftercare.application.port.Mailbox;
import org.aftercare.application.port.Quarantine;
import org.aftercare.domain.Revision;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.mail.IncomingMail;
import org.aftercare.domain.mail.MailId;
import org.aftercare.domain.mail.QuarantineReason;
import org.aftercare.domain.mail.QuarantinedMail;

/** Puts mails where agents look at them. To be used in a unit of work. */
public final class MailQuarantining {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = IssueEvent.Reported.MAX_DESCRIPTION;

    private final Quarantine quarantine;

    public MailQuarantining(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    void keep(Mailbox.Arrived arrived, IncomingMail mail, Instant receivedAt, QuarantineReason reason, Instant now) {
        keep(
                arrived,
                MailWords.onOneLine(mail.from()),
                MailWords.onOneLine(mail.subject()),
                MailWords.plain(mail.text()),
                receivedAt,
                reason,
                now);
    }

    /** One of which nothing could be made out. */
    void keep(Mailbox.Arrived arrived, Instant now) {
        var receivedAt = arrived.receivedAt().isAfter(now) ? now : arrived.receivedAt();
        keep(arrived, "", "", "", receivedAt, QuarantineReason.FAILED, now);
    }

    private void keep(
            Mailbox.Arrived arrived,
            String from,
            String subject,
            String text,
            Instant receivedAt,
            QuarantineReason reason,
            Instant now) {
        var kept = quarantine.save(new QuarantinedMail(
                new MailId(TimeOrderedId.at(now)),
                receivedAt,
                now,
                MailWords.cut(from, LONGEST_LINE, "…"),
                MailWords.cut(subject, LONGEST_LINE, "…"),
                MailWords.cut(text, LONGEST_TEXT, "…"),
                arrived.size(),
                reason,
                Optional.empty(),
                Revision.NONE));
        quarantine.keep(kept.id(), arrived.content());
    }
}
