package org.aftercare.application.access;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.LogIn;
import org.aftercare.domain.access.LogInId;
import org.aftercare.domain.access.SecretHash;

/** Finds out which contact a log-in's secret belongs to; asked on each request, so that a log-out holds at once. */
public final class RecogniseLogIn {
    private final UnitOfWork unitOfWork;
    private final CustomerRepository customers;
    private final AccessRepository access;
    private final Clock clock;

    public RecogniseLogIn(UnitOfWork unitOfWork, CustomerRepository customers, AccessRepository access, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.customers = customers;
        this.access = access;
        this.clock = clock;
    }

    public record Command(String secret) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * Who it is.
         *
         * @param logIn with which he is here
         * @param timeZone in which he wants to read times, if he said so
         */
        record Recognised(Caller.OfCustomer caller, LogInId logIn, Optional<ZoneId> timeZone) implements Outcome {}

        /** There is no such log-in, or it has expired or was ended. */
        record Refused() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.execute(() -> access.logIn(SecretHash.of(command.secret()))
                .filter(logIn -> logIn.validAt(now))
                .<Outcome>flatMap(logIn -> recognised(logIn, now))
                .orElseGet(Outcome.Refused::new));
    }

    private Optional<Outcome.Recognised> recognised(LogIn logIn, Instant now) {
        if (logIn.isNewsAt(now)) {
            access.seen(logIn.id(), now);
        }
        return customers
                .contact(logIn.contactId())
                .map(contact -> new Outcome.Recognised(
                        new Caller.OfCustomer(contact),
                        logIn.id(),
                        customers.preferences(contact.id()).timeZone()));
    }
}
