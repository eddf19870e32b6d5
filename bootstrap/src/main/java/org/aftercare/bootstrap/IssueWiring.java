package org.aftercare.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.aftercare.application.access.Roles;
import org.aftercare.application.announcement.Announcements;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.clock.Laws;
import org.aftercare.application.issue.AuditIssues;
import org.aftercare.application.issue.ExcuseBreach;
import org.aftercare.application.issue.IssueAnnouncements;
import org.aftercare.application.issue.IssueLedger;
import org.aftercare.application.issue.IssueViews;
import org.aftercare.application.issue.ListBreaches;
import org.aftercare.application.issue.ListIssues;
import org.aftercare.application.issue.OpenIssues;
import org.aftercare.application.issue.ReportIssue;
import org.aftercare.application.issue.ReportNotices;
import org.aftercare.application.issue.ShowIssue;
import org.aftercare.application.issue.TimeLeft;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.Alarms;
import org.aftercare.application.port.AuditTrail;
import org.aftercare.application.port.BreachRegister;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.application.port.UnitOfWork;

/** Makes what issues are stored, reported, shown, listed and audited by. */
@Dependent
class IssueWiring {

    @Produces
    @Singleton
    static IssueAnnouncements issueAnnouncements(Announcements announcements) {
        return new IssueAnnouncements(announcements);
    }

    @Produces
    @Singleton
    static IssueLedger issueLedger(IssueRepository issues, Laws laws, Alarms alarms, IssueAnnouncements announcements) {
        return new IssueLedger(issues, laws, alarms, announcements);
    }

    @Produces
    @Singleton
    static IssueViews issueViews(AgreementRepository agreements, CustomerRepository customers, IssueLedger ledger) {
        return new IssueViews(agreements, customers, ledger);
    }

    @Produces
    @Singleton
    static OpenIssues openIssues(IssueRepository issues, IssueLedger ledger, Laws laws) {
        return new OpenIssues(issues, ledger, laws);
    }

    @Produces
    @Singleton
    static ReportIssue reportIssue(
            UnitOfWork unitOfWork,
            AgreementRepository agreements,
            CustomerRepository customers,
            Roles roles,
            IssueLedger ledger,
            HolidayBook book,
            IssueViews views,
            ReportNotices notices,
            Clock clock) {
        return new ReportIssue(unitOfWork, agreements, customers, roles, ledger, book, views, notices, clock);
    }

    @Produces
    @Singleton
    static ShowIssue showIssue(UnitOfWork unitOfWork, IssueRepository issues, IssueViews views, Clock clock) {
        return new ShowIssue(unitOfWork, issues, views, clock);
    }

    @Produces
    @Singleton
    static ListIssues listIssues(UnitOfWork unitOfWork, IssueQueue queue, Laws laws, Clock clock) {
        return new ListIssues(unitOfWork, queue, new TimeLeft(queue, laws), clock);
    }

    @Produces
    @Singleton
    static ListBreaches listBreaches(UnitOfWork unitOfWork, BreachRegister register, IssueLedger ledger) {
        return new ListBreaches(unitOfWork, register, ledger);
    }

    @Produces
    @Singleton
    static ExcuseBreach excuseBreach(UnitOfWork unitOfWork, IssueLedger ledger, Clock clock) {
        return new ExcuseBreach(unitOfWork, ledger, clock);
    }

    @Produces
    @Singleton
    static AuditIssues auditIssues(UnitOfWork unitOfWork, AuditTrail trail, IssueLedger ledger, Clock clock) {
        return new AuditIssues(unitOfWork, trail, ledger, clock);
    }
}
