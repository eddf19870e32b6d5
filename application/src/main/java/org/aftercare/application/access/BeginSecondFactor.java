package org.aftercare.application.access;

import java.util.Optional;
import org.aftercare.application.port.OneTimeCodes;
import org.aftercare.application.port.SecondFactors;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.SecondFactor;

/** Makes a secret for a contact's telephone. Nothing is asked of him until he has shown a first code. */
public final class BeginSecondFactor {
    private final UnitOfWork unitOfWork;
    private final SecondFactors factors;
    private final PasswordCheck check;
    private final OneTimeCodes codes;

    public BeginSecondFactor(UnitOfWork unitOfWork, SecondFactors factors, PasswordCheck check, OneTimeCodes codes) {
        this.unitOfWork = unitOfWork;
        this.factors = factors;
        this.check = check;
        this.codes = codes;
    }

    public record Command(Caller.OfCustomer caller, String password) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** There is a secret, to be shown to him until he has shown a code. */
        record Begun() implements Outcome {}

        /** He has one already, which is not replaced unawares. */
        record Active() implements Outcome {}

        record WrongPassword() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var contact = command.caller().contact().id();
        if (!check.passes(contact, command.password())) {
            return new Outcome.WrongPassword();
        }
        var secret = codes.newSecret();
        return unitOfWork.execute(() -> {
            if (factors.find(contact).filter(SecondFactor::active).isPresent()) {
                return new Outcome.Active();
            }
            factors.save(new SecondFactor(contact, secret, Optional.empty()));
            return new Outcome.Begun();
        });
    }
}
