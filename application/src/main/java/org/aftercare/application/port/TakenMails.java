package org.aftercare.application.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.issue.IssueNumber;

/** Which mails were taken from the mailbox, so that each is taken once; of what they say, hashes alone are kept. */
public interface TakenMails {
    boolean isTaken(SecretHash key);

    /**
     * Takes a mail. Whoever takes it at the same moment waits for the unit of work to end.
     *
     * @throws DuplicateException if it is taken
     */
    void take(Taken mail);

    /** Remembers which issue a mail that was taken belongs to. */
    void belongs(SecretHash key, IssueNumber issue);

    /** The issues that mails with any of these identities belong to, in no order. */
    List<IssueNumber> issues(Collection<SecretHash> messageIds);

    /** How many mails of a sender were taken at that instant or later. */
    int of(SecretHash sender, Instant since);

    /**
     * A mail.
     *
     * @param key as {@link org.aftercare.domain.mail.IncomingMail} has it
     * @param messageId if it has one
     * @param sender if it says one
     */
    record Taken(SecretHash key, Optional<SecretHash> messageId, Optional<SecretHash> sender, Instant at) {}
}
