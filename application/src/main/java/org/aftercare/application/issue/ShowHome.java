package org.aftercare.application.issue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.Page;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.IssueQueue.Condition;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.issue.IssueNumber;

/**
 * Shows a contact at a glance what is open: what waits for his customer, and the first page of the rest, soonest due first. What
 * it costs does not grow with the issues that are not shown.
 */
public final class ShowHome {
    /** So many issues at most that wait, and as many of the rest. */
    public static final int PAGE = 12;

    private final UnitOfWork unitOfWork;
    private final IssueQueue queue;
    private final IssueRepository issues;
    private final IssueViews views;
    private final Clock clock;

    public ShowHome(UnitOfWork unitOfWork, IssueQueue queue, IssueRepository issues, IssueViews views, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.queue = queue;
        this.issues = issues;
        this.views = views;
        this.clock = clock;
    }

    public record Command(Caller.OfCustomer caller) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Shown(Instant at, Part waiting, Part others) implements Outcome {}
    }

    /**
     * Some of the issues.
     *
     * @param more whether there are more like them
     */
    public record Part(List<IssueView> issues, boolean more) {}

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.look(
                () -> new Outcome.Shown(now, part(command.caller(), true, now), part(command.caller(), false, now)));
    }

    private Part part(Caller.OfCustomer caller, boolean waiting, Instant now) {
        var filter = IssueQueue.Filter.ALL
                .and(new Condition.OfCustomer(caller.contact().customerId()))
                .and(new Condition.Open(true))
                .and(new Condition.Waiting(waiting));
        var page = Page.of(PAGE, wanted -> queue.lines(filter, Optional.empty(), wanted));
        return new Part(
                page.items().stream()
                        .map(line -> view(line.number(), caller, now))
                        .toList(),
                page.last().isPresent());
    }

    private IssueView view(IssueNumber number, Caller.OfCustomer caller, Instant now) {
        var issue = issues.find(number)
                .orElseThrow(() -> new IllegalStateException(number + " is in the queue, but is gone"));
        return views.of(issue, caller, now);
    }
}
