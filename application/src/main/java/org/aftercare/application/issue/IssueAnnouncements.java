package org.aftercare.application.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftercare.application.announcement.Announcements;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueFold;
import org.aftercare.domain.webhook.EventId;
import org.aftercare.domain.webhook.EventType;

/** Announces what is new in an issue's history. To be used in the unit of work that stores it. */
public final class IssueAnnouncements {
    private final Announcements announcements;

    public IssueAnnouncements(Announcements announcements) {
        this.announcements = announcements;
    }

    /**
     * Announces what is new.
     *
     * @param known how many events of the history are not
     */
    void announce(Issue issue, int known, Function<Issue, IssueFold> fold) {
        announcements.announce(() -> events(issue, known, fold));
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
