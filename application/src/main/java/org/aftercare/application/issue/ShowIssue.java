package org.aftercare.application.issue;

import java.time.Clock;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
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

    public record Command(Caller caller, IssueNumber number) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Shown(IssueView view) implements Outcome {}

        /** There is none with this number that the caller may know of. */
        record Unknown() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.execute(() -> issues.find(command.number())
                .filter(issue -> command.caller().maySee(issue.customerId()))
                .<Outcome>map(issue -> new Outcome.Shown(views.of(issue, command.caller(), now)))
                .orElseGet(Outcome.Unknown::new));
    }
}
