package org.aftercare.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.aftercare.application.access.AuthenticateToken;
import org.aftercare.application.agreement.AddVersion;
import org.aftercare.application.agreement.DraftAgreement;
import org.aftercare.application.agreement.ReadVersion;
import org.aftercare.application.agreement.ReplaceDraft;
import org.aftercare.application.agreement.ShowAgreement;
import org.aftercare.application.agreement.SignVersion;
import org.aftercare.application.calendar.AddBankHoliday;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.calendar.RemoveBankHoliday;
import org.aftercare.application.calendar.ShowBankHolidays;
import org.aftercare.application.clock.PreviewClocks;
import org.aftercare.application.clock.Timekeepers;
import org.aftercare.application.customer.AddContact;
import org.aftercare.application.customer.CreateCustomer;
import org.aftercare.application.customer.ShowContact;
import org.aftercare.application.customer.ShowCustomer;
import org.aftercare.application.issue.AnswerIssue;
import org.aftercare.application.issue.IssueViews;
import org.aftercare.application.issue.ListIssues;
import org.aftercare.application.issue.ReportIssue;
import org.aftercare.application.issue.ReportNotices;
import org.aftercare.application.issue.ShowIssue;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.BankHolidayRepository;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.HolidaySource;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.application.port.UnitOfWork;

/** Makes the use cases, one method each, out of the ports. */
@Dependent
class UseCaseWiring {

    // ---- what several of them share ----

    @Produces
    @Singleton
    static HolidayBook holidayBook(BankHolidayRepository bankHolidays, HolidaySource source) {
        return new HolidayBook(bankHolidays, source);
    }

    @Produces
    @Singleton
    static Timekeepers timekeepers() {
        return new Timekeepers();
    }

    @Produces
    @Singleton
    static IssueViews issueViews(
            AgreementRepository agreements, CustomerRepository customers, HolidayBook book, Timekeepers timekeepers) {
        return new IssueViews(agreements, customers, book, timekeepers);
    }

    // ---- access ----

    @Produces
    @Singleton
    static AuthenticateToken authenticateToken(UnitOfWork unitOfWork, AccessRepository access, Clock clock) {
        return new AuthenticateToken(unitOfWork, access, clock);
    }

    // ---- bank holidays ----

    @Produces
    @Singleton
    static ShowBankHolidays showBankHolidays(UnitOfWork unitOfWork, HolidayBook book) {
        return new ShowBankHolidays(unitOfWork, book);
    }

    @Produces
    @Singleton
    static AddBankHoliday addBankHoliday(
            UnitOfWork unitOfWork, HolidayBook book, BankHolidayRepository bankHolidays, Clock clock) {
        return new AddBankHoliday(unitOfWork, book, bankHolidays, clock);
    }

    @Produces
    @Singleton
    static RemoveBankHoliday removeBankHoliday(
            UnitOfWork unitOfWork, HolidayBook book, BankHolidayRepository bankHolidays, Clock clock) {
        return new RemoveBankHoliday(unitOfWork, book, bankHolidays, clock);
    }

    // ---- clocks ----

    @Produces
    @Singleton
    static PreviewClocks previewClocks(UnitOfWork unitOfWork, HolidayBook book, Timekeepers timekeepers) {
        return new PreviewClocks(unitOfWork, book, timekeepers);
    }

    // ---- customers ----

    @Produces
    @Singleton
    static CreateCustomer createCustomer(UnitOfWork unitOfWork, CustomerRepository customers, Clock clock) {
        return new CreateCustomer(unitOfWork, customers, clock);
    }

    @Produces
    @Singleton
    static ShowCustomer showCustomer(UnitOfWork unitOfWork, CustomerRepository customers) {
        return new ShowCustomer(unitOfWork, customers);
    }

    @Produces
    @Singleton
    static AddContact addContact(UnitOfWork unitOfWork, CustomerRepository customers, Clock clock) {
        return new AddContact(unitOfWork, customers, clock);
    }

    @Produces
    @Singleton
    static ShowContact showContact(UnitOfWork unitOfWork, CustomerRepository customers) {
        return new ShowContact(unitOfWork, customers);
    }

    // ---- agreements ----

    @Produces
    @Singleton
    static DraftAgreement draftAgreement(
            UnitOfWork unitOfWork,
            CustomerRepository customers,
            AgreementRepository agreements,
            HolidayBook book,
            Clock clock) {
        return new DraftAgreement(unitOfWork, customers, agreements, book, clock);
    }

    @Produces
    @Singleton
    static AddVersion addVersion(UnitOfWork unitOfWork, AgreementRepository agreements, HolidayBook book) {
        return new AddVersion(unitOfWork, agreements, book);
    }

    @Produces
    @Singleton
    static ReplaceDraft replaceDraft(UnitOfWork unitOfWork, AgreementRepository agreements, HolidayBook book) {
        return new ReplaceDraft(unitOfWork, agreements, book);
    }

    @Produces
    @Singleton
    static SignVersion signVersion(UnitOfWork unitOfWork, AgreementRepository agreements, Clock clock) {
        return new SignVersion(unitOfWork, agreements, clock);
    }

    @Produces
    @Singleton
    static ShowAgreement showAgreement(UnitOfWork unitOfWork, AgreementRepository agreements) {
        return new ShowAgreement(unitOfWork, agreements);
    }

    @Produces
    @Singleton
    static ReadVersion readVersion(
            UnitOfWork unitOfWork,
            AgreementRepository agreements,
            CustomerRepository customers,
            HolidayBook book,
            Settings settings) {
        return new ReadVersion(unitOfWork, agreements, customers, book, settings.vendorName());
    }

    // ---- issues ----

    @Produces
    @Singleton
    static ReportIssue reportIssue(
            UnitOfWork unitOfWork,
            AgreementRepository agreements,
            CustomerRepository customers,
            IssueRepository issues,
            HolidayBook book,
            IssueViews views,
            ReportNotices notices,
            Clock clock) {
        return new ReportIssue(unitOfWork, agreements, customers, issues, book, views, notices, clock);
    }

    @Produces
    @Singleton
    static AnswerIssue answerIssue(UnitOfWork unitOfWork, IssueRepository issues, IssueViews views, Clock clock) {
        return new AnswerIssue(unitOfWork, issues, views, clock);
    }

    @Produces
    @Singleton
    static ShowIssue showIssue(UnitOfWork unitOfWork, IssueRepository issues, IssueViews views, Clock clock) {
        return new ShowIssue(unitOfWork, issues, views, clock);
    }

    @Produces
    @Singleton
    static ListIssues listIssues(UnitOfWork unitOfWork, IssueQueue queue, Clock clock) {
        return new ListIssues(unitOfWork, queue, clock);
    }
}
