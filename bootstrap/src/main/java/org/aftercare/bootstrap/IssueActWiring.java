package org.aftercare.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.aftercare.application.access.Roles;
import org.aftercare.application.issue.AnswerIssue;
import org.aftercare.application.issue.AssessIssue;
import org.aftercare.application.issue.AssignIssue;
import org.aftercare.application.issue.ContactNotices;
import org.aftercare.application.issue.IssueActs;
import org.aftercare.application.issue.IssueLedger;
import org.aftercare.application.issue.IssueViews;
import org.aftercare.application.issue.LinkIssues;
import org.aftercare.application.issue.PauseIssue;
import org.aftercare.application.issue.PreviewAssessment;
import org.aftercare.application.issue.PreviewRaise;
import org.aftercare.application.issue.RaiseSeverity;
import org.aftercare.application.issue.ReopenIssue;
import org.aftercare.application.issue.ReplyNotices;
import org.aftercare.application.issue.ResolveIssue;
import org.aftercare.application.issue.ResumeIssue;
import org.aftercare.application.issue.SeverityRaises;
import org.aftercare.application.issue.TagIssue;
import org.aftercare.application.issue.UnlinkIssues;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.UnitOfWork;

/** Makes what is done to an issue that there is. */
@Dependent
class IssueActWiring {

    @Produces
    @Singleton
    static IssueActs issueActs(UnitOfWork unitOfWork, IssueLedger ledger, IssueViews views, Clock clock) {
        return new IssueActs(unitOfWork, ledger, views, clock);
    }

    @Produces
    @Singleton
    static AnswerIssue answerIssue(UnitOfWork unitOfWork, IssueActs acts, ReplyNotices notices) {
        return new AnswerIssue(unitOfWork, acts, notices);
    }

    @Produces
    @Singleton
    static AssessIssue assessIssue(IssueActs acts) {
        return new AssessIssue(acts);
    }

    @Produces
    @Singleton
    static PreviewAssessment previewAssessment(UnitOfWork unitOfWork, IssueActs acts, IssueLedger ledger) {
        return new PreviewAssessment(unitOfWork, acts, ledger);
    }

    @Produces
    @Singleton
    static PauseIssue pauseIssue(UnitOfWork unitOfWork, IssueActs acts, ReplyNotices notices) {
        return new PauseIssue(unitOfWork, acts, notices);
    }

    @Produces
    @Singleton
    static ResumeIssue resumeIssue(IssueActs acts) {
        return new ResumeIssue(acts);
    }

    @Produces
    @Singleton
    static ResolveIssue resolveIssue(UnitOfWork unitOfWork, IssueActs acts, ReplyNotices notices) {
        return new ResolveIssue(unitOfWork, acts, notices);
    }

    @Produces
    @Singleton
    static ReopenIssue reopenIssue(IssueActs acts) {
        return new ReopenIssue(acts);
    }

    @Produces
    @Singleton
    static SeverityRaises severityRaises(IssueLedger ledger, Roles roles) {
        return new SeverityRaises(ledger, roles);
    }

    @Produces
    @Singleton
    static RaiseSeverity raiseSeverity(
            UnitOfWork unitOfWork,
            SeverityRaises raises,
            IssueLedger ledger,
            IssueViews views,
            ContactNotices notices,
            Clock clock) {
        return new RaiseSeverity(unitOfWork, raises, ledger, views, notices, clock);
    }

    @Produces
    @Singleton
    static PreviewRaise previewRaise(UnitOfWork unitOfWork, SeverityRaises raises, IssueLedger ledger, Clock clock) {
        return new PreviewRaise(unitOfWork, raises, ledger, clock);
    }

    @Produces
    @Singleton
    static AssignIssue assignIssue(UnitOfWork unitOfWork, AccessRepository access, IssueActs acts) {
        return new AssignIssue(unitOfWork, access, acts);
    }

    @Produces
    @Singleton
    static TagIssue tagIssue(IssueActs acts) {
        return new TagIssue(acts);
    }

    @Produces
    @Singleton
    static LinkIssues linkIssues(UnitOfWork unitOfWork, IssueLedger ledger, IssueViews views, Clock clock) {
        return new LinkIssues(unitOfWork, ledger, views, clock);
    }

    @Produces
    @Singleton
    static UnlinkIssues unlinkIssues(UnitOfWork unitOfWork, IssueLedger ledger, IssueViews views, Clock clock) {
        return new UnlinkIssues(unitOfWork, ledger, views, clock);
    }
}
