package org.aftercare.application.mail;

import org.aftercare.application.port.Quarantine;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.mail.MailId;
import org.aftercare.domain.mail.QuarantinedMail;

/** Shows an agent a mail in quarantine. */
public final class ShowQuarantined {
    private final UnitOfWork unitOfWork;
    private final Quarantine quarantine;

    public ShowQuarantined(UnitOfWork unitOfWork, Quarantine quarantine) {
        this.unitOfWork = unitOfWork;
        this.quarantine = quarantine;
    }

    public record Command(Caller.OfVendor caller, MailId id) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Shown(QuarantinedMail mail) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    public Outcome execute(Command command) {
        return unitOfWork.execute(() ->
                quarantine.find(command.id()).<Outcome>map(Outcome.Shown::new).orElseGet(Outcome.Unknown::new));
    }
}
