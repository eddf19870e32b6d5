package org.aftercare.adapter.web.portal;

import java.time.ZoneId;
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
 * @param notice what is to be said before all else; empty if nothing is
 * @param live what changes while one looks at it
 * @param raisable whether the contact may raise its severity now
 * @param key by which what is added is told apart, so that what is sent twice counts once
 * @param typed what was typed and refused; empty if nothing was
 * @param fault what is wrong with it
 * @param fileFault what is wrong with the files that came along
 */
record IssuePage(
        String number,
        String summary,
        String system,
        String agreement,
        String reported,
        String reporter,
        String zone,
        String notice,
        IssueLive live,
        boolean raisable,
        String key,
        String typed,
        String fault,
        String fileFault) {

    static IssuePage of(IssueView view, Caller.OfCustomer caller, Optional<ZoneId> own, boolean raisable, String key) {
        var words = new TimeWords(own.orElse(view.timeZone()), view.at());
        var issue = view.issue();
        return new IssuePage(
                issue.number().toString(),
                issue.report().summary(),
                issue.report().system(),
                view.agreementNumber().toString(),
                Wording.say("issue.reported", words.said(issue.reportedAt())),
                who(issue.report(), caller),
                words.zone(),
                "",
                live(view, caller, own),
                raisable,
                key,
                "",
                "",
                "");
    }

    /** The same, with something to be said before all else. */
    IssuePage saying(String said) {
        return new IssuePage(
                number, summary, system, agreement, reported, reporter, zone, said, live, raisable, key, typed, fault,
                fileFault);
    }

    /** The same, with what was typed and what is wrong with it. */
    IssuePage refusing(String given, String wrong, String wrongFiles) {
        return new IssuePage(
                number,
                summary,
                system,
                agreement,
                reported,
                reporter,
                zone,
                notice,
                live,
                raisable,
                key,
                Typed.legible(given),
                wrong,
                wrongFiles);
    }

    /**
     * What changes while one looks at it.
     *
     * @param own the time zone in which the contact wants to read times; the agreement's if he doesn't say
     */
    static IssueLive live(IssueView view, Caller.OfCustomer caller, Optional<ZoneId> own) {
        var words = new TimeWords(own.orElse(view.timeZone()), view.at());
        var clocks = view.clocks().stream().map(IssueView.ClockView::clock).toList();
        var leading = leading(view, clocks);
        var led = view.clocks().stream()
                .filter(clock -> leading.filter(clock.clock()::equals).isPresent())
                .findFirst();
        return new IssueLive(
                view.status() == IssueStatus.RESOLVED && view.issue().confirmed()
                        ? "CONFIRMED"
                        : view.status().name(),
                SeverityWords.of(view.severity()),
                Promise.inFull(
                        view.status(),
                        clocks,
                        view.severity(),
                        view.coveredIn(),
                        view.issue().reportedAt(),
                        words,
                        view.at(),
                        last(view, IssueEvent.Paused.class)
                                .map(paused -> Markdown.plain(paused.reason()))
                                .orElse(""),
                        last(view, IssueEvent.Resolved.class)
                                .map(resolved -> Markdown.plain(resolved.text()))
                                .orElse("")),
                led.map(clock -> why(clock, view, words)),
                view.clocks().stream()
                        .filter(clock -> leading.filter(clock.clock()::equals).isEmpty())
                        .map(clock -> other(clock, view, words))
                        .toList(),
                view.history().stream()
                        .anyMatch(event -> event.actor().kind() == Actor.Kind.AGENT
                                && (event instanceof IssueEvent.Answered || event instanceof IssueEvent.Resolved)),
                view.history().stream()
                        .filter(event -> !belongsToAnother(event))
                        .map(event -> said(event, view, caller, words))
                        .toList());
    }

    /** Whether it is a file of something that was said, and shown with that. */
    private static boolean belongsToAnother(IssueEvent event) {
        return event instanceof IssueEvent.AttachmentAdded added
                && added.attachment().event().isPresent();
    }

    /** The clock that the big words are about; none where they are about the whole issue. */
    private static Optional<SlaClock> leading(IssueView view, List<SlaClock> clocks) {
        return view.status() == IssueStatus.OPEN ? Promise.leading(clocks) : Optional.empty();
    }

    private static <E extends IssueEvent> Optional<E> last(IssueView view, Class<E> kind) {
        return view.issue().events(kind).max(Comparator.comparing(IssueEvent::happenedAt));
    }

    private static Why why(IssueView.ClockView clock, IssueView view, TimeWords words) {
        return Why.of(clock.clock(), clock.explanation(), clock.coveredIn(), words, view.at());
    }

    private static IssueLive.Other other(IssueView.ClockView clock, IssueView view, TimeWords words) {
        return new IssueLive.Other(
                clock.clock().kind().name(),
                Wording.say("clock." + clock.clock().kind()),
                Promise.of(clock.clock(), view.issue().reportedAt(), clock.coveredIn(), words, view.at()),
                Optional.of(why(clock, view, words)));
    }

    private static IssueLive.Said said(IssueEvent event, IssueView view, Caller.OfCustomer caller, TimeWords words) {
        var byUs = event.actor().kind() != Actor.Kind.CONTACT;
        return new IssueLive.Said(
                who(event, caller),
                byUs,
                event.happenedAt().toString(),
                words.said(event.happenedAt()),
                did(event, words),
                html(text(event)),
                files(event, view));
    }

    /** The files that were added, or that belong to what was said. */
    private static List<IssueLive.FileLink> files(IssueEvent event, IssueView view) {
        var whole = view.issue().history();
        return view.attachments().stream()
                .filter(attachment -> event instanceof IssueEvent.AttachmentAdded added
                        ? added.attachment().equals(attachment)
                        : attachment
                                .event()
                                .filter(at -> whole.get(at).equals(event))
                                .isPresent())
                .map(attachment -> new IssueLive.FileLink(
                        attachment.name(),
                        FileField.size(attachment.size()),
                        "/issues/" + view.issue().number() + "/attachments/"
                                + attachment.id().value()))
                .toList();
    }

    private static String html(String text) {
        return text.isEmpty() ? "" : Markdown.html(text);
    }

    private static String who(IssueEvent event, Caller.OfCustomer caller) {
        var actor = event.actor();
        return switch (actor.kind()) {
            case AGENT ->
                event instanceof IssueEvent.Reported report
                        ? Wording.say(
                                isReporter(report, caller) ? "said.takenDown.you" : "said.takenDown", actor.name())
                        : Wording.say("said.support", actor.name());
            case CONTACT -> actor.id().equals(caller.id()) ? Wording.say("said.you") : actor.name();
            case SYSTEM -> actor.name();
        };
    }

    private static boolean isReporter(IssueEvent.Reported report, Caller.OfCustomer caller) {
        return report.reporter()
                .filter(contact -> contact.value().equals(caller.id()))
                .isPresent();
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
            case IssueEvent.Confirmed confirmed -> Wording.say("did.confirmed");
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
            case IssueEvent.AttachmentAdded added -> Wording.say("did.attached");
            case IssueEvent.Linked linked ->
                Wording.say(
                        "did.linked." + linked.link().relation(), linked.link().issue());
            case IssueEvent.Unlinked unlinked ->
                Wording.say(
                        "did.unlinked." + unlinked.link().relation(),
                        unlinked.link().issue());
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
            case IssueEvent.Confirmed confirmed -> "";
            case IssueEvent.Reopened reopened -> reopened.reason();
            case IssueEvent.Moved moved -> moved.reason().orElse("");
            case IssueEvent.Warned warned -> "";
            case IssueEvent.Breached breached -> "";
            case IssueEvent.Excused excused -> excused.reason();
            case IssueEvent.Assigned assigned -> "";
            case IssueEvent.Tagged tagged -> "";
            case IssueEvent.AttachmentAdded added -> "";
            case IssueEvent.Linked linked -> "";
            case IssueEvent.Unlinked unlinked -> "";
        };
    }
}
