package org.aftercare.adapter.web.portal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aftercare.application.agreement.ListReportable;
import org.aftercare.application.issue.ListIssues;
import org.aftercare.application.issue.QueueOrder;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.domain.agreement.AgreementId;

/**
 * A page of the list of issues.
 *
 * @param zone whose time all its times are; empty where the cards say it themselves
 * @param next the place from which the next page goes on
 * @param later whether this is a page behind the first
 */
record IssueList(List<Card> cards, String zone, Optional<String> next, boolean later) {

    /** An issue as the list shows it. */
    public record Card(
            String number, SeverityWords severity, String summary, String system, String reported, Promise promise) {}

    static IssueList of(ListIssues.Outcome.Listed listed, ListReportable.Outcome.Listed reportable, boolean later) {
        var zones = reportable.agreements().stream()
                .collect(Collectors.toMap(
                        ListReportable.Reportable::id,
                        agreement -> agreement.terms().calendar().timeZone()));
        var used = listed.lines().stream().map(line -> zone(line, zones)).collect(Collectors.toSet());
        var common = used.size() == 1;
        return new IssueList(
                listed.lines().stream()
                        .map(line -> card(line, zone(line, zones), listed.at(), common))
                        .toList(),
                common ? new TimeWords(used.iterator().next(), listed.at()).zone() : "",
                listed.next().map(IssueList::place),
                later);
    }

    private static String place(QueueOrder order) {
        return switch (order) {
            case QueueOrder.ByDue(var after) -> Place.text(after.orElseThrow());
            case QueueOrder.ByUpdate byUpdate -> throw new IllegalStateException("listed by " + byUpdate);
            case QueueOrder.ByTimeLeft byTimeLeft -> throw new IllegalStateException("listed by " + byTimeLeft);
        };
    }

    /** An agreement under which something was reported stays in force, so its zone is known; if not, UTC is named. */
    private static ZoneId zone(IssueQueue.Line line, Map<AgreementId, ZoneId> zones) {
        return zones.getOrDefault(line.agreementId(), ZoneOffset.UTC);
    }

    private static Card card(IssueQueue.Line line, ZoneId zone, Instant now, boolean zoneIsSaid) {
        var words = new TimeWords(zone, now);
        var reported = Wording.say("issue.reported", words.said(line.reportedAt()));
        return new Card(
                line.number().toString(),
                SeverityWords.of(line.severity()),
                line.summary(),
                line.system(),
                zoneIsSaid ? reported : Wording.say("issue.inZone", reported, words.zone()),
                Promise.inBrief(line.status(), line.clocks(), words, now));
    }
}
