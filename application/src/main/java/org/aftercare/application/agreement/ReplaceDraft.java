package org.aftercare.application.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Fault;
import org.aftercare.domain.Revision;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Terms;

/** Replaces the terms of a version that is still a draft. */
public final class ReplaceDraft {
    private final UnitOfWork unitOfWork;
    private final AgreementRepository agreements;
    private final HolidayBook book;

    public ReplaceDraft(UnitOfWork unitOfWork, AgreementRepository agreements, HolidayBook book) {
        this.unitOfWork = unitOfWork;
        this.agreements = agreements;
        this.book = book;
    }

    /**
     * What is wanted.
     *
     * @param expected the revision that the caller saw, if he says so
     */
    public record Command(AgreementId id, int version, Terms terms, Optional<Revision> expected) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Replaced(Agreement agreement) implements Outcome {}

        record Unknown() implements Outcome {}

        record AlreadySigned() implements Outcome {}

        record Refused(List<Fault> faults) implements Outcome {}
    }

    /** Does it; throws {@link StaleAggregateException} if the agreement is not as the caller saw it. */
    public Outcome execute(Command command) {
        return unitOfWork.execute(() -> {
            var agreement = agreements.find(command.id());
            if (agreement.isEmpty()) {
                return new Outcome.Unknown();
            }
            StaleAggregateException.unless(
                    command.expected(),
                    agreement.get().revision(),
                    agreement.get().number());
            var faults = new ArrayList<>(book.faultsOf(command.terms()));
            agreement.get().faultOf(command.version(), command.terms()).ifPresent(faults::add);
            if (!faults.isEmpty()) {
                return new Outcome.Refused(faults);
            }
            return switch (agreement.get().replaceDraft(command.version(), command.terms())) {
                case Agreement.Change.Changed(var changed) -> new Outcome.Replaced(agreements.save(changed));
                case Agreement.Change.NoSuchVersion() -> new Outcome.Unknown();
                case Agreement.Change.AlreadySigned() -> new Outcome.AlreadySigned();
            };
        });
    }
}
