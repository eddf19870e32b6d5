package org.aftercare.application.agreement;

import java.time.Clock;
import java.util.Optional;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Revision;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Version;

/** Signs a draft: from then on it is immutable, and in force from its effective date. */
public final class SignVersion {
    private final UnitOfWork unitOfWork;
    private final AgreementRepository agreements;
    private final Clock clock;

    public SignVersion(UnitOfWork unitOfWork, AgreementRepository agreements, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.agreements = agreements;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param signedBy who signs for the customer, 1 to 200 characters on one line
     * @param expected the revision that the caller saw, if he says so
     */
    public record Command(AgreementId id, int version, String signedBy, Optional<Revision> expected) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Signed(Agreement agreement) implements Outcome {}

        record Unknown() implements Outcome {}

        record AlreadySigned() implements Outcome {}
    }

    /**
     * Does it; throws {@link org.aftercare.domain.BrokenRuleException} if the signer's name breaks the rules for names, and
     * {@link StaleAggregateException} if the agreement is not as the caller saw it.
     */
    public Outcome execute(Command command) {
        var signature = new Version.Signature(command.signedBy(), clock.instant());
        return unitOfWork.execute(() -> {
            var agreement = agreements.find(command.id());
            if (agreement.isEmpty()) {
                return new Outcome.Unknown();
            }
            StaleAggregateException.unless(
                    command.expected(),
                    agreement.get().revision(),
                    agreement.get().number());
            return switch (agreement.get().sign(command.version(), signature)) {
                case Agreement.Change.Changed(var changed) -> new Outcome.Signed(agreements.save(changed));
                case Agreement.Change.NoSuchVersion() -> new Outcome.Unknown();
                case Agreement.Change.AlreadySigned() -> new Outcome.AlreadySigned();
            };
        });
    }
}
