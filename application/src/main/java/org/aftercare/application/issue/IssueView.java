package org.aftercare.application.issue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.aftercare.domain.agreement.AgreementNumber;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.clock.ClockState;
import org.aftercare.domain.clock.Explanation;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;

/**
 * An issue as a caller may see it, with its clocks as they stand at an instant.
 *
 * @param at the instant
 * @param timeZone of the agreement's calendar
 * @param coveredIn the windows in which the agreement covers the severity; empty if it does not at all
 * @param heldOver whether it came in at an uncovered time of a covered severity
 * @param history the events that the caller may see, in the order of recording
 */
public record IssueView(
        Issue issue,
        Instant at,
        String customerName,
        AgreementNumber agreementNumber,
        ZoneId timeZone,
        Set<ServiceWindow> coveredIn,
        boolean heldOver,
        List<ClockView> clocks,
        List<IssueEvent> history) {

    /**
     * A clock as it stands.
     *
     * @param remaining covered time until it is due; zero for a clock that was stopped or is late
     */
    public record ClockView(SlaClock clock, ClockState state, Duration remaining, Explanation explanation) {}
}
