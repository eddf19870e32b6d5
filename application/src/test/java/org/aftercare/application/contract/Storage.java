package org.aftercare.application.contract;

import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.BankHolidayRepository;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.IssueRepository;
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

    Outbox outbox();
}
