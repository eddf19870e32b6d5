package org.aftercare.application.charge;

import java.util.List;
import org.aftercare.application.port.Consents;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.charge.Consent;
import org.aftercare.domain.issue.IssueNumber;

/** Lists the consents that were asked for on an issue, and what was decided. */
public final class ListConsents {
    private final UnitOfWork unitOfWork;
    private final IssueRepository issues;
    private final Consents consents;

    public ListConsents(UnitOfWork unitOfWork, IssueRepository issues, Consents consents) {
        this.unitOfWork = unitOfWork;
        this.issues = issues;
        this.consents = consents;
    }

    public record Command(Caller caller, IssueNumber issue) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Listed(List<Consent> consents) implements Outcome {}

        /** There is no such issue that the caller may know of. */
        record Unknown() implements Outcome {}
    }

    public Outcome execute(Command command) {
        return unitOfWork.execute(() -> issues.find(command.issue())
                .filter(issue -> command.caller().maySee(issue.customerId()))
                .<Outcome>map(issue -> new Outcome.Listed(consents.of(issue.number())))
                .orElseGet(Outcome.Unknown::new));
    }
}
