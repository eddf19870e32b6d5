package org.aftercare.application.mail;

import java.time.Clock;
import java.util.Optional;
import org.aftercare.application.port.Quarantine;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.mail.MailId;
import org.aftercare.domain.mail.QuarantinedMail;

/** Settles that nothing comes of a mail in quarantine. It stays there to be looked at. */
public final class DiscardMail {
    private final UnitOfWork unitOfWork;
    private final Quarantine quarantine;
    private final Clock clock;

    public DiscardMail(UnitOfWork unitOfWork, Quarantine quarantine, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    public record Command(Caller.OfVendor caller, MailId id) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Discarded(QuarantinedMail mail) implements Outcome {}

        record Unknown() implements Outcome {}

        record SettledAlready() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var settling = new QuarantinedMail.Settling(
                clock.instant(),
                Actor.of(command.caller()),
                QuarantinedMail.Decision.DISCARDED,
                Optional.empty(),
                Optional.empty());
        return unitOfWork.execute(() -> quarantine
                .find(command.id())
                .map(mail -> mail.settled(settling)
                        .<Outcome>map(settled -> new Outcome.Discarded(quarantine.save(settled)))
                        .orElseGet(Outcome.SettledAlready::new))
                .orElseGet(Outcome.Unknown::new));
    }
}
