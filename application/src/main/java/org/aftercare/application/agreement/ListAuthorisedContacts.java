package org.aftercare.application.agreement;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftercare.application.Page;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.AuthorisedContacts;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.AuthorisedContact;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;

/** Lists the contacts of an agreement's customer with what they may do under it, those added first first, a page at a time. */
public final class ListAuthorisedContacts {
    public static final int MAX_LIMIT = 200;

    private final UnitOfWork unitOfWork;
    private final AgreementRepository agreements;
    private final CustomerRepository customers;
    private final AuthorisedContacts authorised;

    public ListAuthorisedContacts(
            UnitOfWork unitOfWork,
            AgreementRepository agreements,
            CustomerRepository customers,
            AuthorisedContacts authorised) {
        this.unitOfWork = unitOfWork;
        this.agreements = agreements;
        this.customers = customers;
        this.authorised = authorised;
    }

    /**
     * What is wanted.
     *
     * @param after the contact at whom the page before ended
     * @param limit 1 to {@value #MAX_LIMIT}
     */
    public record Command(Caller caller, AgreementId agreementId, Optional<ContactId> after, int limit) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * A page.
         *
         * @param next the contact behind whom the next page goes on, if there is more
         */
        record Listed(List<Line> lines, Optional<ContactId> next) implements Outcome {}

        /** There is no such agreement that the caller may know of. */
        record Unknown() implements Outcome {}
    }

    /** A contact with his roles. */
    public record Line(Contact contact, AuthorisedContact authorised) {}

    public Outcome execute(Command command) {
        return unitOfWork.execute(() -> agreements
                .find(command.agreementId())
                .filter(agreement -> command.caller().maySee(agreement.customerId()))
                .<Outcome>map(agreement -> page(agreement, command))
                .orElseGet(Outcome.Unknown::new));
    }

    private Outcome page(Agreement agreement, Command command) {
        var page =
                Page.of(command.limit(), wanted -> customers.contacts(agreement.customerId(), command.after(), wanted));
        var said = authorised
                .under(agreement.id(), page.items().stream().map(Contact::id).toList())
                .stream()
                .collect(Collectors.toMap(AuthorisedContact::contactId, Function.identity()));
        var lines = page.items().stream()
                .map(contact -> new Line(
                        contact,
                        said.getOrDefault(contact.id(), AuthorisedContact.usually(agreement.id(), contact.id()))))
                .toList();
        return new Outcome.Listed(lines, page.last().map(Contact::id));
    }
}
