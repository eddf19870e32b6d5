package org.aftercare.application.issue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.aftercare.application.Page;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.IssueQueue.Condition;
import org.aftercare.application.port.IssueQueue.Filter;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.clock.LeadState;

/** Lists the issues that a caller may see, in one of several orders, a page at a time. */
public final class ListIssues {
    public static final int MAX_LIMIT = 200;

    private final UnitOfWork unitOfWork;
    private final IssueQueue queue;
    private final TimeLeft timeLeft;
    private final Clock clock;

    public ListIssues(UnitOfWork unitOfWork, IssueQueue queue, TimeLeft timeLeft, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.queue = queue;
        this.timeLeft = timeLeft;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param filter what issues must be like, beside the next
     * @param state how their leading clocks must stand now
     * @param limit 1 to {@value #MAX_LIMIT}
     */
    public record Command(Caller caller, Filter filter, Optional<LeadState> state, QueueOrder order, int limit) {
        /** All that the caller may see, the soonest due first. */
        public static Command ofAll(Caller caller, Optional<IssueQueue.Position> after, int limit) {
            return new Command(caller, Filter.ALL, Optional.empty(), new QueueOrder.ByDue(after), limit);
        }
    }

    /**
     * An issue in the list.
     *
     * @param left the covered time until its leading clock is due, if it is listed by that and has one
     */
    public record Entry(IssueQueue.Line line, Optional<Duration> left) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * A page.
         *
         * @param at the instant at which the clocks are to be read
         * @param next the order from where the next page goes on, if there is more
         */
        record Listed(List<Entry> entries, Instant at, Optional<QueueOrder> next) implements Outcome {
            public List<IssueQueue.Line> lines() {
                return entries.stream().map(Entry::line).toList();
            }
        }
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        if (command.caller() instanceof Caller.OfCustomer
                && command.filter().conditions().stream().anyMatch(ListIssues::isInternal)) {
            return new Outcome.Listed(List.of(), now, Optional.empty());
        }
        var filter = filter(command);
        return unitOfWork.look(() -> switch (command.order()) {
            case QueueOrder.ByDue(var after) ->
                page(
                        wanted -> entries(queue.lines(at(filter, command, now), after, wanted)),
                        command,
                        now,
                        last -> new QueueOrder.ByDue(Optional.of(last.line().position())));
            case QueueOrder.ByUpdate(var after) ->
                page(
                        wanted -> entries(queue.grown(at(filter, command, now), after, wanted)),
                        command,
                        now,
                        last -> new QueueOrder.ByUpdate(Optional.of(last.line().growth())));
            case QueueOrder.ByTimeLeft(var after) -> {
                var then = after.map(QueueOrder.Reckoned::now).orElse(now);
                yield page(
                        wanted -> timeLeft.entries(at(filter, command, then), then, after, wanted),
                        command,
                        then,
                        last -> new QueueOrder.ByTimeLeft(Optional.of(new QueueOrder.Reckoned(
                                then, last.left(), last.line().position()))));
            }
        });
    }

    private static Filter filter(Command command) {
        return switch (command.caller()) {
            case Caller.OfVendor agent -> command.filter();
            case Caller.OfCustomer(var contact) ->
                new Filter(command.filter().conditions().stream()
                                .filter(condition -> !(condition instanceof Condition.OfCustomer)
                                        && !(condition instanceof Condition.Unassigned))
                                .toList())
                        .and(new Condition.OfCustomer(contact.customerId()));
        };
    }

    /** Whether it is about what contacts never see, so that nothing they see can match. */
    private static boolean isInternal(Condition condition) {
        return condition instanceof Condition.AssignedTo || condition instanceof Condition.Tagged;
    }

    private static Entry seenBy(Caller caller, Entry entry) {
        return switch (caller) {
            case Caller.OfVendor agent -> entry;
            case Caller.OfCustomer contact -> new Entry(entry.line().withoutInternals(), entry.left());
        };
    }

    private static Filter at(Filter filter, Command command, Instant now) {
        return command.state()
                .map(state -> filter.and(new Condition.Standing(state, now)))
                .orElse(filter);
    }

    private static List<Entry> entries(List<IssueQueue.Line> lines) {
        return lines.stream().map(line -> new Entry(line, Optional.empty())).toList();
    }

    private static Outcome page(
            IntFunction<List<Entry>> found, Command command, Instant at, Function<Entry, QueueOrder> behind) {
        var page = Page.of(command.limit(), found);
        return new Outcome.Listed(
                page.items().stream()
                        .map(entry -> seenBy(command.caller(), entry))
                        .toList(),
                at,
                page.last().map(behind));
    }
}
