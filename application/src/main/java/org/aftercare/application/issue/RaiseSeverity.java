package org.aftercare.application.issue;

import java.time.Clock;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.issue.Clash;

/** Has a contact who may do so raise the severity of an issue; and tells support; only upwards, since to lower it is for agents to assess. */
public final class RaiseSeverity {
    private final UnitOfWork unitOfWork;
    private final SeverityRaises raises;
    private final IssueLedger ledger;
    private final IssueViews views;
    private final ContactNotices notices;
    private final Clock clock;

    public RaiseSeverity(
            UnitOfWork unitOfWork,
            SeverityRaises raises,
            IssueLedger ledger,
            IssueViews views,
            ContactNotices notices,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.raises = raises;
        this.ledger = ledger;
        this.views = views;
        this.notices = notices;
        this.clock = clock;
    }

    public record Command(SeverityRaises.Raise raise) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Raised(IssueView view) implements Outcome {}

        /** There is no such issue that the contact may know of. */
        record Unknown() implements Outcome {}

        /** The contact has not the role under the issue's agreement. */
        record NotAllowed() implements Outcome {}

        /** The issue is as bad as that already, or worse. */
        record NotWorse(Severity now) implements Outcome {}

        /** It cannot happen now: the issue is resolved, for instance. */
        record Refused(Clash clash) implements Outcome {}
    }

    /**
     * Does it; throws {@link org.aftercare.domain.BrokenRuleException} if the reason breaks the rules for texts, and {@link
     * StaleAggregateException} if the issue is not as the contact saw it.
     */
    public Outcome execute(Command command) {
        var now = clock.instant();
        var raise = command.raise();
        // what is wrong with the text is said before anything is looked up
        raise.event(now);
        return unitOfWork.execute(() -> switch (raises.attempt(ledger.findForChange(raise.number()), raise, now)) {
            case SeverityRaises.Attempt.Possible(var issue, var before, var at) -> {
                var known = issue.history().size() - 1;
                var view = views.of(ledger.save(issue, known), raise.caller(), at);
                notices.put(view, Notice.ContactDeed.RAISED, raise.caller().contact(), raise.reason());
                yield new Outcome.Raised(view);
            }
            case SeverityRaises.Attempt.Unknown() -> new Outcome.Unknown();
            case SeverityRaises.Attempt.NotAllowed() -> new Outcome.NotAllowed();
            case SeverityRaises.Attempt.NotWorse(var severity) -> new Outcome.NotWorse(severity);
            case SeverityRaises.Attempt.Clashed(var clash) -> new Outcome.Refused(clash);
        });
    }
}
