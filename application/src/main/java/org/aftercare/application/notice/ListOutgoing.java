package org.aftercare.application.notice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.Page;
import org.aftercare.application.port.Outbox;
import org.aftercare.application.port.OutgoingMail;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.mail.MailState;

/** Lists mails of the outbox, the newest first, a page at a time. */
public final class ListOutgoing {
    public static final int MAX_LIMIT = 200;

    private final UnitOfWork unitOfWork;
    private final Outbox outbox;

    public ListOutgoing(UnitOfWork unitOfWork, Outbox outbox) {
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
    }

    /**
     * What is wanted.
     *
     * @param state none for all
     * @param before the identity of the mail at which the page before ended
     * @param limit 1 to {@value #MAX_LIMIT}
     */
    public record Command(Caller.OfVendor caller, Optional<MailState> state, Optional<UUID> before, int limit) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * A page.
         *
         * @param next the identity of the mail behind which the next page goes on, if there is more
         */
        record Listed(List<OutgoingMail> mails, Optional<UUID> next) implements Outcome {}

        record NotAdministrator() implements Outcome {}
    }

    public Outcome execute(Command command) {
        if (!command.caller().agent().administrator()) {
            return new Outcome.NotAdministrator();
        }
        var page = unitOfWork.look(
                () -> Page.of(command.limit(), wanted -> outbox.list(command.state(), command.before(), wanted)));
        return new Outcome.Listed(page.items(), page.last().map(OutgoingMail::id));
    }
}
