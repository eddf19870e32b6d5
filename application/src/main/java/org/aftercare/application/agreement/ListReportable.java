package org.aftercare.application.agreement;

import java.time.Clock;
import java.util.List;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.AgreementNumber;
import org.aftercare.domain.agreement.Terms;

/** Lists what a contact can report an issue about now: the systems of his customer's agreements that are in force. */
public final class ListReportable {
    private final UnitOfWork unitOfWork;
    private final AgreementRepository agreements;
    private final Clock clock;

    public ListReportable(UnitOfWork unitOfWork, AgreementRepository agreements, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.agreements = agreements;
        this.clock = clock;
    }

    public record Command(Caller.OfCustomer caller) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Listed(List<Reportable> agreements) implements Outcome {}
    }

    /**
     * An agreement under which issues can be reported.
     *
     * @param terms those in force now
     */
    public record Reportable(AgreementId id, AgreementNumber number, String title, List<String> systems, Terms terms) {}

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.execute(() ->
                new Outcome.Listed(agreements.of(command.caller().contact().customerId()).stream()
                        .flatMap(agreement -> agreement.inForceAt(now).stream()
                                .map(version -> reportable(agreement, version.terms())))
                        .toList()));
    }

    private static Reportable reportable(Agreement agreement, Terms terms) {
        return new Reportable(agreement.id(), agreement.number(), agreement.title(), agreement.systems(), terms);
    }
}
