package org.aftercare.application.access;

import org.aftercare.application.port.SecondFactors;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;

/** Has a contact's password be enough again. */
public final class EndSecondFactor {
    private final UnitOfWork unitOfWork;
    private final SecondFactors factors;
    private final PasswordCheck check;

    public EndSecondFactor(UnitOfWork unitOfWork, SecondFactors factors, PasswordCheck check) {
        this.unitOfWork = unitOfWork;
        this.factors = factors;
        this.check = check;
    }

    public record Command(Caller.OfCustomer caller, String password) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** He is not asked for codes any more; secret and recovery codes are gone. */
        record Ended() implements Outcome {}

        record WrongPassword() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var contact = command.caller().contact().id();
        if (!check.passes(contact, command.password())) {
            return new Outcome.WrongPassword();
        }
        return unitOfWork.execute(() -> {
            factors.remove(contact);
            return new Outcome.Ended();
        });
    }
}
