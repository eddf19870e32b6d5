package org.aftercare.application.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.OneTimeCodes;
import org.aftercare.application.port.SecondFactors;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.LogInId;
import org.aftercare.domain.access.RecoveryCode;
import org.aftercare.domain.access.SecondFactor;

/**
 * Has a contact show the first code of his telephone: from now on he is asked for one at each log-in. Log-ins that were begun
 * without end, but for the one with which he is here.
 */
public final class ConfirmSecondFactor {
    private final UnitOfWork unitOfWork;
    private final SecondFactors factors;
    private final AccessRepository access;
    private final OneTimeCodes codes;
    private final Clock clock;

    public ConfirmSecondFactor(
            UnitOfWork unitOfWork, SecondFactors factors, AccessRepository access, OneTimeCodes codes, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.factors = factors;
        this.access = access;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param code as it was typed
     */
    public record Command(Caller.OfCustomer caller, LogInId logIn, String code) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * He is asked for a code from now on.
         *
         * @param recoveryCodes shown this once; only their hashes are kept
         */
        record Confirmed(List<RecoveryCode> recoveryCodes) implements Outcome {}

        record WrongCode() implements Outcome {}

        /** There is nothing to confirm. */
        record NotBegun() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        var contact = command.caller().contact().id();
        return unitOfWork.execute(() -> {
            var begun = factors.find(contact).filter(factor -> !factor.active());
            if (begun.isEmpty()) {
                return new Outcome.NotBegun();
            }
            var step = codes.step(begun.get().secret(), command.code().replaceAll("\\s", ""), now);
            if (step.isEmpty()) {
                return new Outcome.WrongCode();
            }
            factors.save(new SecondFactor(contact, begun.get().secret(), Optional.of(now)));
            factors.use(contact, step.getAsLong());
            var recovery = RecoveryCode.made();
            factors.saveRecoveryCodes(
                    contact, recovery.stream().map(RecoveryCode::hash).toList());
            access.endLogIns(contact, Optional.of(command.logIn()), now);
            return new Outcome.Confirmed(recovery);
        });
    }
}
