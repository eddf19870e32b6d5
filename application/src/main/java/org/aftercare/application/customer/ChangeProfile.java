package org.aftercare.application.customer;

import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.Preferences;

/** Has a contact say how he is called, and how he wants to have it. */
public final class ChangeProfile {
    private final UnitOfWork unitOfWork;
    private final CustomerRepository customers;

    public ChangeProfile(UnitOfWork unitOfWork, CustomerRepository customers) {
        this.unitOfWork = unitOfWork;
        this.customers = customers;
    }

    /**
     * What is wanted.
     *
     * @param name 1 to 200 characters on one line
     */
    public record Command(Caller.OfCustomer caller, String name, Preferences preferences) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Changed(Contact contact, Preferences preferences) implements Outcome {}
    }

    /** Does it; throws {@link org.aftercare.domain.BrokenRuleException} if the name breaks the rules for names. */
    public Outcome execute(Command command) {
        return unitOfWork.execute(() -> {
            var contact = customers.contact(command.caller().contact().id()).orElseThrow();
            var named = contact.named(command.name());
            var saved = named.equals(contact) ? contact : customers.save(named);
            customers.save(contact.id(), command.preferences());
            return new Outcome.Changed(saved, command.preferences());
        });
    }
}
