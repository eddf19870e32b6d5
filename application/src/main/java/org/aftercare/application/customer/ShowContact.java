package org.aftercare.application.customer;

import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.CustomerId;

/** Shows a contact of a customer. */
public final class ShowContact {
    private final UnitOfWork unitOfWork;
    private final CustomerRepository customers;

    public ShowContact(UnitOfWork unitOfWork, CustomerRepository customers) {
        this.unitOfWork = unitOfWork;
        this.customers = customers;
    }

    public record Command(Caller caller, CustomerId customerId, ContactId id) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Shown(Contact contact) implements Outcome {}

        /** There is none with this identity at the customer that the caller may know of. */
        record Unknown() implements Outcome {}
    }

    public Outcome execute(Command command) {
        return unitOfWork.execute(() -> customers
                .contact(command.id())
                .filter(contact -> command.caller().maySee(contact.customerId()))
                .filter(contact -> contact.customerId().equals(command.customerId()))
                .<Outcome>map(Outcome.Shown::new)
                .orElseGet(Outcome.Unknown::new));
    }
}
