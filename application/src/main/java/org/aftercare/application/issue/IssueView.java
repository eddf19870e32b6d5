package org.aftercare.application.issue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.aftercare.application.port.Notice;
import org.aftercare.domain.agreement.AgreementNumber;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.clock.ClockState;
import org.aftercare.domain.clock.Explanation;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.clock.Timekeeper;
import org.aftercare.domain.issue.Assignee;
import org.aftercare.domain.issue.Attachment;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueStatus;
import org.aftercare.domain.issue.Link;
import org.aftercare.domain.issue.Tags;

/**
 * An issue as a caller may see it, with its clocks as they stand at an instant.
 *
 * @param at the instant
 * @param version the number of the agreement's version that governs it now
 * @param timeZone of the agreement's calendar
 * @param coveredIn the windows in which the agreement covers the severity; empty if it does not at all
 * @param heldOver whether it came in at an uncovered time of the severity that it is assessed into now, if that is covered
 * @param clocks the last one of each kind
 * @param history the events that the caller may see, in the order of recording
 * @param assignee who has it, if anybody and if the caller may know
 * @param tags none if the caller may not know
 * @param links to issues that the caller may know of
 */
public record IssueView(
        Issue issue,
        Instant at,
        IssueStatus status,
        Severity severity,
        int version,
        String customerName,
        AgreementNumber agreementNumber,
        ZoneId timeZone,
        Set<ServiceWindow> coveredIn,
        boolean heldOver,
        List<ClockView> clocks,
        List<IssueEvent> history,
        Optional<Assignee> assignee,
        Tags tags,
        List<Link> links) {

    /** The attachments that the caller may see, in the order of recording. */
    public List<Attachment> attachments() {
        return history.stream()
                .filter(IssueEvent.AttachmentAdded.class::isInstance)
                .map(event -> ((IssueEvent.AttachmentAdded) event).attachment())
                .toList();
    }

    /** What one must know to recognise the issue. */
    Notice.IssueInBrief inBrief() {
        var report = issue.report();
        return new Notice.IssueInBrief(
                issue.number().toString(), customerName, report.system(), severity, report.summary(), timeZone);
    }

    /**
     * A clock as it stands.
     *
     * @param coveredIn the windows in which its severity is covered under the rules by which it runs
     * @param remaining covered time until it is due, for a paused one if it went on now; zero for one that was stopped or is
     *     late
     * @param timekeeper by whose rules it runs
     * @param pauseReasons from when on we waited for the customer for which reason; empty from when on for none
     * @param at the instant
     */
    public record ClockView(
            SlaClock clock,
            ClockState state,
            Set<ServiceWindow> coveredIn,
            Duration remaining,
            Timekeeper timekeeper,
            NavigableMap<Instant, String> pauseReasons,
            Instant at) {
        /** Why it is due when it is; worked out for who asks, since few do. */
        public Explanation explanation() {
            return timekeeper.explain(clock, at).paused(pauseReasons);
        }
    }
}
