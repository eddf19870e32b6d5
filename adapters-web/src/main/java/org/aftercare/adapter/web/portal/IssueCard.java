package org.aftercare.adapter.web.portal;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.aftercare.application.issue.IssueView;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueStatus;

/**
 * An issue as lists show it.
 *
 * @param reported when and, where the page does not say it, by whose clocks
 * @param used how much of the promise's time has gone by, where that is known
 * @param question what we asked the customer, if that is what the issue waits for
 */
record IssueCard(
        String number,
        SeverityWords severity,
        String summary,
        String system,
        String reported,
        Promise promise,
        Optional<Used> used,
        String question) {

    /** As it was when it was last stored, for long lists. */
    static IssueCard of(IssueQueue.Line line, TimeWords words, Instant now, boolean zoneIsSaid) {
        return new IssueCard(
                line.number().toString(),
                SeverityWords.of(line.severity()),
                line.summary(),
                line.system(),
                reported(line.reportedAt(), words, zoneIsSaid),
                Promise.inBrief(line.status(), line.clocks(), words, now),
                Optional.empty(),
                "");
    }

    /** As it stands, with all that there is to say. */
    static IssueCard of(IssueView view, TimeWords words, boolean zoneIsSaid) {
        var clocks = view.clocks().stream().map(IssueView.ClockView::clock).toList();
        var leading = Promise.leading(clocks);
        return new IssueCard(
                view.issue().number().toString(),
                SeverityWords.of(view.severity()),
                view.issue().report().summary(),
                view.issue().report().system(),
                reported(view.issue().reportedAt(), words, zoneIsSaid),
                Promise.inBrief(view.status(), clocks, words, view.at()),
                view.clocks().stream()
                        .filter(clock -> leading.filter(clock.clock()::equals).isPresent())
                        .findFirst()
                        .flatMap(clock -> Used.of(clock, words)),
                view.status() == IssueStatus.WAITING ? question(view) : "");
    }

    private static String reported(Instant at, TimeWords words, boolean zoneIsSaid) {
        var reported = Wording.say("issue.reported", words.said(at));
        return zoneIsSaid ? reported : Wording.say("issue.inZone", reported, words.zone());
    }

    private static String question(IssueView view) {
        return view.issue()
                .events(IssueEvent.Paused.class)
                .max(Comparator.comparing(IssueEvent::happenedAt))
                .map(paused -> Markdown.plain(paused.reason()))
                .orElse("");
    }
}
