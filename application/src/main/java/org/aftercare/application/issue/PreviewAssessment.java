package org.aftercare.application.issue;

import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.issue.Clash;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;

/** Shows how an issue's due instants would move if it were assessed. Stores nothing. */
public final class PreviewAssessment {
    private final UnitOfWork unitOfWork;
    private final IssueActs acts;
    private final IssueLedger ledger;

    public PreviewAssessment(UnitOfWork unitOfWork, IssueActs acts, IssueLedger ledger) {
        this.unitOfWork = unitOfWork;
        this.acts = acts;
        this.ledger = ledger;
    }

    public record Command(IssueAct act, Severity severity, String reason) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Previewed(IssueMove move) implements Outcome {}

        /** There is no such issue. */
        record Unknown() implements Outcome {}

        /** It could not be assessed then. */
        record Refused(Clash clash) implements Outcome {}
    }

    /** Does it; throws what {@link AssessIssue} would throw. */
    public Outcome execute(Command command) {
        IssueActs.Making making = (happenedAt, recordedAt, actor, channel) ->
                new IssueEvent.Assessed(happenedAt, recordedAt, actor, channel, command.severity(), command.reason());
        var now = acts.begin(command.act(), making);
        return unitOfWork.execute(() -> acts.attempt(command.act(), making, now)
                .<Outcome>map(attempt -> switch (attempt.change()) {
                    case Issue.Change.Refused(var clash) -> new Outcome.Refused(clash);
                    case Issue.Change.Changed(var issue) ->
                        new Outcome.Previewed(IssueMove.of(issue, ledger.fold(attempt.before()), ledger.fold(issue)));
                })
                .orElseGet(Outcome.Unknown::new));
    }
}
