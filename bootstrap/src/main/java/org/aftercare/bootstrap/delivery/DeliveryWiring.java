package org.aftercare.bootstrap.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.aftercare.adapter.mail.FolderMailer;
import org.aftercare.adapter.mail.Pen;
import org.aftercare.adapter.mail.SmtpMailer;
import org.aftercare.adapter.persistence.JdbcAlarms;
import org.aftercare.adapter.persistence.JdbcOutbox;
import org.aftercare.adapter.persistence.PlainSql;
import org.aftercare.adapter.persistence.SchedulerTask;
import org.aftercare.application.access.ForgetEntrances;
import org.aftercare.application.amendment.MoveOpenIssues;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.clock.Laws;
import org.aftercare.application.issue.ContactNotices;
import org.aftercare.application.issue.IssueLedger;
import org.aftercare.application.issue.OpenIssues;
import org.aftercare.application.issue.RaiseAlarms;
import org.aftercare.application.issue.ReplyNotices;
import org.aftercare.application.issue.ReportNotices;
import org.aftercare.application.notice.AgentNotices;
import org.aftercare.application.notice.DeliverNotice;
import org.aftercare.application.notice.ListOutgoing;
import org.aftercare.application.notice.OverruleOutgoing;
import org.aftercare.application.notice.ShowOutgoing;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.AccountLinks;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.AgentRepository;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.Alarms;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.KeptAnswers;
import org.aftercare.application.port.Mailer;
import org.aftercare.application.port.Outbox;
import org.aftercare.application.port.SecondFactors;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.repeat.ForgetAnswers;
import org.aftercare.bootstrap.Settings;

/** Makes what alarms and notices go through on their way. */
@Dependent
class DeliveryWiring {
    /** By the system's clock, as {@link Deliveries} has it. */
    @Produces
    @Singleton
    static Outbox outbox(PlainSql plain, Deliveries deliveries) {
        return new JdbcOutbox(plain, Clock.systemUTC(), deliveries::lookAfterCommit);
    }

    /** What Aftercare's clock says decides what is due, and the system's when the scheduler looks. */
    @Produces
    @Singleton
    static Alarms alarms(DataSource pool, PlainSql plain, Clock clock, Deliveries deliveries) {
        return new JdbcAlarms(
                plain,
                SchedulerTask.client(pool, JdbcOutbox.TASKS),
                clock,
                Clock.systemUTC(),
                deliveries::lookAfterCommit);
    }

    @Produces
    @Singleton
    static RaiseAlarms raiseAlarms(
            UnitOfWork unitOfWork,
            IssueLedger ledger,
            CustomerRepository customers,
            Outbox outbox,
            Settings settings,
            Clock clock) {
        return new RaiseAlarms(
                unitOfWork, ledger, customers, outbox, settings.mail().support(), clock);
    }

    @Produces
    @Singleton
    static MoveOpenIssues moveOpenIssues(
            UnitOfWork unitOfWork,
            AgreementRepository agreements,
            HolidayBook book,
            OpenIssues openIssues,
            Clock clock) {
        return new MoveOpenIssues(unitOfWork, agreements, book, openIssues, clock);
    }

    @Produces
    @Singleton
    static ForgetAnswers forgetAnswers(UnitOfWork unitOfWork, KeptAnswers answers, Clock clock) {
        return new ForgetAnswers(unitOfWork, answers, clock);
    }

    @Produces
    @Singleton
    static ForgetEntrances forgetEntrances(
            UnitOfWork unitOfWork, AccessRepository access, AccountLinks links, SecondFactors factors, Clock clock) {
        return new ForgetEntrances(unitOfWork, access, links, factors, clock);
    }

    @Produces
    @Singleton
    static Mailer mailer(Settings settings) {
        var mail = settings.mail();
        var pen = new Pen(System::nanoTime);
        return mail.server()
                .<Mailer>map(server -> new SmtpMailer(
                        server,
                        mail.from(),
                        settings.publicAddress(),
                        settings.mailbox().server().isPresent(),
                        pen))
                .orElseGet(() -> new FolderMailer(
                        settings.dataFolder().resolve("mail"), mail.from(), settings.publicAddress(), pen));
    }

    @Produces
    @Singleton
    static ReportNotices reportNotices(Outbox outbox, CustomerRepository customers, Settings settings) {
        return new ReportNotices(outbox, customers, settings.mail().support());
    }

    @Produces
    @Singleton
    static ReplyNotices replyNotices(Outbox outbox, CustomerRepository customers) {
        return new ReplyNotices(outbox, customers);
    }

    @Produces
    @Singleton
    static ContactNotices contactNotices(Outbox outbox, Settings settings) {
        return new ContactNotices(outbox, settings.mail().support());
    }

    @Produces
    @Singleton
    static DeliverNotice deliverNotice(
            UnitOfWork unitOfWork,
            Outbox outbox,
            Mailer mailer,
            AccountLinks links,
            CustomerRepository customers,
            AgentNotices agentNotices,
            Clock clock) {
        return new DeliverNotice(unitOfWork, outbox, mailer, links, customers, agentNotices, clock);
    }

    @Produces
    @Singleton
    static AgentNotices agentNotices(
            Outbox outbox, AgentRepository agents, Settings settings, HolidayBook book, Laws laws) {
        return new AgentNotices(
                outbox, agents, settings.mail().support(), settings.callback().rules(), book, laws);
    }

    @Produces
    @Singleton
    static ListOutgoing listOutgoing(UnitOfWork unitOfWork, Outbox outbox) {
        return new ListOutgoing(unitOfWork, outbox);
    }

    @Produces
    @Singleton
    static ShowOutgoing showOutgoing(UnitOfWork unitOfWork, Outbox outbox) {
        return new ShowOutgoing(unitOfWork, outbox);
    }

    @Produces
    @Singleton
    static OverruleOutgoing overruleOutgoing(UnitOfWork unitOfWork, Outbox outbox, ActTrail trail, Clock clock) {
        return new OverruleOutgoing(unitOfWork, outbox, trail, clock);
    }
}
