package org.aftercare.application.customer;

import java.util.List;
import java.util.Optional;
import org.aftercare.application.Page;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.CustomerId;

/** Lists customers by name, whatever the case of its letters, a page at a time. */
public final class ListCustomers {
    public static final int MAX_LIMIT = 200;

    private final UnitOfWork unitOfWork;
    private final CustomerRepository customers;

    public ListCustomers(UnitOfWork unitOfWork, CustomerRepository customers) {
        this.unitOfWork = unitOfWork;
        this.customers = customers;
    }

    /**
     * What is wanted.
     *
     * @param beginning what the names begin with; anything if empty
     * @param after the customer with whom the page before ended
     * @param limit 1 to {@value #MAX_LIMIT}
     */
    public record Command(Caller.OfVendor caller, String beginning, Optional<CustomerId> after, int limit) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * A page.
         *
         * @param next the customer behind whom the next page goes on, if there is more
         */
        record Listed(List<Customer> customers, Optional<CustomerId> next) implements Outcome {}
    }

    public Outcome execute(Command command) {
        var page = unitOfWork.execute(() -> Page.of(
                command.limit(), wanted -> customers.beginningWith(command.beginning(), command.after(), wanted)));
        return new Outcome.Listed(page.items(), page.last().map(Customer::id));
    }
}
