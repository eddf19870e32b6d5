package org.aftercare.application.charge;

import java.util.List;
import org.aftercare.application.access.Roles;
import org.aftercare.application.port.Consents;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.charge.Consent;

/** Lists the consents that wait for a contact: those of his customer that he may give or decline. */
public final class ListWaitingConsents {
    private final UnitOfWork unitOfWork;
    private final Consents consents;
    private final Roles roles;

    public ListWaitingConsents(UnitOfWork unitOfWork, Consents consents, Roles roles) {
        this.unitOfWork = unitOfWork;
        this.consents = consents;
        this.roles = roles;
    }

    public record Command(Caller.OfCustomer caller) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** All of them, in the order in which they were asked for. */
        record Listed(List<Consent> consents) implements Outcome {}
    }

    public Outcome execute(Command command) {
        var contact = command.caller().contact();
        return unitOfWork.execute(() -> new Outcome.Listed(consents.waiting(contact.customerId()).stream()
                .filter(consent -> roles.has(consent.agreementId(), contact.id(), ContactRole.APPROVE_CHARGES))
                .toList()));
    }
}
