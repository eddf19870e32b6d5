package org.aftercare.application.customer;

import java.util.List;
import java.util.Optional;
import org.aftercare.application.Page;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.CustomerId;

/** Lists the contacts of a customer, those added first first, a page at a time. */
public final class ListContacts {
    public static final int MAX_LIMIT = 200;

    private final UnitOfWork unitOfWork;
    private final CustomerRepository customers;

    public ListContacts(UnitOfWork unitOfWork, CustomerRepository customers) {
        this.unitOfWork = unitOfWork;
        this.customers = customers;
    }

    /**
     * What is wanted.
     *
     * @param after the contact with whom the page before ended
     * @param limit 1 to {@value #MAX_LIMIT}
     */
    public record Command(Caller caller, CustomerId customer, Optional<ContactId> after, int limit) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * A page.
         *
         * @param next the contact behind whom the next page goes on, if there is more
         */
        record Listed(List<Contact> contacts, Optional<ContactId> next) implements Outcome {}

        /** There is no such customer that the caller may know of. */
        record Unknown() implements Outcome {}
    }

    public Outcome execute(Command command) {
        return unitOfWork.execute(() -> {
            if (!command.caller().maySee(command.customer())
                    || customers.find(command.customer()).isEmpty()) {
                return new Outcome.Unknown();
            }
            var page =
                    Page.of(command.limit(), wanted -> customers.contacts(command.customer(), command.after(), wanted));
            return new Outcome.Listed(page.items(), page.last().map(Contact::id));
        });
    }
}
