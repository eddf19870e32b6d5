package org.aftercare.application.access;

import java.time.Instant;
import org.aftercare.application.port.SecondFactors;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;

/** Shows a contact how his second factor stands. */
public final class ShowSecondFactor {
    private final UnitOfWork unitOfWork;
    private final SecondFactors factors;

    public ShowSecondFactor(UnitOfWork unitOfWork, SecondFactors factors) {
        this.unitOfWork = unitOfWork;
        this.factors = factors;
    }

    public record Command(Caller.OfCustomer caller) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** His password is enough. */
        record None() implements Outcome {}

        /**
         * His telephone may have the secret; it has not shown so by a code.
         *
         * @param secret in Base32, as telephones take it
         */
        record Begun(String secret) implements Outcome {}

        /**
         * He is asked for a code at each log-in.
         *
         * @param recoveryCodes how many he has left
         */
        record Active(Instant since, int recoveryCodes) implements Outcome {}
    }

    public Outcome execute(Command command) {
        var contact = command.caller().contact().id();
        return unitOfWork.execute(() -> factors.find(contact)
                .<Outcome>map(factor -> factor.confirmedAt()
                        .<Outcome>map(since -> new Outcome.Active(since, factors.recoveryCodes(contact)))
                        .orElseGet(() -> new Outcome.Begun(factor.secret())))
                .orElseGet(Outcome.None::new));
    }
}
