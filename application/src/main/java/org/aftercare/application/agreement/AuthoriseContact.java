package org.aftercare.application.agreement;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercare.application.access.Roles;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.AuthorisedContacts;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.AdministrativeAct;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.AuthorisedContact;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;

/** Says what a contact may do under an agreement, in place of all that was said before. Done again, it changes nothing. */
public final class AuthoriseContact {
    private final UnitOfWork unitOfWork;
    private final AgreementRepository agreements;
    private final CustomerRepository customers;
    private final AuthorisedContacts authorised;
    private final ActTrail trail;
    private final Clock clock;

    public AuthoriseContact(
            UnitOfWork unitOfWork,
            AgreementRepository agreements,
            CustomerRepository customers,
            AuthorisedContacts authorised,
            ActTrail trail,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.agreements = agreements;
        this.customers = customers;
        this.authorised = authorised;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param roles exactly those that hold from now on; none takes all away
     */
    public record Command(
            Caller.OfVendor caller, AgreementId agreementId, ContactId contactId, Set<ContactRole> roles) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Authorised(Contact contact, AuthorisedContact authorised) implements Outcome {}

        record UnknownAgreement() implements Outcome {}

        /** The agreement's customer has no such contact. */
        record UnknownContact() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.execute(() -> {
            var agreement = agreements.find(command.agreementId());
            if (agreement.isEmpty()) {
                return new Outcome.UnknownAgreement();
            }
            var contact = customers.contact(command.contactId()).filter(found -> found.customerId()
                    .equals(agreement.get().customerId()));
            if (contact.isEmpty()) {
                return new Outcome.UnknownContact();
            }
            var said = new AuthorisedContact(command.agreementId(), command.contactId(), command.roles());
            var before = new Roles(authorised).of(command.agreementId(), command.contactId());
            authorised.save(said);
            if (!before.equals(said)) {
                trail.record(AdministrativeAct.by(
                                command.caller(),
                                now,
                                AdministrativeAct.Kind.CONTACT_AUTHORISED,
                                command.contactId().value(),
                                contact.get().name())
                        .with("agreement", agreement.get().number())
                        .changing("roles", Optional.of(words(before)), Optional.of(words(said))));
            }
            return new Outcome.Authorised(contact.get(), said);
        });
    }

    private static String words(AuthorisedContact authorised) {
        return authorised.roles().stream().map(ContactRole::name).collect(Collectors.joining(" "));
    }
}
