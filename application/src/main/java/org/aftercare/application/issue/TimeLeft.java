package org.aftercare.application.issue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.aftercare.application.clock.Laws;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.IssueQueue.Filter;
import org.aftercare.application.port.IssueQueue.Position;
import org.aftercare.domain.clock.Countdown;
import org.aftercare.domain.clock.Ruler;

/**
 * Puts issues in the order of the covered time that is left until their leading clocks are due. What one ruler measures is in
 * the order of the due instants already, so that the fronts of all rulers only need to be merged, and covered time is worked
 * out for no more than what is shown and one issue for each ruler. To be used in a unit of work.
 */
public final class TimeLeft {
    private final IssueQueue queue;
    private final Laws laws;

    public TimeLeft(IssueQueue queue, Laws laws) {
        this.queue = queue;
        this.laws = laws;
    }

    /** The first of what one ruler still has. */
    private record Front(Duration left, Position position, Countdown countdown, Iterator<Position> rest)
            implements Comparable<Front> {
        private static final Comparator<Front> ORDER =
                Comparator.comparing(Front::left).thenComparing(Front::position);

        static Optional<Front> of(Countdown countdown, Iterator<Position> rest) {
            if (!rest.hasNext()) {
                return Optional.empty();
            }
            var position = rest.next();
            return Optional.of(new Front(countdown.left(position.dueAt()), position, countdown, rest));
        }

        @Override
        public int compareTo(Front other) {
            return ORDER.compare(this, other);
        }
    }

    List<ListIssues.Entry> entries(Filter filter, Instant now, Optional<QueueOrder.Reckoned> after, int limit) {
        var entries = new ArrayList<ListIssues.Entry>();
        if (after.isEmpty() || after.get().left().isPresent()) {
            entries.addAll(due(filter, now, after, limit));
        }
        if (entries.size() < limit) {
            // the rest stands in the order of the queue
            var from = after.map(QueueOrder.Reckoned::position)
                    .filter(position -> !position.isDue())
                    .orElseGet(() -> Position.before(Position.PAUSED));
            queue.lines(filter, Optional.of(from), limit - entries.size())
                    .forEach(line -> entries.add(new ListIssues.Entry(line, Optional.empty())));
        }
        return entries;
    }

    private List<ListIssues.Entry> due(Filter filter, Instant now, Optional<QueueOrder.Reckoned> after, int limit) {
        var begin = new HashMap<Ruler, Position>();
        for (var ruler : queue.rulers()) {
            begin.put(
                    ruler,
                    after.map(place -> begin(
                                    laws.countdown(ruler, now), place.left().orElseThrow(), place.position()))
                            .orElseGet(() -> Position.before(Instant.EPOCH)));
        }
        var fronts = new PriorityQueue<Front>();
        queue.fronts(filter, begin, limit)
                .forEach((ruler, positions) -> Front.of(laws.countdown(ruler, now), positions.iterator())
                        .ifPresent(fronts::add));
        var merged = new ArrayList<Front>();
        while (merged.size() < limit && !fronts.isEmpty()) {
            var next = fronts.remove();
            merged.add(next);
            Front.of(next.countdown(), next.rest()).ifPresent(fronts::add);
        }
        var lines = queue.lines(
                merged.stream().map(front -> front.position().number()).toList());
        var entries = new ArrayList<ListIssues.Entry>();
        for (var i = 0; i < lines.size(); i++) {
            entries.add(
                    new ListIssues.Entry(lines.get(i), Optional.of(merged.get(i).left())));
        }
        return entries;
    }

    /** Where what a ruler measures goes on behind a place: what has as much left stands in the order of the queue. */
    private static Position begin(Countdown countdown, Duration left, Position position) {
        var first = countdown.first(left);
        if (position.dueAt().isBefore(first)) {
            return Position.before(first);
        }
        var end = countdown.first(left.plusNanos(1000));
        return position.dueAt().isBefore(end) ? position : Position.before(end);
    }
}
