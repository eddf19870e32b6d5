package org.aftercare.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.clock.NextClosure;
import org.aftercare.application.clock.Timekeepers;
import org.aftercare.application.issue.AddInformation;
import org.aftercare.application.issue.ConfirmResolution;
import org.aftercare.application.issue.ContactNotices;
import org.aftercare.application.issue.DisputeResolution;
import org.aftercare.application.issue.IssueActs;
import org.aftercare.application.issue.IssueViews;
import org.aftercare.application.issue.KeepDraft;
import org.aftercare.application.issue.ListResolved;
import org.aftercare.application.issue.ReadDraft;
import org.aftercare.application.issue.ShowHome;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.Drafts;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.application.port.UnitOfWork;

/** Makes what the portal's pages of issues alone need. */
@Dependent
class IssuePagesWiring {

    @Produces
    @Singleton
    static AddInformation addInformation(UnitOfWork unitOfWork, IssueActs acts, ContactNotices notices) {
        return new AddInformation(unitOfWork, acts, notices);
    }

    @Produces
    @Singleton
    static ConfirmResolution confirmResolution(IssueActs acts) {
        return new ConfirmResolution(acts);
    }

    @Produces
    @Singleton
    static DisputeResolution disputeResolution(UnitOfWork unitOfWork, IssueActs acts, ContactNotices notices) {
        return new DisputeResolution(unitOfWork, acts, notices);
    }

    @Produces
    @Singleton
    static ShowHome showHome(
            UnitOfWork unitOfWork, IssueQueue queue, IssueRepository issues, IssueViews views, Clock clock) {
        return new ShowHome(unitOfWork, queue, issues, views, clock);
    }

    @Produces
    @Singleton
    static NextClosure nextClosure(
            UnitOfWork unitOfWork,
            AgreementRepository agreements,
            HolidayBook book,
            Timekeepers timekeepers,
            Clock clock) {
        return new NextClosure(unitOfWork, agreements, book, timekeepers, clock);
    }

    @Produces
    @Singleton
    static ListResolved listResolved(UnitOfWork unitOfWork, IssueQueue queue, Clock clock) {
        return new ListResolved(unitOfWork, queue, clock);
    }

    @Produces
    @Singleton
    static KeepDraft keepDraft(UnitOfWork unitOfWork, Drafts drafts, Clock clock) {
        return new KeepDraft(unitOfWork, drafts, clock);
    }

    @Produces
    @Singleton
    static ReadDraft readDraft(UnitOfWork unitOfWork, Drafts drafts, Clock clock) {
        return new ReadDraft(unitOfWork, drafts, clock);
    }
}
