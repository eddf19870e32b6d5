package org.aftercare.application.charge;

import java.util.List;
import org.aftercare.application.access.Roles;
import org.aftercare.application.port.Consents;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.charge.Consent;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueNumber;

/** Shows a contact who may approve charges the consents that were asked for on an issue, decided on or not. */
public final class ShowConsents {
    private final UnitOfWork unitOfWork;
    private final IssueRepository issues;
    private final Consents consents;
    private final Roles roles;

    public ShowConsents(UnitOfWork unitOfWork, IssueRepository issues, Consents consents, Roles roles) {
        this.unitOfWork = unitOfWork;
        this.issues = issues;
        this.consents = consents;
        this.roles = roles;
    }

    public record Command(Caller.OfCustomer caller, IssueNumber issue) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** All of the issue, in the order in which they were asked for. */
        record Shown(Issue issue, List<Consent> consents) implements Outcome {}

        /** There is no such issue that the contact may know of. */
        record Unknown() implements Outcome {}

        /** The contact may not approve charges under the issue's agreement. */
        record NotAllowed() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var contact = command.caller().contact();
        return unitOfWork.execute(() -> {
            var issue = issues.find(command.issue())
                    .filter(found -> command.caller().maySee(found.customerId()));
            if (issue.isEmpty()) {
                return new Outcome.Unknown();
            }
            return roles.has(issue.get().agreementId(), contact.id(), ContactRole.APPROVE_CHARGES)
                    ? new Outcome.Shown(issue.get(), consents.of(command.issue()))
                    : new Outcome.NotAllowed();
        });
    }
}
