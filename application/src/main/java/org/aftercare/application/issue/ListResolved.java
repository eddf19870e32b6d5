package org.aftercare.application.issue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.Page;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.issue.IssueNumber;

/** Lists what is resolved for a contact, a page at a time, from the latest report back. */
public final class ListResolved {
    private final UnitOfWork unitOfWork;
    private final IssueQueue queue;
    private final Clock clock;

    public ListResolved(UnitOfWork unitOfWork, IssueQueue queue, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param before below which number, if not from the highest on
     * @param limit 1 to {@value ListIssues#MAX_LIMIT}
     */
    public record Command(Caller.OfCustomer caller, Optional<IssueNumber> before, int limit) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * A page.
         *
         * @param at the instant at which the clocks are to be read
         * @param next below which number the next page begins, if there is more
         */
        record Listed(List<IssueQueue.Line> lines, Instant at, Optional<IssueNumber> next) implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        var filter = IssueQueue.Filter.ALL.and(
                new IssueQueue.Condition.OfCustomer(command.caller().contact().customerId()));
        var page = unitOfWork.look(
                () -> Page.of(command.limit(), wanted -> queue.resolved(filter, command.before(), wanted)));
        return new Outcome.Listed(
                page.items().stream().map(IssueQueue.Line::withoutInternals).toList(),
                now,
                page.last().map(IssueQueue.Line::number));
    }
}
