package org.aftercare.application.agreement;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.AuthorisedContacts;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.AgreementNumber;
import org.aftercare.domain.agreement.AuthorisedContact;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.agreement.Terms;

/**
 * Lists what a contact can report an issue about now: the systems of his customer's agreements that are in force, and under
 * which he may report.
 */
public final class ListReportable {
    private final UnitOfWork unitOfWork;
    private final AgreementRepository agreements;
    private final AuthorisedContacts authorised;
    private final Clock clock;

    public ListReportable(
            UnitOfWork unitOfWork, AgreementRepository agreements, AuthorisedContacts authorised, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.agreements = agreements;
        this.authorised = authorised;
        this.clock = clock;
    }

    public record Command(Caller.OfCustomer caller) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * What there is.
         *
         * @param agreements under which the contact may report
         * @param zones of all his customer's agreements that are in force
         */
        record Listed(List<Reportable> agreements, Map<AgreementId, ZoneId> zones) implements Outcome {}
    }

    /**
     * An agreement under which issues can be reported.
     *
     * @param terms those in force now
     */
    public record Reportable(AgreementId id, AgreementNumber number, String title, List<String> systems, Terms terms) {}

    public Outcome execute(Command command) {
        var now = clock.instant();
        var contact = command.caller().contact();
        return unitOfWork.execute(() -> {
            var inForce = agreements.of(contact.customerId()).stream()
                    .flatMap(agreement ->
                            agreement.inForceAt(now).stream().map(version -> reportable(agreement, version.terms())))
                    .toList();
            var barred = authorised.of(contact.id()).stream()
                    .filter(said -> !said.may(ContactRole.REPORT))
                    .map(AuthorisedContact::agreementId)
                    .collect(Collectors.toSet());
            return new Outcome.Listed(
                    inForce.stream()
                            .filter(agreement -> !barred.contains(agreement.id()))
                            .toList(),
                    inForce.stream()
                            .collect(Collectors.toMap(
                                    Reportable::id,
                                    agreement -> agreement.terms().calendar().timeZone())));
        });
    }

    private static Reportable reportable(Agreement agreement, Terms terms) {
        return new Reportable(agreement.id(), agreement.number(), agreement.title(), agreement.systems(), terms);
    }
}
