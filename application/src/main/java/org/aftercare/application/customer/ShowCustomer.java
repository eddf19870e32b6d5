package org.aftercare.application.customer;

import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.CustomerId;

/** Shows a customer. */
public final class ShowCustomer {
    private final UnitOfWork unitOfWork;
    private final CustomerRepository customers;

    public ShowCustomer(UnitOfWork unitOfWork, CustomerRepository customers) {
        this.unitOfWork = unitOfWork;
        this.customers = customers;
    }

    public record Command(Caller caller, CustomerId id) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Shown(Customer customer) implements Outcome {}

        /** There is none with this identity that the caller may know of. */
        record Unknown() implements Outcome {}
    }

    public Outcome execute(Command command) {
        return unitOfWork.execute(() -> customers
                .find(command.id())
                .filter(customer -> command.caller().maySee(customer.id()))
                .<Outcome>map(Outcome.Shown::new)
                .orElseGet(Outcome.Unknown::new));
    }
}
