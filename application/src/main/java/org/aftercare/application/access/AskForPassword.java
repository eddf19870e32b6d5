package org.aftercare.application.access;

import java.time.Clock;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.Outbox;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.access.AccountLink;
import org.aftercare.domain.customer.EmailAddress;

/**
 * Takes the address of somebody who has forgotten his password. Does the same whether it is anybody's or not, so that neither
 * the answer nor the time it takes tells which: who it belongs to is looked up when the mail is to be delivered.
 */
public final class AskForPassword {
    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final Clock clock;

    public AskForPassword(UnitOfWork unitOfWork, Outbox outbox, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.clock = clock;
    }

    public record Command(EmailAddress email) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** If the address is a contact's, a mail will come. */
        record Taken() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        var expiresAt = now.plus(AccountLink.Purpose.FORGOTTEN_PASSWORD.lasts());
        return unitOfWork.execute(() -> {
            outbox.put(new Notice.PasswordForgotten(TimeOrderedId.at(now), command.email(), expiresAt));
            return new Outcome.Taken();
        });
    }
}
