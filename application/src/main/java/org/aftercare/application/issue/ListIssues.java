package org.aftercare.application.issue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.CustomerId;

/** Lists the issues that a caller may see, soonest due first, a page at a time. */
public final class ListIssues {
    public static final int MAX_LIMIT = 200;

    private final UnitOfWork unitOfWork;
    private final IssueQueue queue;
    private final Clock clock;

    public ListIssues(UnitOfWork unitOfWork, IssueQueue queue, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param open only issues that are not resolved, or only those that are
     * @param after the position at which the page before ended
     * @param limit 1 to {@value #MAX_LIMIT}
     */
    public record Command(
            Caller caller,
            Optional<CustomerId> customer,
            Optional<Severity> severity,
            Optional<Boolean> open,
            Optional<IssueQueue.Position> after,
            int limit) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * A page.
         *
         * @param at the instant at which the clocks are to be read
         * @param next the position from which the next page goes on, if there is more
         */
        record Listed(List<IssueQueue.Line> lines, Instant at, Optional<IssueQueue.Position> next) implements Outcome {}
    }

    public Outcome execute(Command command) {
        var customer =
                switch (command.caller()) {
                    case Caller.OfVendor agent -> command.customer();
                    case Caller.OfCustomer(var contact) -> Optional.of(contact.customerId());
                };
        var now = clock.instant();
        // one line more than wanted tells whether there is a next page
        var filter = new IssueQueue.Filter(customer, command.severity(), command.open());
        var lines = unitOfWork.execute(() -> queue.lines(filter, command.after(), command.limit() + 1));
        if (lines.size() <= command.limit()) {
            return new Outcome.Listed(lines, now, Optional.empty());
        }
        var page = lines.subList(0, command.limit());
        return new Outcome.Listed(page, now, Optional.of(page.getLast().position()));
    }
}
