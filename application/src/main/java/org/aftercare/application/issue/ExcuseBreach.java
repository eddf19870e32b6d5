package org.aftercare.application.issue;

import java.time.Clock;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.BreachId;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;

/** Records why a breach is excused. The breach stays, and may be excused again. */
public final class ExcuseBreach {
    private final UnitOfWork unitOfWork;
    private final IssueLedger ledger;
    private final Clock clock;

    public ExcuseBreach(UnitOfWork unitOfWork, IssueLedger ledger, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What is excused.
     *
     * @param reason for the customer to see
     */
    public record Command(Caller.OfVendor caller, Channel channel, BreachId breach, String reason) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Excused(BreachView view) implements Outcome {}

        /** There is no such breach. */
        record Unknown() implements Outcome {}
    }

    /** Does it; throws {@link org.aftercare.domain.BrokenRuleException} if the reason breaks the rules for texts. */
    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.execute(() -> {
            var issue = ledger.findForChange(command.breach().issue());
            if (issue.isEmpty()
                    || command.breach().event() >= issue.get().history().size()
                    || !(issue.get().history().get(command.breach().event()) instanceof IssueEvent.Breached fact)) {
                return new Outcome.Unknown();
            }
            var at = issue.get().atLeast(now);
            var excused = new IssueEvent.Excused(
                    at, at, Actor.of(command.caller()), command.channel(), fact.breach(), command.reason());
            return switch (issue.get().with(excused)) {
                case Issue.Change.Changed(var changed) -> {
                    var saved = ledger.save(changed, issue.get().history().size());
                    yield new Outcome.Excused(BreachView.of(command.breach(), fact, saved, ledger.fold(saved)));
                }
                case Issue.Change.Refused(var clash) ->
                    throw new IllegalStateException(command.breach() + " cannot be excused: " + clash);
            };
        });
    }
}
