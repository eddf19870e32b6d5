package org.aftercare.application.mail;

import java.util.List;
import java.util.Optional;
import org.aftercare.application.Page;
import org.aftercare.application.port.Quarantine;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.mail.MailId;
import org.aftercare.domain.mail.QuarantinedMail;

/** Lists mails in quarantine for agents, a page at a time: those that were put there first coming first. */
public final class ListQuarantined {
    public static final int MAX_LIMIT = 200;

    private final UnitOfWork unitOfWork;
    private final Quarantine quarantine;

    public ListQuarantined(UnitOfWork unitOfWork, Quarantine quarantine) {
        this.unitOfWork = unitOfWork;
        this.quarantine = quarantine;
    }

    /**
     * What is wanted.
     *
     * @param waiting whether those that wait, or those that are settled; all if it is not said
     * @param after the last one of the page before
     * @param limit 1 to {@value #MAX_LIMIT}
     */
    public record Command(Caller.OfVendor caller, Optional<Boolean> waiting, Optional<MailId> after, int limit) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * A page.
         *
         * @param next where the next page begins, if there is one
         */
        record Listed(List<QuarantinedMail> mails, Optional<MailId> next) implements Outcome {}
    }

    public Outcome execute(Command command) {
        var page = unitOfWork.execute(
                () -> Page.of(command.limit(), wanted -> quarantine.list(command.waiting(), command.after(), wanted)));
        return new Outcome.Listed(page.items(), page.last().map(QuarantinedMail::id));
    }
}
