package org.aftercare.application.mail;

import org.aftercare.application.port.Quarantine;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.mail.MailId;

/** Gives an agent what a mail in quarantine came as, byte for byte, or the beginning of one that was too large. */
public final class ReadOriginal {
    private final UnitOfWork unitOfWork;
    private final Quarantine quarantine;

    public ReadOriginal(UnitOfWork unitOfWork, Quarantine quarantine) {
        this.unitOfWork = unitOfWork;
        this.quarantine = quarantine;
    }

    public record Command(Caller.OfVendor caller, MailId id) {}

    /** What came of it. */
    public sealed interface Outcome {
        @SuppressWarnings("ArrayRecordComponent") // nobody compares them, and nobody changes these bytes
        record Found(byte[] original) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    public Outcome execute(Command command) {
        return unitOfWork.execute(() -> quarantine
                .find(command.id())
                .<Outcome>map(mail -> new Outcome.Found(quarantine.original(mail.id())))
                .orElseGet(Outcome.Unknown::new));
    }
}
