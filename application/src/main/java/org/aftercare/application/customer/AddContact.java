package org.aftercare.application.customer;

import java.time.Clock;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Revision;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.access.AdministrativeAct;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.customer.EmailAddress;

/** Adds a contact to a customer. */
public final class AddContact {
    private final UnitOfWork unitOfWork;
    private final CustomerRepository customers;
    private final ActTrail trail;
    private final Clock clock;

    public AddContact(UnitOfWork unitOfWork, CustomerRepository customers, ActTrail trail, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.customers = customers;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param name 1 to 200 characters on one line
     */
    public record Command(Caller.OfVendor caller, CustomerId customerId, String name, EmailAddress email) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Added(Contact contact) implements Outcome {}

        record UnknownCustomer() implements Outcome {}

        /** Another contact, of this customer or another, has the address. */
        record AddressTaken() implements Outcome {}
    }

    /** Does it; throws {@link org.aftercare.domain.BrokenRuleException} if the name breaks the rules for names. */
    public Outcome execute(Command command) {
        var now = clock.instant();
        var id = new ContactId(TimeOrderedId.at(now));
        var contact = new Contact(id, command.customerId(), command.name(), command.email(), Revision.NONE);
        return unitOfWork.execute(() -> {
            if (customers.find(command.customerId()).isEmpty()) {
                return new Outcome.UnknownCustomer();
            }
            if (customers.contact(command.email()).isPresent()) {
                return new Outcome.AddressTaken();
            }
            var saved = customers.save(contact);
            trail.record(AdministrativeAct.by(
                            command.caller(), now, AdministrativeAct.Kind.CONTACT_ADDED, id.value(), saved.name())
                    .with("customerId", saved.customerId().value())
                    .with("email", saved.email().value()));
            return new Outcome.Added(saved);
        });
    }
}
