package org.aftercare.application.access;

import java.time.Clock;
import java.util.Optional;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.PasswordHashing;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.EmailAddress;

/** Lets a contact in to the portal, by address and password. */
public final class LogInContact {
    private final UnitOfWork unitOfWork;
    private final CustomerRepository customers;
    private final AccessRepository access;
    private final LogIns logIns;
    private final PasswordHashing hashing;
    private final Clock clock;

    /** Compared with when there is no such contact, so that the answer takes as long as when there is. */
    private final String nobodysHash;

    public LogInContact(
            UnitOfWork unitOfWork,
            CustomerRepository customers,
            AccessRepository access,
            LogIns logIns,
            PasswordHashing hashing,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.customers = customers;
        this.access = access;
        this.logIns = logIns;
        this.hashing = hashing;
        this.clock = clock;
        this.nobodysHash = hashing.hash(SecretHash.newSecret());
    }

    /**
     * What is wanted.
     *
     * @param browser what he comes with, in words
     */
    public record Command(EmailAddress email, String password, String browser) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * The contact is in.
         *
         * @param secret to be shown with each request; only its hash is kept
         */
        record LoggedIn(Contact contact, String secret) implements Outcome {}

        /**
         * The password is right, and a code has to be shown yet: see {@link ConfirmLogIn}.
         *
         * @param secret to be shown with the code; only its hash is kept
         */
        record CodeNeeded(Contact contact, String secret) implements Outcome {}

        /** No such contact, no password set, or the wrong one: which of them is nobody's business. */
        record Refused() implements Outcome {}
    }

    private record Candidate(Contact contact, String passwordHash) {}

    public Outcome execute(Command command) {
        var now = clock.instant();
        var candidate = unitOfWork.execute(() -> candidate(command.email()));
        // outside of a unit of work: hashing is slow on purpose, and a connection is dear
        var matches = hashing.matches(
                command.password(), candidate.map(Candidate::passwordHash).orElse(nobodysHash));
        if (candidate.isEmpty() || !matches) {
            return new Outcome.Refused();
        }
        var contact = candidate.get().contact();
        return unitOfWork.execute(() -> switch (logIns.begin(contact, command.browser(), now)) {
            case Entrance.In(var secret) -> new Outcome.LoggedIn(contact, secret);
            case Entrance.CodeNeeded(var secret) -> new Outcome.CodeNeeded(contact, secret);
        });
    }

    private Optional<Candidate> candidate(EmailAddress email) {
        return customers.contact(email).flatMap(contact -> access.passwordHash(contact.id())
                .map(hash -> new Candidate(contact, hash)));
    }
}
