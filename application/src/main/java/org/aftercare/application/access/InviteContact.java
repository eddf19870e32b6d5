package org.aftercare.application.access;

import java.time.Clock;
import org.aftercare.application.port.AccountLinks;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.Outbox;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.access.AccountLink;
import org.aftercare.domain.access.AccountLinkId;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.CustomerId;

/**
 * Invites a contact to the portal: a mail brings a link to set the first password by, or another in place of one that is
 * lost. Earlier invitations are void then.
 */
public final class InviteContact {
    private final UnitOfWork unitOfWork;
    private final CustomerRepository customers;
    private final AccountLinks links;
    private final Outbox outbox;
    private final Clock clock;

    public InviteContact(
            UnitOfWork unitOfWork, CustomerRepository customers, AccountLinks links, Outbox outbox, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.customers = customers;
        this.links = links;
        this.outbox = outbox;
        this.clock = clock;
    }

    public record Command(Caller.OfVendor caller, CustomerId customerId, ContactId contactId) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** The mail is on its way. */
        record Invited(AccountLink invitation, Contact contact) implements Outcome {}

        /** There is none with this identity at the customer. */
        record UnknownContact() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.execute(() -> {
            var customer = customers.find(command.customerId());
            var contact = customers.contact(command.contactId()).filter(found -> found.customerId()
                    .equals(command.customerId()));
            if (customer.isEmpty() || contact.isEmpty()) {
                return new Outcome.UnknownContact();
            }
            var purpose = AccountLink.Purpose.INVITATION;
            links.endAll(contact.get().id(), purpose, now);
            var link = AccountLink.made(
                    new AccountLinkId(TimeOrderedId.at(now)), contact.get().id(), purpose, now);
            links.save(link);
            outbox.put(notice(link, contact.get(), customer.get(), command.caller()));
            return new Outcome.Invited(link, contact.get());
        });
    }

    private static Notice.Invitation notice(
            AccountLink link, Contact contact, Customer customer, Caller.OfVendor caller) {
        return new Notice.Invitation(
                link.id().value(), contact.email(), contact.name(), customer.name(), caller.name(), link.expiresAt());
    }
}
