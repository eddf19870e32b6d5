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
import org.aftercare.application.issue.ListResolved;
import org.aftercare.application.issue.QueueOrder;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.domain.agreement.AgreementId;

/**
 * A page of the list of issues.
 *
 * @param resolved whether it lists what is resolved, else what is open
 * @param zone whose time all its times are; empty where the cards say it themselves
 * @param next the address of the next page
 * @param later whether this is a page behind the first
 */
record IssueList(boolean resolved, List<IssueCard> cards, String zone, Optional<String> next, boolean later) {
    static final String RESOLVED = "/issues?show=resolved";

    static IssueList open(
            ListIssues.Outcome.Listed listed,
            ListReportable.Outcome.Listed reportable,
            Optional<ZoneId> own,
            boolean later) {
        var next = listed.next().map(order -> "/issues?after=" + place(order));
        return of(false, listed.lines(), listed.at(), reportable, own, next, later);
    }

    static IssueList resolved(
            ListResolved.Outcome.Listed listed,
            ListReportable.Outcome.Listed reportable,
            Optional<ZoneId> own,
            boolean later) {
        var next = listed.next().map(number -> RESOLVED + "&before=" + number);
        return of(true, listed.lines(), listed.at(), reportable, own, next, later);
    }

    private static IssueList of(
            boolean resolved,
            List<IssueQueue.Line> lines,
            Instant now,
            ListReportable.Outcome.Listed reportable,
            Optional<ZoneId> own,
            Optional<String> next,
            boolean later) {
        var zones = reportable.zones();
        var used = lines.stream()
                .map(line -> own.orElseGet(() -> zone(line, zones)))
                .collect(Collectors.toSet());
        var common = used.size() == 1;
        return new IssueList(
                resolved,
                lines.stream()
                        .map(line -> IssueCard.of(
                                line, new TimeWords(own.orElseGet(() -> zone(line, zones)), now), now, common))
                        .toList(),
                common ? new TimeWords(used.iterator().next(), now).zone() : "",
                next,
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
}
