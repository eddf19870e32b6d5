package org.aftercare.application.agreement;

import org.aftercare.application.access.Roles;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.AuthorisedContact;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;

/** Shows what a contact may do under an agreement. */
public final class ShowAuthorisedContact {
    private final UnitOfWork unitOfWork;
    private final AgreementRepository agreements;
    private final CustomerRepository customers;
    private final Roles roles;

    public ShowAuthorisedContact(
            UnitOfWork unitOfWork, AgreementRepository agreements, CustomerRepository customers, Roles roles) {
        this.unitOfWork = unitOfWork;
        this.agreements = agreements;
        this.customers = customers;
        this.roles = roles;
    }

    public record Command(Caller caller, AgreementId agreementId, ContactId contactId) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Shown(Contact contact, AuthorisedContact authorised) implements Outcome {}

        /** There is no such agreement that the caller may know of. */
        record UnknownAgreement() implements Outcome {}

        /** The agreement's customer has no such contact. */
        record UnknownContact() implements Outcome {}
    }

    public Outcome execute(Command command) {
        return unitOfWork.execute(() -> {
            var agreement = agreements.find(command.agreementId()).filter(found -> command.caller()
                    .maySee(found.customerId()));
            if (agreement.isEmpty()) {
                return new Outcome.UnknownAgreement();
            }
            return customers
                    .contact(command.contactId())
                    .filter(found -> found.customerId().equals(agreement.get().customerId()))
                    .<Outcome>map(contact -> new Outcome.Shown(contact, roles.of(command.agreementId(), contact.id())))
                    .orElseGet(Outcome.UnknownContact::new);
        });
    }
}
