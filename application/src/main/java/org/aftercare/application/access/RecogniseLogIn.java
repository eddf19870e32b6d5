package org.aftercare.application.access;

import java.time.Clock;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.LogIn;
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
        record Recognised(Caller.OfCustomer caller) implements Outcome {}

        /** There is no such log-in, or it has expired or was ended. */
        record Refused() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.execute(() -> access.logIn(SecretHash.of(command.secret()))
                .filter(logIn -> logIn.validAt(now))
                .map(LogIn::contactId)
                .flatMap(customers::contact)
                .<Outcome>map(contact -> new Outcome.Recognised(new Caller.OfCustomer(contact)))
                .orElseGet(Outcome.Refused::new));
    }
}
