package org.aftercare.application.issue;

import java.time.Clock;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.issue.Clash;

/** Shows a contact how an issue's due instants would move if he raised its severity. Stores nothing. */
public final class PreviewRaise {
    private final UnitOfWork unitOfWork;
    private final SeverityRaises raises;
    private final IssueLedger ledger;
    private final Clock clock;

    public PreviewRaise(UnitOfWork unitOfWork, SeverityRaises raises, IssueLedger ledger, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.raises = raises;
        this.ledger = ledger;
        this.clock = clock;
    }

    public record Command(SeverityRaises.Raise raise) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Previewed(IssueMove move) implements Outcome {}

        /** There is no such issue that the contact may know of. */
        record Unknown() implements Outcome {}

        /** The contact has not the role under the issue's agreement. */
        record NotAllowed() implements Outcome {}

        /** The issue is as bad as that already, or worse. */
        record NotWorse(Severity now) implements Outcome {}

        /** It could not happen now. */
        record Refused(Clash clash) implements Outcome {}
    }

    /** Does it; throws what {@link RaiseSeverity} would throw. */
    public Outcome execute(Command command) {
        var now = clock.instant();
        var raise = command.raise();
        raise.event(now);
        return unitOfWork.execute(() -> switch (raises.attempt(ledger.find(raise.number()), raise, now)) {
            case SeverityRaises.Attempt.Possible(var issue, var before, var at) ->
                new Outcome.Previewed(IssueMove.of(issue, before, ledger.fold(issue)));
            case SeverityRaises.Attempt.Unknown() -> new Outcome.Unknown();
            case SeverityRaises.Attempt.NotAllowed() -> new Outcome.NotAllowed();
            case SeverityRaises.Attempt.NotWorse(var severity) -> new Outcome.NotWorse(severity);
            case SeverityRaises.Attempt.Clashed(var clash) -> new Outcome.Refused(clash);
        });
    }
}
