package org.aftercare.application.contract;

import java.util.List;
import org.aftercare.application.fake.InMemoryAlarms;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.AgentRepository;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.Alarms;
import org.aftercare.application.port.AuditTrail;
import org.aftercare.application.port.BankHolidayRepository;
import org.aftercare.application.port.BreachRegister;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.application.port.KeptAnswers;
import org.aftercare.application.port.Outbox;
import org.aftercare.application.port.UnitOfWork;

/** All the ports that keep something, over one store. */
public interface Storage {
    UnitOfWork unitOfWork();

    CustomerRepository customers();

    AgreementRepository agreements();

    IssueRepository issues();

    IssueQueue queue();

    BankHolidayRepository bankHolidays();

    AccessRepository access();

    AgentRepository agents();

    Outbox outbox();

    Alarms alarms();

    /** The alarms that are set and have not gone off, by instant; asked for outside of units of work. */
    List<InMemoryAlarms.Alarm> waitingAlarms();

    BreachRegister breaches();

    AuditTrail auditTrail();

    KeptAnswers keptAnswers();
}
