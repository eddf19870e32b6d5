package org.aftercare.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.aftercare.application.amendment.AddBankHoliday;
import org.aftercare.application.amendment.Corrections;
import org.aftercare.application.amendment.RemoveBankHoliday;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.calendar.ShowBankHolidays;
import org.aftercare.application.clock.Laws;
import org.aftercare.application.clock.PreviewClocks;
import org.aftercare.application.clock.Timekeepers;
import org.aftercare.application.issue.OpenIssues;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.BankHolidayRepository;
import org.aftercare.application.port.HolidaySource;
import org.aftercare.application.port.UnitOfWork;

/** Makes what time is worked out by: bank holidays, their corrections, and clocks. */
@Dependent
class CalendarWiring {

    @Produces
    @Singleton
    static HolidayBook holidayBook(UnitOfWork unitOfWork, BankHolidayRepository bankHolidays, HolidaySource source) {
        return new HolidayBook(unitOfWork, bankHolidays, source);
    }

    @Produces
    @Singleton
    static ShowBankHolidays showBankHolidays(UnitOfWork unitOfWork, HolidayBook book) {
        return new ShowBankHolidays(unitOfWork, book);
    }

    @Produces
    @Singleton
    static Corrections corrections(
            HolidayBook book, BankHolidayRepository bankHolidays, OpenIssues openIssues, ActTrail trail) {
        return new Corrections(book, bankHolidays, openIssues, trail);
    }

    @Produces
    @Singleton
    static AddBankHoliday addBankHoliday(UnitOfWork unitOfWork, Corrections corrections, Clock clock) {
        return new AddBankHoliday(unitOfWork, corrections, clock);
    }

    @Produces
    @Singleton
    static RemoveBankHoliday removeBankHoliday(UnitOfWork unitOfWork, Corrections corrections, Clock clock) {
        return new RemoveBankHoliday(unitOfWork, corrections, clock);
    }

    @Produces
    @Singleton
    static Timekeepers timekeepers() {
        return new Timekeepers();
    }

    @Produces
    @Singleton
    static Laws laws(AgreementRepository agreements, HolidayBook book, Timekeepers timekeepers) {
        return new Laws(agreements, book, timekeepers);
    }

    @Produces
    @Singleton
    static PreviewClocks previewClocks(UnitOfWork unitOfWork, HolidayBook book, Timekeepers timekeepers) {
        return new PreviewClocks(unitOfWork, book, timekeepers);
    }
}
