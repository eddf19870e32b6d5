package org.aftercare.adapter.web.portal;

import java.util.List;
import java.util.Optional;
import org.aftercare.application.issue.IssueView;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.IssueEvent;

/**
 * An issue as its page shows it.
 *
 * @param zone whose time all its times are
 * @param justReported whether the reporter comes from the form
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
        List<Said> conversation) {

    /**
     * One piece of the conversation.
     *
     * @param at for machines
     */
    public record Said(String who, boolean byUs, String at, String when, String text) {}

    static IssuePage of(IssueView view, Caller.OfCustomer caller, boolean justReported) {
        var words = new TimeWords(view.timeZone(), view.at());
        var issue = view.issue();
        var response = view.clocks().stream()
                .filter(clock -> clock.clock().kind() == ClockKind.RESPONSE)
                .findFirst();
        return new IssuePage(
                issue.number().toString(),
                SeverityWords.of(issue.severity()),
                issue.report().summary(),
                issue.report().system(),
                view.agreementNumber().toString(),
                Wording.say("issue.reported", words.said(issue.reportedAt())),
                issue.report().actor().name(),
                words.zone(),
                justReported,
                Promise.inFull(
                        response.map(IssueView.ClockView::clock), issue.severity(), view.coveredIn(), words, view.at()),
                response.map(clock -> Why.of(clock.clock(), clock.explanation(), view.coveredIn(), words)),
                view.history().stream().map(event -> said(event, caller, words)).toList());
    }

    private static Said said(IssueEvent event, Caller.OfCustomer caller, TimeWords words) {
        var actor = event.actor();
        var byUs = actor.kind() == Actor.Kind.AGENT;
        var you = !byUs && actor.id().equals(caller.id());
        var who =
                switch (event) {
                    case IssueEvent.Reported reported when byUs -> Wording.say("said.takenDown", actor.name());
                    case IssueEvent.Reported reported -> you ? Wording.say("said.you") : actor.name();
                    case IssueEvent.Answered answered ->
                        byUs ? Wording.say("said.support", actor.name()) : actor.name();
                };
        var text =
                switch (event) {
                    case IssueEvent.Reported reported -> reported.description();
                    case IssueEvent.Answered answered -> answered.text();
                };
        return new Said(who, byUs, event.happenedAt().toString(), words.said(event.happenedAt()), text);
    }
}
