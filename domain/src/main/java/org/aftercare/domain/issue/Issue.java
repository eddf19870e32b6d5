package org.aftercare.domain.issue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Revision;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.customer.CustomerId;

/**
 * What a contact reported, as its history; everything else about it is folded from that ({@code domain.md} §3).
 *
 * <p>Life cycle: it comes into being by being reported, under the version of the agreement then in force. Agents answer it,
 * assess it into another severity, pause it while they wait for the customer and resume it, resolve it and, if that turns out
 * wrong, reopen it. Contacts add what they know, and confirm that it is resolved or reopen it. What falls due is recorded as a fact, and may be excused; another version of the agreement may come to
 * govern it. Events are only ever appended, each with when it happened and when it was recorded; one that is recorded late
 * takes effect at the time it happened.
 *
 * @param history in the order of recording, which the times of recording need not show to the second, since the clocks of two
 *     nodes differ; the first is {@link IssueEvent.Reported}, the only one of its kind
 */
public record Issue(
        IssueId id,
        IssueNumber number,
        CustomerId customerId,
        AgreementId agreementId,
        List<IssueEvent> history,
        Revision revision) {
    public Issue {
        if (history.isEmpty() || !(history.getFirst() instanceof IssueEvent.Reported)) {
            throw new IllegalArgumentException("the history of " + number + " does not begin with a report");
        }
        var reportedAt = history.getFirst().happenedAt();
        for (var i = 0; i < history.size(); i++) {
            var event = history.get(i);
            if (i > 0 && event instanceof IssueEvent.Reported) {
                throw new IllegalArgumentException(number + " is reported twice");
            }
            if (event.happenedAt().isBefore(reportedAt)) {
                throw new BrokenRuleException(
                        "must not lie before the report at " + reportedAt + ", and is " + event.happenedAt());
            }
            if (event.happenedAt().isAfter(event.recordedAt())) {
                throw new BrokenRuleException("must not lie in the future, and is " + event.happenedAt());
            }
            if (event instanceof IssueEvent.AttachmentAdded added) {
                refuseMisplaced(added.attachment(), history.subList(0, i));
            }
        }
        history = List.copyOf(history);
    }

    private static void refuseMisplaced(Attachment attachment, List<IssueEvent> before) {
        var to = attachment.event();
        if (to.isPresent() && (to.get() < 0 || to.get() >= before.size() || !attachment.fits(before.get(to.get())))) {
            throw new BrokenRuleException("must be the position in the history of the report, or of an answer or a"
                    + " resolution that all can see who can see the attachment, and is " + to.get());
        }
    }

    /** How it came to be. */
    public IssueEvent.Reported report() {
        return (IssueEvent.Reported) history.getFirst();
    }

    public Instant reportedAt() {
        return report().happenedAt();
    }

    /** What came of an attempt to add to the history. */
    public sealed interface Change {
        record Changed(Issue issue) implements Change {}

        record Refused(Clash clash) implements Change {}
    }

    /**
     * With one more event, if it can have happened then: it may have happened before others that are recorded already.
     *
     * @throws BrokenRuleException if it happened before the report, or in the future
     */
    public Change with(IssueEvent event) {
        var longer = new ArrayList<>(history);
        longer.add(event);
        var issue = new Issue(id, number, customerId, agreementId, longer, revision);
        return issue.clash().<Change>map(Change.Refused::new).orElseGet(() -> new Change.Changed(issue));
    }

    /** As it was known by the given instant, if it was known at all: without what was recorded then or later. */
    public Optional<Issue> recordedBefore(Instant instant) {
        var known = history.stream()
                .filter(event -> event.recordedAt().isBefore(instant))
                .toList();
        return known.isEmpty() || !(known.getFirst() instanceof IssueEvent.Reported)
                ? Optional.empty()
                : Optional.of(new Issue(id, number, customerId, agreementId, known, revision));
    }

    /**
     * As it was when so many events were recorded.
     *
     * @param events at least one, and at most as many as there are
     */
    public Issue first(int events) {
        return new Issue(id, number, customerId, agreementId, history.subList(0, events), revision);
    }

    /** Now, or when the last event was recorded if the clock of whoever recorded it goes ahead of ours. */
    public Instant atLeast(Instant now) {
        return history.stream()
                .map(IssueEvent::recordedAt)
                .filter(now::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    /** With facts that have come to be, which can clash with nothing. */
    private Issue with(List<? extends IssueEvent> facts) {
        return new Issue(
                id,
                number,
                customerId,
                agreementId,
                Stream.concat(history.stream(), facts.stream()).toList(),
                revision);
    }

    /** The first event that cannot have happened after those before it. */
    private Optional<Clash> clash() {
        var status = IssueStatus.OPEN;
        for (var event : happened()) {
            var clash = clash(status, event);
            if (clash.isPresent()) {
                return clash;
            }
            status = switch (event) {
                case IssueEvent.Paused paused -> IssueStatus.WAITING;
                case IssueEvent.Resumed resumed -> IssueStatus.OPEN;
                case IssueEvent.Reopened reopened -> IssueStatus.OPEN;
                case IssueEvent.Resolved resolved -> IssueStatus.RESOLVED;
                default -> status;
            };
        }
        return Optional.empty();
    }

    private static Optional<Clash> clash(IssueStatus status, IssueEvent event) {
        return switch (event) {
            case IssueEvent.Paused paused ->
                switch (status) {
                    case OPEN -> Optional.empty();
                    case WAITING -> Optional.of(Clash.WAITING_ALREADY);
                    case RESOLVED -> Optional.of(Clash.RESOLVED_ALREADY);
                };
            case IssueEvent.Resumed resumed ->
                status == IssueStatus.WAITING ? Optional.empty() : Optional.of(Clash.NOT_WAITING);
            case IssueEvent.Assessed assessed -> refuseResolved(status);
            case IssueEvent.Resolved resolved -> refuseResolved(status);
            case IssueEvent.Reopened reopened -> status.open() ? Optional.of(Clash.NOT_RESOLVED) : Optional.empty();
            case IssueEvent.Confirmed confirmed -> status.open() ? Optional.of(Clash.NOT_RESOLVED) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Clash> refuseResolved(IssueStatus status) {
        return status.open() ? Optional.empty() : Optional.of(Clash.RESOLVED_ALREADY);
    }

    /** The events in the order in which they happened; those of one instant as they were recorded. */
    private List<IssueEvent> happened() {
        return history.stream()
                .sorted(Comparator.comparing(IssueEvent::happenedAt))
                .toList();
    }

    /** What the history amounts to: a pure function of history and terms. */
    public IssueFold fold(Law law) {
        var course = Course.begin(report(), law);
        var happened = happened();
        for (var event : happened.subList(1, happened.size())) {
            course = course.after(event);
        }
        return course.fold();
    }

    /** Who has it now, if anybody. */
    public Optional<Assignee> assignee() {
        return last(IssueEvent.Assigned.class).flatMap(IssueEvent.Assigned::to);
    }

    public Tags tags() {
        return last(IssueEvent.Tagged.class).map(IssueEvent.Tagged::tags).orElse(Tags.NONE);
    }

    /** Whether the customer said that it is resolved indeed, since it last was. */
    public boolean confirmed() {
        return happened().stream()
                .filter(event -> event instanceof IssueEvent.Resolved
                        || event instanceof IssueEvent.Reopened
                        || event instanceof IssueEvent.Confirmed)
                .reduce((before, after) -> after)
                .filter(IssueEvent.Confirmed.class::isInstance)
                .isPresent();
    }

    /** What was added to it, in the order of recording. */
    public List<Attachment> attachments() {
        return events(IssueEvent.AttachmentAdded.class)
                .map(IssueEvent.AttachmentAdded::attachment)
                .toList();
    }

    /** Which others it has to do with, each once, in the order of recording. */
    public List<Link> links() {
        var links = new LinkedHashMap<IssueNumber, Link>();
        for (var event : history) {
            switch (event) {
                case IssueEvent.Linked linked -> links.put(linked.link().issue(), linked.link());
                case IssueEvent.Unlinked unlinked ->
                    links.remove(unlinked.link().issue());
                default -> {}
            }
        }
        return List.copyOf(links.values());
    }

    /** How it stands to another issue, if it is linked to that. */
    public Optional<Link> link(IssueNumber other) {
        return links().stream().filter(link -> link.issue().equals(other)).findFirst();
    }

    /** The issue that it is a duplicate of, if it is one. */
    public Optional<IssueNumber> original() {
        return links().stream()
                .filter(link -> link.relation() == Relation.DUPLICATE_OF)
                .map(Link::issue)
                .findFirst();
    }

    /** When its history last grew. */
    public Instant updatedAt() {
        return atLeast(Instant.MIN);
    }

    private <E extends IssueEvent> Optional<E> last(Class<E> kind) {
        return events(kind)
                .reduce((before, after) -> after.happenedAt().isBefore(before.happenedAt()) ? before : after);
    }

    /** When the next thing has to be recorded, if any: a warning or a breach. It may lie in the past. */
    public Optional<Instant> nextAlarm(IssueFold fold) {
        return alarms(fold).map(Alarm::at).findFirst();
    }

    private Stream<Alarm> alarms(IssueFold fold) {
        var warnings =
                events(IssueEvent.Warned.class).map(IssueEvent.Warned::warning).toList();
        var breaches = events(IssueEvent.Breached.class)
                .map(IssueEvent.Breached::breach)
                .toList();
        return fold.alarms().stream().filter(alarm -> switch (alarm) {
            case Alarm.Warn(var at, var warning) -> !warnings.contains(warning);
            case Alarm.Break(var at, var breach) -> !breaches.contains(breach);
        });
    }

    /** From when on we waited for the customer for which reason; for none from a resolution on. */
    public NavigableMap<Instant, String> pauseReasons() {
        var reasons = new TreeMap<Instant, String>();
        for (var event : history) {
            if (event instanceof IssueEvent.Paused paused) {
                reasons.put(paused.happenedAt(), paused.reason());
            } else if (event instanceof IssueEvent.Resolved resolved) {
                reasons.put(resolved.happenedAt(), "");
            }
        }
        return reasons;
    }

    /** The events of one kind, in the order of recording. */
    public <E extends IssueEvent> Stream<E> events(Class<E> kind) {
        return history.stream().filter(kind::isInstance).map(kind::cast);
    }

    /**
     * With every warning and breach recorded that has come to be a fact and was not recorded yet.
     *
     * @param fold of this
     * @param patience found out later than this after the instant, it is marked late
     */
    public Issue alarmed(IssueFold fold, Instant now, Duration patience) {
        return with(alarms(fold)
                .filter(alarm -> !alarm.at().isAfter(now))
                .map(alarm -> recorded(alarm, now, alarm.at().plus(patience).isBefore(now)))
                .toList());
    }

    private static IssueEvent recorded(Alarm alarm, Instant now, boolean late) {
        return switch (alarm) {
            case Alarm.Warn(var at, var warning) ->
                new IssueEvent.Warned(at, now, Actor.AFTERCARE, Channel.ALARM, warning, late);
            case Alarm.Break(var at, var breach) ->
                new IssueEvent.Breached(breach.dueAt(), now, Actor.AFTERCARE, Channel.ALARM, breach, late);
        };
    }
}
