package org.aftercare.application.customer;

import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.customer.Preferences;

/** Shows a contact how he wants to have it. */
public final class ShowPreferences {
    private final UnitOfWork unitOfWork;
    private final CustomerRepository customers;

    public ShowPreferences(UnitOfWork unitOfWork, CustomerRepository customers) {
        this.unitOfWork = unitOfWork;
        this.customers = customers;
    }

    public record Command(Caller.OfCustomer caller) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Shown(Preferences preferences) implements Outcome {}
    }

    public Outcome execute(Command command) {
        return unitOfWork.execute(() -> new Outcome.Shown(
                customers.preferences(command.caller().contact().id())));
    }
}
