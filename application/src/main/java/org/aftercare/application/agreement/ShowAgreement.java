package org.aftercare.application.agreement;

import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;

/** Shows an agreement with its versions. */
public final class ShowAgreement {
    private final UnitOfWork unitOfWork;
    private final AgreementRepository agreements;

    public ShowAgreement(UnitOfWork unitOfWork, AgreementRepository agreements) {
        this.unitOfWork = unitOfWork;
        this.agreements = agreements;
    }

    public record Command(Caller caller, AgreementId id) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Shown(Agreement agreement) implements Outcome {}

        /** There is none with this identity that the caller may know of. */
        record Unknown() implements Outcome {}
    }

    public Outcome execute(Command command) {
        return unitOfWork.execute(() -> agreements
                .find(command.id())
                .filter(agreement -> command.caller().maySee(agreement.customerId()))
                .<Outcome>map(Outcome.Shown::new)
                .orElseGet(Outcome.Unknown::new));
    }
}
