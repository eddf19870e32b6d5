package org.aftercare.application.issue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftercare.application.port.WebhookEndpoints;
import org.aftercare.application.port.WebhookOutbox;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueFold;
import org.aftercare.domain.webhook.EventId;
import org.aftercare.domain.webhook.EventType;

/**
 * Announces what is new in an issue's history to the programs that want to be told. To be used in the unit of work that stores
 * it. Where there is no such program, it costs nothing: that is remembered for some seconds, and a new endpoint catches up.
 */
public final class IssueAnnouncements {
    /** So long it is remembered whether there is any endpoint. */
    public static final Duration REMEMBERED = Duration.ofSeconds(5);

    private static final Look NEVER = new Look(false, Instant.MIN);

    private final WebhookEndpoints endpoints;
    private final WebhookOutbox outbox;
    private final Clock clock;
    private final AtomicReference<Look> last = new AtomicReference<>(NEVER);

    public IssueAnnouncements(WebhookEndpoints endpoints, WebhookOutbox outbox, Clock clock) {
        this.endpoints = endpoints;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whether there was any endpoint when we looked, and until when that is taken to be so. */
    private record Look(boolean any, Instant until) {}

    /** Has it looked up anew at the next occasion whether there is any endpoint. */
    public void lookAgain() {
        last.set(NEVER);
    }

    /**
     * Announces what is new.
     *
     * @param known how many events of the history are not
     */
    void announce(Issue issue, int known, Function<Issue, IssueFold> fold) {
        if (anybody()) {
            events(issue, known, fold).forEach(outbox::announce);
        }
    }

    private boolean anybody() {
        var now = clock.instant();
        var look = last.get();
        if (!now.isBefore(look.until())) {
            look = new Look(endpoints.anyEnabled(), now.plus(REMEMBERED));
            last.set(look);
        }
        return look.any();
    }

    /**
     * What an issue's history tells programs, in its order.
     *
     * @param from the position of the first event that counts
     */
    static List<EventId.OfIssue> events(Issue issue, int from, Function<Issue, IssueFold> fold) {
        return IntStream.range(from, issue.history().size())
                .boxed()
                .flatMap(position ->
                        events(issue, position.intValue(), fold, issue.history().get(position)))
                .toList();
    }

    private static Stream<EventId.OfIssue> events(
            Issue issue, int position, Function<Issue, IssueFold> fold, IssueEvent event) {
        var events = new ArrayList<EventId.OfIssue>();
        events.add(new EventId.OfIssue(issue.number(), position, EventType.of(event)));
        if (becomesHeldOver(issue, position, fold, event)) {
            events.add(new EventId.OfIssue(issue.number(), position, EventType.ISSUE_HELD_OVER));
        }
        return events.stream();
    }

    /** Whether it is held over by this event: as it came in, or since another severity or other terms decide on that. */
    private static boolean becomesHeldOver(
            Issue issue, int position, Function<Issue, IssueFold> fold, IssueEvent event) {
        return switch (event) {
            case IssueEvent.Reported reported -> isHeldOver(issue.first(1), fold);
            case IssueEvent.Assessed assessed ->
                isHeldOver(issue.first(position + 1), fold) && !isHeldOver(issue.first(position), fold);
            case IssueEvent.Moved moved ->
                isHeldOver(issue.first(position + 1), fold) && !isHeldOver(issue.first(position), fold);
            default -> false;
        };
    }

    private static boolean isHeldOver(Issue issue, Function<Issue, IssueFold> fold) {
        return fold.apply(issue).heldOver(issue.reportedAt());
    }
}
