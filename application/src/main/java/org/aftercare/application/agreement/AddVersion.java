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

/** Adds a further version, as a draft, to an agreement. */
public final class AddVersion {
    private final UnitOfWork unitOfWork;
    private final AgreementRepository agreements;
    private final HolidayBook book;

    public AddVersion(UnitOfWork unitOfWork, AgreementRepository agreements, HolidayBook book) {
        this.unitOfWork = unitOfWork;
        this.agreements = agreements;
        this.book = book;
    }

    /**
     * What is wanted.
     *
     * @param expected the revision that the caller saw, if he says so
     */
    public record Command(AgreementId id, Terms terms, Optional<Revision> expected) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * The draft is there.
         *
         * @param version its number
         */
        record Added(Agreement agreement, int version) implements Outcome {}

        record Unknown() implements Outcome {}

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
            agreement.get().faultOf(0, command.terms()).ifPresent(faults::add);
            if (!faults.isEmpty()) {
                return new Outcome.Refused(faults);
            }
            var saved = agreements.save(agreement.get().withDraft(command.terms()));
            return new Outcome.Added(saved, saved.versions().size());
        });
    }
}
