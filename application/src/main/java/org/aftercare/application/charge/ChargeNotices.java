package org.aftercare.application.charge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.aftercare.application.access.Roles;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.Outbox;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.charge.Consent;
import org.aftercare.domain.charge.Statement;
import org.aftercare.domain.customer.Contact;

/** Tells those contacts of chargeable work and of statements who have the role for it. To be used in a unit of work. */
public final class ChargeNotices {
    private static final int PAGE = 200;

    private final Outbox outbox;
    private final CustomerRepository customers;
    private final Roles roles;

    public ChargeNotices(Outbox outbox, CustomerRepository customers, Roles roles) {
        this.outbox = outbox;
        this.customers = customers;
        this.roles = roles;
    }

    void asked(Consent consent, Agreement agreement) {
        tell(
                agreement,
                ContactRole.APPROVE_CHARGES,
                contact -> new Notice.ConsentAsked(
                        TimeOrderedId.at(consent.askedAt()),
                        contact.email(),
                        contact.name(),
                        agreement.number().toString(),
                        consent.issue().toString(),
                        consent.text(),
                        consent.minutes(),
                        consent.amount()));
    }

    void closed(Statement statement, Agreement agreement, Instant at) {
        tell(
                agreement,
                ContactRole.READ_STATEMENTS,
                contact -> new Notice.StatementClosed(
                        TimeOrderedId.at(at),
                        contact.email(),
                        contact.name(),
                        agreement.id(),
                        agreement.number().toString(),
                        agreement.title(),
                        statement.id().month(),
                        statement.gross()));
    }

    private void tell(Agreement agreement, ContactRole role, Function<Contact, Notice> notice) {
        var page = customers.contacts(agreement.customerId(), Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            for (var contact : page) {
                if (roles.has(agreement.id(), contact.id(), role)) {
                    outbox.put(notice.apply(contact));
                }
            }
            page = page.size() < PAGE
                    ? List.of()
                    : customers.contacts(
                            agreement.customerId(), Optional.of(page.getLast().id()), PAGE);
        }
    }
}
