package org.aftercare.application.access;

import java.time.Clock;
import org.aftercare.application.port.AccountLinks;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.AccountLink;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.Contact;

/** Shows whose password a link would set, without using it up: programs that look at mails open every address. */
public final class ShowAccountLink {
    private final UnitOfWork unitOfWork;
    private final AccountLinks links;
    private final CustomerRepository customers;
    private final Clock clock;

    public ShowAccountLink(UnitOfWork unitOfWork, AccountLinks links, CustomerRepository customers, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.links = links;
        this.customers = customers;
        this.clock = clock;
    }

    public record Command(String secret) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Good(AccountLink.Purpose purpose, Contact contact) implements Outcome {}

        /** There is no such link, or it has expired, was used, or made void. */
        record NotGood() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.execute(() -> links.find(SecretHash.of(command.secret()))
                .filter(link -> link.validAt(now))
                .flatMap(link -> customers
                        .contact(link.contactId())
                        .<Outcome>map(contact -> new Outcome.Good(link.purpose(), contact)))
                .orElseGet(Outcome.NotGood::new));
    }
}
