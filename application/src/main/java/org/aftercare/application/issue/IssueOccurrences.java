package org.aftercare.application.issue;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.webhook.EventId;

/** Reads out of the histories what programs are told, each event with the issue as it was then. To be used in a unit of work. */
public final class IssueOccurrences {
    private static final int PAGE = 200;
    /** What two instants differ by at least, where they are stored. */
    private static final Duration GRAIN = Duration.ofNanos(1000);

    private final IssueQueue queue;
    private final IssueLedger ledger;
    private final IssueViews views;

    public IssueOccurrences(IssueQueue queue, IssueLedger ledger, IssueViews views) {
        this.queue = queue;
        this.ledger = ledger;
        this.views = views;
    }

    /**
     * An event and its issue.
     *
     * @param view of the issue as it was known when the event was recorded, with its clocks as they stood then: whoever asks
     *     again is shown the same
     */
    public record Occurrence(IssueView view, IssueEvent event) {}

    /** The event that is called so, if there is one. */
    public Optional<Occurrence> find(EventId.OfIssue id, Caller.OfVendor caller) {
        return ledger.find(id.issue())
                .filter(issue -> id.event() < issue.history().size())
                .map(issue -> issue.first(id.event() + 1))
                .map(issue -> {
                    var event = issue.history().getLast();
                    return new Occurrence(views.of(issue, caller, event.recordedAt()), event);
                });
    }

    /**
     * A part of what was recorded in a time, issue by issue.
     *
     * @param events by when they were recorded
     * @param next where to go on, if there is more
     */
    public record Page(List<EventId> events, Optional<IssueQueue.Growth> next) {}

    /**
     * What was recorded in a time.
     *
     * @param from what was recorded then is part of it
     * @param until what was recorded then is not part of it
     */
    public Page recorded(Instant from, Instant until, Optional<IssueQueue.Growth> after) {
        var filter = IssueQueue.Filter.ALL.and(new IssueQueue.Condition.UpdatedAfter(from.minus(GRAIN)));
        var lines = queue.grown(filter, after, PAGE);
        var events = lines.stream()
                .flatMap(line -> recorded(line, from, until))
                .sorted(Comparator.comparing(Recorded::at))
                .<EventId>map(Recorded::id)
                .toList();
        return new Page(
                events,
                Optional.of(lines)
                        .filter(page -> page.size() == PAGE)
                        .map(List::getLast)
                        .map(line -> new IssueQueue.Growth(line.updatedAt(), line.number())));
    }

    private record Recorded(Instant at, EventId id) {}

    private Stream<Recorded> recorded(IssueQueue.Line line, Instant from, Instant until) {
        var issue = ledger.find(line.number())
                .orElseThrow(() -> new IllegalStateException("the issue " + line.number() + " is gone"));
        return IssueAnnouncements.events(issue, 0, ledger::fold).stream()
                .map(id -> new Recorded(issue.history().get(id.event()).recordedAt(), id))
                .filter(event -> !event.at().isBefore(from) && event.at().isBefore(until));
    }
}
