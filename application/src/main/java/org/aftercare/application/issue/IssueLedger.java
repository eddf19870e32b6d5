package org.aftercare.application.issue;

import java.time.Duration;
import java.util.Optional;
import org.aftercare.application.clock.Laws;
import org.aftercare.application.port.Alarms;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueFold;
import org.aftercare.domain.issue.IssueNumber;

/** Keeps issues with what they amount to, sets the alarm for what comes next, and announces what is new. To be used in a unit of work. */
public final class IssueLedger {
    /** So much behind an instant its alarm goes off at the earliest, so that no rounding makes it early. */
    private static final Duration MARGIN = Duration.ofMillis(1);

    private final IssueRepository issues;
    private final Laws laws;
    private final Alarms alarms;
    private final IssueAnnouncements announcements;

    public IssueLedger(IssueRepository issues, Laws laws, Alarms alarms, IssueAnnouncements announcements) {
        this.issues = issues;
        this.laws = laws;
        this.alarms = alarms;
        this.announcements = announcements;
    }

    Optional<Issue> find(IssueNumber number) {
        return issues.find(number);
    }

    Optional<Issue> findForChange(IssueNumber number) {
        return issues.findForChange(number);
    }

    IssueNumber nextNumber() {
        return issues.nextNumber();
    }

    /** What the issue amounts to under the terms and bank holidays that govern it. */
    IssueFold fold(Issue issue) {
        return issue.fold(laws.of(issue.agreementId()));
    }

    /** By an agreement that was read already, which must be the issue's. */
    IssueFold fold(Issue issue, Agreement agreement) {
        return issue.fold(laws.of(agreement));
    }

    /**
     * Stores an issue, sets its next alarm, and announces what is new to those who want to be told; returns it as it is stored.
     *
     * @param known how many events of its history are stored already
     */
    Issue save(Issue issue, int known) {
        var fold = fold(issue);
        var saved = issues.save(issue, fold);
        if (known == 0) {
            saved.nextAlarm(fold).ifPresent(at -> alarms.lookAtNew(saved.number(), at.plus(MARGIN)));
        } else {
            watch(saved, fold);
        }
        announcements.announce(saved, known, this::fold);
        return saved;
    }

    /** Sets the issue's next alarm, if there is anything left to wait for. */
    void watch(Issue issue, IssueFold fold) {
        issue.nextAlarm(fold).ifPresent(at -> alarms.look(issue.number(), at.plus(MARGIN)));
    }
}
