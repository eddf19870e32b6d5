package org.aftercare.adapter.web.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.issue.IssueView;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueStatus;

/**
 * An issue as its page shows it.
 *
 * @param zone whose time all its times are
 * @param justReported whether the reporter comes from the form
 * @param promise what matters most now
 * @param why the reckoning of the clock that this is about
 * @param others what else is promised
 * @param answered whether the contact can read an answer
 */
record IssuePage(
        String number,
        SeverityWords severity,
        String summary,
        String system,
        String agreement,
        String reported,
        String reporter,
        String zone,
        boolean justReported,
        Promise promise,
        Optional<Why> why,
        List<Other> others,
        boolean answered,
        List<Said> conversation) {

    /** A promise beside the one that matters most. */
    public record Other(String title, Promise promise, Optional<Why> why) {}

    /**
     * One piece of the conversation.
     *
     * @param at for machines
     * @param did what was done, behind who did it; empty where something was only said
     */
    public record Said(String who, boolean byUs, String at, String when, String did, String text) {}

    static IssuePage of(IssueView view, Caller.OfCustomer caller, boolean justReported) {
        var words = new TimeWords(view.timeZone(), view.at());
        var issue = view.issue();
        var clocks = view.clocks().stream().map(IssueView.ClockView::clock).toList();
        var leading = leading(view, clocks);
        return new IssuePage(
                issue.number().toString(),
                SeverityWords.of(view.severity()),
                issue.report().summary(),
                issue.report().system(),
                view.agreementNumber().toString(),
                Wording.say("issue.reported", words.said(issue.reportedAt())),
                issue.report().actor().name(),
                words.zone(),
                justReported,
                Promise.inFull(
                        view.status(),
                        clocks,
                        view.severity(),
                        view.coveredIn(),
                        issue.reportedAt(),
                        words,
                        view.at(),
                        last(view, IssueEvent.Paused.class)
                                .map(IssueEvent.Paused::reason)
                                .orElse(""),
                        last(view, IssueEvent.Resolved.class)
                                .map(IssueEvent.Resolved::text)
                                .orElse("")),
                view.clocks().stream()
                        .filter(clock -> leading.filter(clock.clock()::equals).isPresent())
                        .findFirst()
                        .map(clock -> why(clock, words)),
                view.clocks().stream()
                        .filter(clock -> leading.filter(clock.clock()::equals).isEmpty())
                        .map(clock -> other(clock, view, words))
                        .toList(),
                view.history().stream()
                        .anyMatch(
                                event -> event instanceof IssueEvent.Answered || event instanceof IssueEvent.Resolved),
                view.history().stream().map(event -> said(event, caller, words)).toList());
    }

    /** The clock that the big words are about; none where they are about the whole issue. */
    private static Optional<SlaClock> leading(IssueView view, List<SlaClock> clocks) {
        return view.status() == IssueStatus.OPEN ? Promise.leading(clocks) : Optional.empty();
    }

    private static <E extends IssueEvent> Optional<E> last(IssueView view, Class<E> kind) {
        return view.issue().events(kind).max(Comparator.comparing(IssueEvent::happenedAt));
    }

    private static Why why(IssueView.ClockView clock, TimeWords words) {
        return Why.of(clock.clock(), clock.explanation(), clock.coveredIn(), words);
    }

    private static Other other(IssueView.ClockView clock, IssueView view, TimeWords words) {
        return new Other(
                Wording.say("clock." + clock.clock().kind()),
                Promise.of(clock.clock(), view.issue().reportedAt(), clock.coveredIn(), words, view.at()),
                Optional.of(why(clock, words)));
    }

    private static Said said(IssueEvent event, Caller.OfCustomer caller, TimeWords words) {
        var byUs = event.actor().kind() != Actor.Kind.CONTACT;
        return new Said(
                who(event, caller),
                byUs,
                event.happenedAt().toString(),
                words.said(event.happenedAt()),
                did(event, words),
                text(event));
    }

    private static String who(IssueEvent event, Caller.OfCustomer caller) {
        var actor = event.actor();
        return switch (actor.kind()) {
            case AGENT ->
                Wording.say(event instanceof IssueEvent.Reported ? "said.takenDown" : "said.support", actor.name());
            case CONTACT -> actor.id().equals(caller.id()) ? Wording.say("said.you") : actor.name();
            case SYSTEM -> actor.name();
        };
    }

    private static String did(IssueEvent event, TimeWords words) {
        return switch (event) {
            case IssueEvent.Reported reported -> "";
            case IssueEvent.Answered answered -> "";
            case IssueEvent.Assessed assessed -> {
                var severity = SeverityWords.of(assessed.severity());
                yield Wording.say("did.assessed", severity.code(), severity.name());
            }
            case IssueEvent.Paused paused -> Wording.say("did.paused");
            case IssueEvent.Resumed resumed -> Wording.say("did.resumed");
            case IssueEvent.Resolved resolved -> Wording.say("did.resolved");
            case IssueEvent.Reopened reopened -> Wording.say("did.reopened");
            case IssueEvent.Moved moved ->
                moved.reason().isPresent()
                        ? Wording.say("did.moved.holidays")
                        : Wording.say("did.moved.version", moved.version());
            case IssueEvent.Warned warned -> throw new IllegalStateException("a warning is for agents alone");
            case IssueEvent.Breached breached ->
                Wording.say(
                        "did.breached." + breached.breach().kind(),
                        words.said(breached.breach().dueAt()));
            case IssueEvent.Assigned assigned -> throw new IllegalStateException("who has it is for agents alone");
            case IssueEvent.Tagged tagged -> throw new IllegalStateException("tags are for agents alone");
            case IssueEvent.Excused excused ->
                Wording.say(
                        "did.excused." + excused.breach().kind(),
                        words.said(excused.breach().dueAt()));
        };
    }

    private static String text(IssueEvent event) {
        return switch (event) {
            case IssueEvent.Reported reported -> reported.description();
            case IssueEvent.Answered answered -> answered.text();
            case IssueEvent.Assessed assessed -> assessed.reason();
            case IssueEvent.Paused paused -> paused.reason();
            case IssueEvent.Resumed resumed -> resumed.reason().orElse("");
            case IssueEvent.Resolved resolved -> resolved.text();
            case IssueEvent.Reopened reopened -> reopened.reason();
            case IssueEvent.Moved moved -> moved.reason().orElse("");
            case IssueEvent.Warned warned -> "";
            case IssueEvent.Breached breached -> "";
            case IssueEvent.Excused excused -> excused.reason();
            case IssueEvent.Assigned assigned -> "";
            case IssueEvent.Tagged tagged -> "";
        };
    }
}
