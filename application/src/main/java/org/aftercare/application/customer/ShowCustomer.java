package org.aftercare.application.customer;

import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.CustomerId;

/** Shows a customer to the vendor's people. */
public final class ShowCustomer {
    private final UnitOfWork unitOfWork;
    private final CustomerRepository customers;

    public ShowCustomer(UnitOfWork unitOfWork, CustomerRepository customers) {
        this.unitOfWork = unitOfWork;
        this.customers = customers;
    }

    public record Command(CustomerId id) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Shown(Customer customer) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    public Outcome execute(Command command) {
        return unitOfWork.execute(() ->
                customers.find(command.id()).<Outcome>map(Outcome.Shown::new).orElseGet(Outcome.Unknown::new));
    }
}
