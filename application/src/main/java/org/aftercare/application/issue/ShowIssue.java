package org.aftercare.application.issue;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Fault;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueNumber;

/** Shows an issue with its clocks, and why they are due when they are. */
public final class ShowIssue {
    private final UnitOfWork unitOfWork;
    private final IssueRepository issues;
    private final IssueViews views;
    private final Clock clock;

    public ShowIssue(UnitOfWork unitOfWork, IssueRepository issues, IssueViews views, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.issues = issues;
        this.views = views;
        this.clock = clock;
    }

    /**
     * What is to be shown.
     *
     * @param asOf as it was known at that instant, with its clocks as they stood then; as it is now if empty
     */
    public record Command(Caller caller, IssueNumber number, Optional<Instant> asOf) {
        /** As it is now. */
        public Command(Caller caller, IssueNumber number) {
            this(caller, number, Optional.empty());
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Shown(IssueView view) implements Outcome {}

        /** There is none with this number that the caller may know of, or there was none then. */
        record Unknown() implements Outcome {}

        /** Nobody knows yet how it will be then. */
        record Refused(Fault fault) implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        var at = command.asOf().orElse(now);
        if (at.isAfter(now)) {
            return new Outcome.Refused(new Fault("?asOf", "must not lie in the future, and is " + at));
        }
        return unitOfWork.look(() -> issues.find(command.number())
                .filter(issue -> command.caller().maySee(issue.customerId()))
                .flatMap(issue -> command.asOf().isEmpty() ? Optional.of(issue) : knownAt(issue, at))
                .<Outcome>map(issue -> new Outcome.Shown(views.of(issue, command.caller(), at)))
                .orElseGet(Outcome.Unknown::new));
    }

    /** With what was recorded at the very instant, since instants go to the microsecond. */
    private static Optional<Issue> knownAt(Issue issue, Instant at) {
        return issue.recordedBefore(at.plusNanos(1000));
    }
}
