package org.aftercare.domain.webhook;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aftercare.domain.callback.CallbackRequest;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.IssueEvent;

/**
 * What programs can be told of. Something else that happens, not to an issue, gets constants here and a form of {@link EventId};
 * whatever has to know of it does not compile until it does.
 */
public enum EventType {
    ISSUE_REPORTED("issue.reported"),
    /** It came in at a time at which the agreement does not cover its severity, and its clocks start later. */
    ISSUE_HELD_OVER("issue.held_over"),
    ISSUE_ASSESSED("issue.assessed"),
    /** An agent answered so that the customer can see it. */
    ISSUE_ANSWERED("issue.answered"),
    /** An agent noted something for the agents alone. */
    ISSUE_NOTED("issue.noted"),
    /** A contact added something. */
    ISSUE_INFORMED("issue.informed"),
    ISSUE_PAUSED("issue.paused"),
    ISSUE_RESUMED("issue.resumed"),
    ISSUE_RESOLVED("issue.resolved"),
    /** The customer said that it is resolved indeed. */
    ISSUE_CONFIRMED("issue.confirmed"),
    ISSUE_REOPENED("issue.reopened"),
    /** Another version of the agreement, or other bank holidays, govern it. */
    ISSUE_MOVED("issue.moved"),
    ISSUE_WARNED("issue.warned"),
    ISSUE_BREACHED("issue.breached"),
    ISSUE_EXCUSED("issue.excused"),
    ISSUE_ASSIGNED("issue.assigned"),
    ISSUE_TAGGED("issue.tagged"),
    /** A file was added, for the customer or for the agents alone. */
    ISSUE_ATTACHED("issue.attached"),
    ISSUE_LINKED("issue.linked"),
    ISSUE_UNLINKED("issue.unlinked"),
    /** Somebody asked to be phoned. */
    CALLBACK_REQUESTED("callback.requested"),
    /** An agent tried to call. */
    CALLBACK_ATTEMPTED("callback.attempted"),
    /** The person was reached, or an agent closed the request without a call. */
    CALLBACK_CLOSED("callback.closed"),
    /** An issue was made of it, which closes it if it was open. */
    CALLBACK_CONVERTED("callback.converted"),
    /** The statement of a month is frozen. */
    STATEMENT_CLOSED("statement.closed"),
    /** Somebody tries an endpoint out. It goes to that endpoint alone, whatever that has chosen. */
    WEBHOOK_TEST("webhook.test");

    /** All that an endpoint can choose. */
    public static final Set<EventType> CHOICE =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(WEBHOOK_TEST)));

    private final String word;

    EventType(String word) {
        this.word = word;
    }

    /** As programs write it. */
    public String word() {
        return word;
    }

    /** The type of that name, if there is one. */
    public static Optional<EventType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }

    /** What it is called when this happens to an issue; that it is held over, besides, is for its clocks to say. */
    public static EventType of(IssueEvent event) {
        return switch (event) {
            case IssueEvent.Reported reported -> ISSUE_REPORTED;
            case IssueEvent.Answered answered -> answered(answered);
            case IssueEvent.Assessed assessed -> ISSUE_ASSESSED;
            case IssueEvent.Paused paused -> ISSUE_PAUSED;
            case IssueEvent.Resumed resumed -> ISSUE_RESUMED;
            case IssueEvent.Resolved resolved -> ISSUE_RESOLVED;
            case IssueEvent.Confirmed confirmed -> ISSUE_CONFIRMED;
            case IssueEvent.Reopened reopened -> ISSUE_REOPENED;
            case IssueEvent.Moved moved -> ISSUE_MOVED;
            case IssueEvent.Warned warned -> ISSUE_WARNED;
            case IssueEvent.Breached breached -> ISSUE_BREACHED;
            case IssueEvent.Excused excused -> ISSUE_EXCUSED;
            case IssueEvent.Assigned assigned -> ISSUE_ASSIGNED;
            case IssueEvent.Tagged tagged -> ISSUE_TAGGED;
            case IssueEvent.AttachmentAdded added -> ISSUE_ATTACHED;
            case IssueEvent.Linked linked -> ISSUE_LINKED;
            case IssueEvent.Unlinked unlinked -> ISSUE_UNLINKED;
        };
    }

    /** What the last thing is called that happened to a callback request; two things, if an attempt reached the person. */
    public static List<EventType> of(CallbackRequest request) {
        var closed = request.closing().map(CallbackRequest.Closing::outcome).map(EventType::closed);
        if (request.steps() == 1) {
            return List.of(CALLBACK_REQUESTED);
        }
        var apart = request.steps() > 1 + request.attempts().size();
        return Stream.concat(apart ? Stream.empty() : Stream.of(CALLBACK_ATTEMPTED), closed.stream())
                .toList();
    }

    private static EventType closed(CallbackRequest.ClosingOutcome outcome) {
        return outcome == CallbackRequest.ClosingOutcome.CONVERTED ? CALLBACK_CONVERTED : CALLBACK_CLOSED;
    }

    private static EventType answered(IssueEvent.Answered answered) {
        if (answered.actor().kind() == Actor.Kind.CONTACT) {
            return ISSUE_INFORMED;
        }
        return answered.visible() ? ISSUE_ANSWERED : ISSUE_NOTED;
    }

    /** In the order in which they are declared. */
    public static Set<EventType> set(Collection<EventType> types) {
        var ordered = EnumSet.noneOf(EventType.class);
        ordered.addAll(types);
        return Collections.unmodifiableSet(ordered);
    }
}
