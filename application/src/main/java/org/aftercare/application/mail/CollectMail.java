package org.aftercare.application.mail;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.Mailbox;
import org.aftercare.application.port.Mailbox.Filing;
import org.aftercare.application.port.TakenMails;
import org.aftercare.application.port.UnavailableException;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.SecretHash;

/** Takes in every mail that lies in the mailbox. One that cannot be taken in is put before agents, and holds up no other. */
public final class CollectMail {
    private static final Logger LOG = System.getLogger(CollectMail.class.getName());

    private final UnitOfWork unitOfWork;
    private final Mailbox mailbox;
    private final TakeInMail takeInMail;
    private final TakenMails taken;
    private final MailQuarantining quarantining;
    private final Clock clock;

    public CollectMail(
            UnitOfWork unitOfWork,
            Mailbox mailbox,
            TakeInMail takeInMail,
            TakenMails taken,
            MailQuarantining quarantining,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.mailbox = mailbox;
        this.takeInMail = takeInMail;
        this.taken = taken;
        this.quarantining = quarantining;
        this.clock = clock;
    }

    /** Does it; throws {@link UnavailableException} if the mailbox or the store cannot be reached now. */
    public void execute() {
        mailbox.empty(this::take);
    }

    private Filing take(Mailbox.Arrived mail) {
        try {
            return filing(mail, takeInMail.execute(new TakeInMail.Command(mail)));
        } catch (UnavailableException later) {
            throw later;
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "A mail could not be taken in, and is in quarantine: " + about(mail), fault);
            var now = clock.instant();
            return unitOfWork.execute(() -> putAside(mail, now));
        }
    }

    private Filing putAside(Mailbox.Arrived mail, Instant now) {
        var key = SecretHash.of(new String(mail.content(), StandardCharsets.ISO_8859_1));
        if (!taken.isTaken(key)) {
            taken.take(new TakenMails.Taken(key, Optional.empty(), Optional.empty(), now));
            quarantining.keep(mail, now);
        }
        return Filing.QUARANTINE;
    }

    /** Says what came of it, without anything that the mail says. */
    private static Filing filing(Mailbox.Arrived mail, TakeInMail.Outcome outcome) {
        var became =
                switch (outcome) {
                    case TakeInMail.Outcome.Reported(var issue, var leftOut) -> "became " + issue + without(leftOut);
                    case TakeInMail.Outcome.Added(var issue, var leftOut) -> "was added to " + issue + without(leftOut);
                    case TakeInMail.Outcome.Called(var callback) -> "became " + callback;
                    case TakeInMail.Outcome.Quarantined(var reason) -> "is in quarantine: " + reason;
                    case TakeInMail.Outcome.Ignored(var automation) -> "was left alone: " + automation;
                    case TakeInMail.Outcome.TakenBefore() -> "was taken in before";
                };
        LOG.log(Level.INFO, "A mail " + became + ", " + about(mail));
        return outcome instanceof TakeInMail.Outcome.Quarantined ? Filing.QUARANTINE : Filing.DONE;
    }

    private static String without(List<String> leftOut) {
        return leftOut.isEmpty() ? "" : " without " + leftOut.size() + " of its files";
    }

    private static String about(Mailbox.Arrived mail) {
        return "received at " + mail.receivedAt() + ", of " + mail.size() + " bytes";
    }
}
