package org.aftercare.application.issue;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Faults;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueNumber;

/** Records an agent's answer to an issue. The first one that the customer can see stops the RESPONSE clock. */
public final class AnswerIssue {
    private final UnitOfWork unitOfWork;
    private final IssueRepository issues;
    private final IssueViews views;
    private final Clock clock;

    public AnswerIssue(UnitOfWork unitOfWork, IssueRepository issues, IssueViews views, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.issues = issues;
        this.views = views;
        this.clock = clock;
    }

    /**
     * What is answered.
     *
     * @param visible whether the customer can see it
     * @param at when the answer was given, if that was earlier than now
     * @param expected the revision that the caller saw, if he says so
     */
    public record Command(
            Caller.OfVendor caller,
            Channel channel,
            IssueNumber number,
            String text,
            boolean visible,
            Optional<Instant> at,
            Optional<Revision> expected) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Answered(IssueView view) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    /**
     * Does it; throws {@link org.aftercare.domain.BrokenRuleException} if the text breaks the rules for texts or the answer
     * lies before the report or in the future, and {@link StaleAggregateException} if the issue is not as the caller saw it.
     */
    public Outcome execute(Command command) {
        var now = clock.instant();
        var answer = new IssueEvent.Answered(
                command.at().orElse(now),
                now,
                Actor.of(command.caller()),
                command.channel(),
                command.text(),
                command.visible());
        return unitOfWork.execute(() -> {
            var found = issues.find(command.number());
            if (found.isEmpty()) {
                return new Outcome.Unknown();
            }
            StaleAggregateException.unless(command.expected(), found.get().revision(), command.number());
            var faults = new Faults();
            var issue = faults.attempt("/at", () -> found.get().with(answer));
            faults.refuseIfAny();
            var answered = issue.orElseThrow();
            var saved = issues.save(answered, answered.clocks(views.timekeeper(answered)));
            return new Outcome.Answered(views.of(saved, command.caller(), now));
        });
    }
}
