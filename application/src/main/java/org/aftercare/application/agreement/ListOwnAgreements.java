package org.aftercare.application.agreement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;

/** Lists the agreements of a contact's customer. */
public final class ListOwnAgreements {
    private final UnitOfWork unitOfWork;
    private final AgreementRepository agreements;
    private final Clock clock;

    public ListOwnAgreements(UnitOfWork unitOfWork, AgreementRepository agreements, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.agreements = agreements;
        this.clock = clock;
    }

    public record Command(Caller.OfCustomer caller) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * All of them, by number.
         *
         * @param at when they stood so
         */
        record Listed(List<Agreement> agreements, Instant at) implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.execute(() ->
                new Outcome.Listed(agreements.of(command.caller().contact().customerId()), now));
    }
}
