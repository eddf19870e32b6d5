package org.aftercare.application.customer;

import java.time.Clock;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Revision;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.customer.EmailAddress;

/** Adds a contact to a customer. */
public final class AddContact {
    private final UnitOfWork unitOfWork;
    private final CustomerRepository customers;
    private final Clock clock;

    public AddContact(UnitOfWork unitOfWork, CustomerRepository customers, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.customers = customers;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param name 1 to 200 characters on one line
     */
    public record Command(CustomerId customerId, String name, EmailAddress email) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Added(Contact contact) implements Outcome {}

        record UnknownCustomer() implements Outcome {}

        /** Another contact, of this customer or another, has the address. */
        record AddressTaken() implements Outcome {}
    }

    /** Does it; throws {@link org.aftercare.domain.BrokenRuleException} if the name breaks the rules for names. */
    public Outcome execute(Command command) {
        var id = new ContactId(TimeOrderedId.at(clock.instant()));
        var contact = new Contact(id, command.customerId(), command.name(), command.email(), Revision.NONE);
        return unitOfWork.execute(() -> {
            if (customers.find(command.customerId()).isEmpty()) {
                return new Outcome.UnknownCustomer();
            }
            if (customers.contact(command.email()).isPresent()) {
                return new Outcome.AddressTaken();
            }
            return new Outcome.Added(customers.save(contact));
        });
    }
}
