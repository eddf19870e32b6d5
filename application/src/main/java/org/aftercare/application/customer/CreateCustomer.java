package org.aftercare.application.customer;

import java.time.Clock;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Revision;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.access.AdministrativeAct;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.CustomerId;

/** Takes in a new customer. */
public final class CreateCustomer {
    private final UnitOfWork unitOfWork;
    private final CustomerRepository customers;
    private final ActTrail trail;
    private final Clock clock;

    public CreateCustomer(UnitOfWork unitOfWork, CustomerRepository customers, ActTrail trail, Clock clock) {
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
    public record Command(Caller.OfVendor caller, String name) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Created(Customer customer) implements Outcome {}
    }

    /** Does it; throws {@link org.aftercare.domain.BrokenRuleException} if the name breaks the rules for names. */
    public Outcome execute(Command command) {
        var now = clock.instant();
        var id = new CustomerId(TimeOrderedId.at(now));
        var customer = new Customer(id, command.name(), Revision.NONE);
        return unitOfWork.execute(() -> {
            var saved = customers.save(customer);
            trail.record(AdministrativeAct.by(
                    command.caller(), now, AdministrativeAct.Kind.CUSTOMER_CREATED, id.value(), saved.name()));
            return new Outcome.Created(saved);
        });
    }
}
