package org.aftercare.application.access;

import java.time.Clock;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.SecretHash;

/** Ends a log-in, on every node at once. */
public final class LogOutContact {
    private final UnitOfWork unitOfWork;
    private final AccessRepository access;
    private final Clock clock;

    public LogOutContact(UnitOfWork unitOfWork, AccessRepository access, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.access = access;
        this.clock = clock;
    }

    public record Command(String secret) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** The log-in is ended, if there was one. */
        record LoggedOut() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.execute(() -> {
            access.logIn(SecretHash.of(command.secret()))
                    .filter(logIn -> logIn.validAt(now))
                    .ifPresent(logIn -> access.endLogIn(logIn.contactId(), logIn.id(), now));
            return new Outcome.LoggedOut();
        });
    }
}
