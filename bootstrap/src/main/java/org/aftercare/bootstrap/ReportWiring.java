package org.aftercare.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.aftercare.application.access.Roles;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.charge.WorkBook;
import org.aftercare.application.clock.Laws;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.report.ReportActivity;
import org.aftercare.application.report.ReportAttainment;
import org.aftercare.application.report.ReportBreaches;
import org.aftercare.application.report.ReportSources;
import org.aftercare.application.report.SimulateTerms;

/** Makes the use cases of reports. */
@Dependent
class ReportWiring {
    @Produces
    @Singleton
    static ReportSources reportSources(
            AgreementRepository agreements, IssueQueue queue, IssueRepository issues, Laws laws) {
        return new ReportSources(agreements, queue, issues, laws);
    }

    @Produces
    @Singleton
    static ReportAttainment reportAttainment(UnitOfWork unitOfWork, ReportSources sources, Clock clock) {
        return new ReportAttainment(unitOfWork, sources, clock);
    }

    @Produces
    @Singleton
    static ReportBreaches reportBreaches(UnitOfWork unitOfWork, ReportSources sources, Clock clock) {
        return new ReportBreaches(unitOfWork, sources, clock);
    }

    @Produces
    @Singleton
    static ReportActivity reportActivity(
            UnitOfWork unitOfWork, ReportSources sources, WorkBook book, Roles roles, Clock clock) {
        return new ReportActivity(unitOfWork, sources, book, roles, clock);
    }

    @Produces
    @Singleton
    static SimulateTerms simulateTerms(
            UnitOfWork unitOfWork, ReportSources sources, WorkBook work, HolidayBook holidays, Laws laws, Clock clock) {
        return new SimulateTerms(unitOfWork, sources, work, holidays, laws, clock);
    }
}
