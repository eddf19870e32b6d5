package org.aftercare.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.aftercare.application.access.Roles;
import org.aftercare.application.announcement.Announcements;
import org.aftercare.application.charge.AskConsent;
import org.aftercare.application.charge.CancelWork;
import org.aftercare.application.charge.ChargeNotices;
import org.aftercare.application.charge.CloseStatement;
import org.aftercare.application.charge.DecideConsent;
import org.aftercare.application.charge.ListConsents;
import org.aftercare.application.charge.ListStatements;
import org.aftercare.application.charge.ListWaitingConsents;
import org.aftercare.application.charge.ListWork;
import org.aftercare.application.charge.PreviewWork;
import org.aftercare.application.charge.RecordWork;
import org.aftercare.application.charge.ShowAllowances;
import org.aftercare.application.charge.ShowConsents;
import org.aftercare.application.charge.ShowMonth;
import org.aftercare.application.charge.ShowStatement;
import org.aftercare.application.charge.StatementDesk;
import org.aftercare.application.charge.StatementOccurrences;
import org.aftercare.application.charge.WorkBook;
import org.aftercare.application.charge.WorkDesk;
import org.aftercare.application.clock.Laws;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.Consents;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.application.port.Outbox;
import org.aftercare.application.port.Statements;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.port.WorkEntries;

/** Makes the use cases of charging. */
@Dependent
class ChargeWiring {
    @Produces
    @Singleton
    static WorkBook workBook(AgreementRepository agreements, WorkEntries work, Laws laws) {
        return new WorkBook(agreements, work, laws);
    }

    @Produces
    @Singleton
    static WorkDesk workDesk(
            UnitOfWork unitOfWork,
            IssueRepository issues,
            WorkEntries work,
            Consents consents,
            Statements statements,
            WorkBook book,
            Clock clock) {
        return new WorkDesk(unitOfWork, issues, work, consents, statements, book, clock);
    }

    @Produces
    @Singleton
    static RecordWork recordWork(WorkDesk desk) {
        return new RecordWork(desk);
    }

    @Produces
    @Singleton
    static PreviewWork previewWork(WorkDesk desk) {
        return new PreviewWork(desk);
    }

    @Produces
    @Singleton
    static CancelWork cancelWork(UnitOfWork unitOfWork, IssueRepository issues, WorkEntries work, Clock clock) {
        return new CancelWork(unitOfWork, issues, work, clock);
    }

    @Produces
    @Singleton
    static ListWork listWork(
            UnitOfWork unitOfWork, IssueRepository issues, WorkEntries work, WorkBook book, Clock clock) {
        return new ListWork(unitOfWork, issues, work, book, clock);
    }

    @Produces
    @Singleton
    static ChargeNotices chargeNotices(Outbox outbox, CustomerRepository customers, Roles roles) {
        return new ChargeNotices(outbox, customers, roles);
    }

    @Produces
    @Singleton
    static AskConsent askConsent(
            UnitOfWork unitOfWork,
            IssueRepository issues,
            Consents consents,
            WorkBook book,
            ChargeNotices notices,
            Clock clock) {
        return new AskConsent(unitOfWork, issues, consents, book, notices, clock);
    }

    @Produces
    @Singleton
    static DecideConsent decideConsent(UnitOfWork unitOfWork, Consents consents, Roles roles, Clock clock) {
        return new DecideConsent(unitOfWork, consents, roles, clock);
    }

    @Produces
    @Singleton
    static ListConsents listConsents(UnitOfWork unitOfWork, IssueRepository issues, Consents consents) {
        return new ListConsents(unitOfWork, issues, consents);
    }

    @Produces
    @Singleton
    static ListWaitingConsents listWaitingConsents(UnitOfWork unitOfWork, Consents consents, Roles roles) {
        return new ListWaitingConsents(unitOfWork, consents, roles);
    }

    @Produces
    @Singleton
    static ShowConsents showConsents(UnitOfWork unitOfWork, IssueRepository issues, Consents consents, Roles roles) {
        return new ShowConsents(unitOfWork, issues, consents, roles);
    }

    @Produces
    @Singleton
    static ListStatements listStatements(
            UnitOfWork unitOfWork, StatementDesk desk, Statements statements, Clock clock) {
        return new ListStatements(unitOfWork, desk, statements, clock);
    }

    @Produces
    @Singleton
    static ShowAllowances showAllowances(
            UnitOfWork unitOfWork, AgreementRepository agreements, StatementDesk desk, WorkBook book, Clock clock) {
        return new ShowAllowances(unitOfWork, agreements, desk, book, clock);
    }

    @Produces
    @Singleton
    static StatementDesk statementDesk(
            Statements statements, WorkBook book, CustomerRepository customers, Roles roles) {
        return new StatementDesk(statements, book, customers, roles);
    }

    @Produces
    @Singleton
    static ShowStatement showStatement(UnitOfWork unitOfWork, StatementDesk desk, Clock clock) {
        return new ShowStatement(unitOfWork, desk, clock);
    }

    @Produces
    @Singleton
    static CloseStatement closeStatement(
            UnitOfWork unitOfWork,
            StatementDesk desk,
            Statements statements,
            ChargeNotices notices,
            Announcements announcements,
            Clock clock) {
        return new CloseStatement(unitOfWork, desk, statements, notices, announcements, clock);
    }

    @Produces
    @Singleton
    static StatementOccurrences statementOccurrences(Statements statements, StatementDesk desk) {
        return new StatementOccurrences(statements, desk);
    }

    @Produces
    @Singleton
    static ShowMonth showMonth(
            UnitOfWork unitOfWork, StatementDesk desk, WorkEntries work, WorkBook book, Clock clock) {
        return new ShowMonth(unitOfWork, desk, work, book, clock);
    }
}
