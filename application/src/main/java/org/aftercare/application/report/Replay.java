package org.aftercare.application.report;

import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.clock.Breach;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueFold;

/** An issue, and what its history amounts to under some rules. */
record Replay(Issue issue, IssueFold fold) {
    /** The kind of time in which it was reported. */
    ServiceWindow window() {
        var at = issue.reportedAt();
        return fold.timekeeper().kindsOfTime(at, at.plusSeconds(1)).getFirst().window();
    }

    boolean heldOver() {
        return fold.heldOver(issue.reportedAt());
    }

    /** Whether it came in outside of office hours, and was to be looked at then. */
    boolean callOut() {
        return window() != ServiceWindow.OFFICE_HOURS
                && !heldOver()
                && fold.timekeeper()
                        .terms()
                        .coverage()
                        .cell(fold.severity(), window())
                        .isPresent();
    }

    boolean excused(Breach breach) {
        return issue.events(IssueEvent.Excused.class)
                .anyMatch(excused -> excused.breach().equals(breach));
    }

    Attainment attained(IssueFold.Outcome outcome) {
        return outcome.breach()
                .map(breach -> new Attainment(0, 1, excused(breach) ? 1 : 0))
                .orElseGet(() -> new Attainment(1, 0, 0));
    }
}
