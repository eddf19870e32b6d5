package org.aftercare.application.access;

import java.time.Clock;
import java.time.Instant;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.OneTimeCodes;
import org.aftercare.application.port.SecondFactors;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.RecoveryCode;
import org.aftercare.domain.access.SecondFactor;
import org.aftercare.domain.access.SecondStep;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.Contact;

/**
 * Lets a contact in who has shown his password before, by a code of his telephone or by a recovery code. Each code is good
 * once; after a few wrong ones he begins again with the password.
 */
public final class ConfirmLogIn {
    private final UnitOfWork unitOfWork;
    private final SecondFactors factors;
    private final CustomerRepository customers;
    private final LogIns logIns;
    private final OneTimeCodes codes;
    private final Clock clock;

    public ConfirmLogIn(
            UnitOfWork unitOfWork,
            SecondFactors factors,
            CustomerRepository customers,
            LogIns logIns,
            OneTimeCodes codes,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.factors = factors;
        this.customers = customers;
        this.logIns = logIns;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param secret given when the password was right
     * @param code as it was typed
     * @param browser what he comes with, in words
     */
    public record Command(String secret, String code, String browser) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * The contact is in.
         *
         * @param secret to be shown with each request; only its hash is kept
         */
        record LoggedIn(Contact contact, String secret) implements Outcome {}

        /** That is no code of his, or was used before. */
        record WrongCode(Contact contact) implements Outcome {}

        /** Nobody is at this step: it is over, or had too many tries. The password is needed again. */
        record Over() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        var hash = SecretHash.of(command.secret());
        // of its own, so that a try counts whatever becomes of it
        var allowed = unitOfWork.execute(
                () -> factors.step(hash).filter(step -> step.validAt(now)).isPresent() && factors.attempt(hash));
        if (!allowed) {
            return new Outcome.Over();
        }
        return unitOfWork.execute(() -> {
            var step = factors.step(hash).orElseThrow();
            var contact = customers.contact(step.contactId()).orElseThrow();
            return isGood(step, command.code(), now)
                    ? admitted(step, contact, command.browser(), now)
                    : new Outcome.WrongCode(contact);
        });
    }

    private boolean isGood(SecondStep step, String code, Instant now) {
        var recovery = RecoveryCode.typed(code);
        if (recovery.isPresent()) {
            return factors.useRecoveryCode(step.contactId(), recovery.get().hash());
        }
        var interval = factors.find(step.contactId())
                .filter(SecondFactor::active)
                .map(factor -> codes.step(factor.secret(), code.replaceAll("\\s", ""), now));
        return interval.isPresent()
                && interval.get().isPresent()
                && factors.use(step.contactId(), interval.get().getAsLong());
    }

    private Outcome.LoggedIn admitted(SecondStep step, Contact contact, String browser, Instant now) {
        factors.end(step.hash(), now);
        return new Outcome.LoggedIn(contact, logIns.admit(contact.id(), browser, now));
    }
}
