package org.aftercare.application.amendment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.issue.IssueMove;
import org.aftercare.application.issue.OpenIssues;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Fault;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Channel;

/** Shows the open issues whose due instants would move if terms were signed now and applied to them. Stores nothing. */
public final class PreviewAmendment {
    private final UnitOfWork unitOfWork;
    private final AgreementRepository agreements;
    private final HolidayBook book;
    private final OpenIssues openIssues;
    private final Clock clock;

    public PreviewAmendment(
            UnitOfWork unitOfWork,
            AgreementRepository agreements,
            HolidayBook book,
            OpenIssues openIssues,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.agreements = agreements;
        this.book = book;
        this.openIssues = openIssues;
        this.clock = clock;
    }

    public record Command(Caller.OfVendor caller, AgreementId id, Terms terms) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** The open issues on which something would move. */
        record Previewed(List<IssueMove> moves) implements Outcome {}

        record Unknown() implements Outcome {}

        /** The terms cannot be; the pointers are relative to the command, as the API writes it. */
        record Refused(List<Fault> faults) implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.execute(() -> {
            var agreement = agreements.find(command.id());
            if (agreement.isEmpty()) {
                return new Outcome.Unknown();
            }
            var faults = book.faultsOf(command.terms());
            if (!faults.isEmpty()) {
                return new Outcome.Refused(faults);
            }
            var occasion = new OpenIssues.Occasion(Actor.of(command.caller()), Channel.API, now, Optional.empty());
            return new Outcome.Previewed(
                    openIssues.preview(agreement.get(), command.terms(), book.editionFor(command.terms()), occasion));
        });
    }
}
