package org.aftercare.domain.mail;

import java.time.Instant;
import java.util.Optional;
import org.aftercare.domain.Revision;
import org.aftercare.domain.callback.CallbackReference;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.IssueNumber;

/**
 * A mail that an agent has to look at before anything comes of it. What it was is kept apart, byte for byte.
 *
 * <p>Life cycle: it waits until an agent settles it. Released, it becomes what it would have become by itself, as of when it
 * was received; discarded, nothing comes of it. What is settled stays settled.
 *
 * @param receivedAt when our server received it
 * @param keptAt when it was put here
 * @param from as the mail says it, on one line
 * @param subject on one line; may be empty
 * @param text as far as it could be read; may be empty
 * @param size in bytes, of the whole mail
 * @param settling absent while it waits
 */
public record QuarantinedMail(
        MailId id,
        Instant receivedAt,
        Instant keptAt,
        String from,
        String subject,
        String text,
        long size,
        QuarantineReason reason,
        Optional<Settling> settling,
        Revision revision) {

    /** What an agent decided. */
    public enum Decision {
        RELEASED,
        DISCARDED
    }

    /**
     * That an agent decided.
     *
     * @param issue that it was added to, or that was made of it
     * @param callback that was made of it
     */
    public record Settling(
            Instant at,
            Actor by,
            Decision decision,
            Optional<IssueNumber> issue,
            Optional<CallbackReference> callback) {}

    public boolean waits() {
        return settling.isEmpty();
    }

    /** The same, settled; nothing if it is already. */
    public Optional<QuarantinedMail> settled(Settling decided) {
        return waits()
                ? Optional.of(new QuarantinedMail(
                        id, receivedAt, keptAt, from, subject, text, size, reason, Optional.of(decided), revision))
                : Optional.empty();
    }
}
