package org.aftercare.application.customer;

import java.time.Clock;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Revision;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.CustomerId;

/** Takes in a new customer. */
public final class CreateCustomer {
    private final UnitOfWork unitOfWork;
    private final CustomerRepository customers;
    private final Clock clock;

    public CreateCustomer(UnitOfWork unitOfWork, CustomerRepository customers, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.customers = customers;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param name 1 to 200 characters on one line
     */
    public record Command(String name) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Created(Customer customer) implements Outcome {}
    }

    /** Does it; throws {@link org.aftercare.domain.BrokenRuleException} if the name breaks the rules for names. */
    public Outcome execute(Command command) {
        var id = new CustomerId(TimeOrderedId.at(clock.instant()));
        var customer = new Customer(id, command.name(), Revision.NONE);
        return unitOfWork.execute(() -> new Outcome.Created(customers.save(customer)));
    }
}
