package org.aftercare.application.port;

import java.util.List;
import java.util.Optional;
import org.aftercare.domain.mail.MailId;
import org.aftercare.domain.mail.QuarantinedMail;

/** Mails that agents have to look at. */
public interface Quarantine {
    Optional<QuarantinedMail> find(MailId id);

    /**
     * At most {@code limit} mails from behind the given one on, those that were put here first coming first.
     *
     * @param waiting whether those that wait are wanted, or those that are settled; all if it is not said
     * @param limit 1 to 201
     */
    List<QuarantinedMail> list(Optional<Boolean> waiting, Optional<MailId> after, int limit);

    /**
     * Stores a mail.
     *
     * @return as it is stored, with its new revision
     * @throws StaleAggregateException if its revision is not the stored one
     */
    QuarantinedMail save(QuarantinedMail mail);

    /**
     * Keeps what a mail that was stored came as.
     *
     * @param original not empty
     */
    void keep(MailId mail, byte[] original);

    /** What a mail came as; empty if there is no such mail. */
    byte[] original(MailId mail);
}
