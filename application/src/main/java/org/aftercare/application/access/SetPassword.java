package org.aftercare.application.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.aftercare.application.port.AccountLinks;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.PasswordHashing;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.AccountLink;
import org.aftercare.domain.access.Password;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.Contact;

/**
 * Sets the password of the contact to whom a link went by mail, and uses the link up. Whoever was logged in as him is logged
 * out, no other link of his is good any more, and he comes in by the new one.
 */
public final class SetPassword {
    private final UnitOfWork unitOfWork;
    private final AccountLinks links;
    private final CustomerRepository customers;
    private final Passwords passwords;
    private final LogIns logIns;
    private final PasswordHashing hashing;
    private final Clock clock;

    public SetPassword(
            UnitOfWork unitOfWork,
            AccountLinks links,
            CustomerRepository customers,
            Passwords passwords,
            LogIns logIns,
            PasswordHashing hashing,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.links = links;
        this.customers = customers;
        this.passwords = passwords;
        this.logIns = logIns;
        this.hashing = hashing;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param browser what he comes with, in words
     */
    public record Command(String secret, Password password, String browser) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * It is his password from now on, and he comes in by it.
         *
         * @param entrance what he gets, as if he had logged in with it
         */
        record Set(Contact contact, Entrance entrance) implements Outcome {}

        /** There is no such link, or it has expired, was used, or made void. */
        record NotGood() implements Outcome {}
    }

    private record Opened(AccountLink link, Contact contact) {}

    public Outcome execute(Command command) {
        var now = clock.instant();
        var secret = SecretHash.of(command.secret());
        if (unitOfWork.execute(() -> opened(secret, now)).isEmpty()) {
            return new Outcome.NotGood();
        }
        // outside of a unit of work: hashing is slow on purpose, and a connection is dear
        var hash = hashing.hash(command.password().value());
        return unitOfWork.execute(() -> {
            var opened = opened(secret, now);
            if (opened.isEmpty() || !links.end(opened.get().link().id(), now)) {
                return new Outcome.NotGood();
            }
            var contact = opened.get().contact();
            passwords.set(contact, hash, Optional.empty(), now);
            return new Outcome.Set(contact, logIns.begin(contact, command.browser(), now));
        });
    }

    private Optional<Opened> opened(SecretHash secret, Instant now) {
        return links.find(secret)
                .filter(link -> link.validAt(now))
                .flatMap(link -> customers.contact(link.contactId()).map(contact -> new Opened(link, contact)));
    }
}
