package org.aftercare.application.contract;

import java.util.List;
import org.aftercare.application.fake.InMemoryAlarms;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.AccountLinks;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.AgentRepository;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.Alarms;
import org.aftercare.application.port.AttachmentContents;
import org.aftercare.application.port.AuditTrail;
import org.aftercare.application.port.AuthorisedContacts;
import org.aftercare.application.port.BankHolidayRepository;
import org.aftercare.application.port.BreachRegister;
import org.aftercare.application.port.CallbackRepository;
import org.aftercare.application.port.Consents;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.Drafts;
import org.aftercare.application.port.FailedLogIns;
import org.aftercare.application.port.FormSeal;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.application.port.KeptAnswers;
import org.aftercare.application.port.Outbox;
import org.aftercare.application.port.Quarantine;
import org.aftercare.application.port.SecondFactors;
import org.aftercare.application.port.Statements;
import org.aftercare.application.port.TakenMails;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.port.WebhookEndpoints;
import org.aftercare.application.port.WebhookOutbox;
import org.aftercare.application.port.WorkEntries;

/** All the ports that keep something, over one store. */
public interface Storage {
    UnitOfWork unitOfWork();

    CustomerRepository customers();

    AgreementRepository agreements();

    AuthorisedContacts authorisedContacts();

    IssueRepository issues();

    IssueQueue queue();

    BankHolidayRepository bankHolidays();

    AccessRepository access();

    AccountLinks accountLinks();

    SecondFactors secondFactors();

    AgentRepository agents();

    FailedLogIns failedLogIns();

    ActTrail actTrail();

    Outbox outbox();

    Alarms alarms();

    /** The alarms that are set and have not gone off, by instant; asked for outside of units of work. */
    List<InMemoryAlarms.Alarm> waitingAlarms();

    BreachRegister breaches();

    AuditTrail auditTrail();

    KeptAnswers keptAnswers();

    Drafts drafts();

    WebhookEndpoints webhookEndpoints();

    WebhookOutbox webhookOutbox();

    AttachmentContents attachmentContents();

    CallbackRepository callbacks();

    FormSeal formSeal();

    WorkEntries workEntries();

    Consents consents();

    Statements statements();

    TakenMails takenMails();

    Quarantine quarantine();
}
