package org.aftercare.application.access;

import java.util.List;
import org.aftercare.application.port.SecondFactors;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.RecoveryCode;
import org.aftercare.domain.access.SecondFactor;

/** Gives a contact new recovery codes; the old ones are good for nothing then. */
public final class RenewRecoveryCodes {
    private final UnitOfWork unitOfWork;
    private final SecondFactors factors;
    private final PasswordCheck check;

    public RenewRecoveryCodes(UnitOfWork unitOfWork, SecondFactors factors, PasswordCheck check) {
        this.unitOfWork = unitOfWork;
        this.factors = factors;
        this.check = check;
    }

    public record Command(Caller.OfCustomer caller, String password) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * He has new ones.
         *
         * @param recoveryCodes shown this once; only their hashes are kept
         */
        record Renewed(List<RecoveryCode> recoveryCodes) implements Outcome {}

        /** He is not asked for codes, so there is nothing to recover. */
        record NotActive() implements Outcome {}

        record WrongPassword() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var contact = command.caller().contact().id();
        if (!check.passes(contact, command.password())) {
            return new Outcome.WrongPassword();
        }
        var recovery = RecoveryCode.made();
        return unitOfWork.execute(() -> {
            if (factors.find(contact).filter(SecondFactor::active).isEmpty()) {
                return new Outcome.NotActive();
            }
            factors.saveRecoveryCodes(
                    contact, recovery.stream().map(RecoveryCode::hash).toList());
            return new Outcome.Renewed(recovery);
        });
    }
}
