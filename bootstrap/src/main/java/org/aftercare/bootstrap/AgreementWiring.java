package org.aftercare.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.aftercare.application.access.Roles;
import org.aftercare.application.agreement.AddVersion;
import org.aftercare.application.agreement.AuthoriseContact;
import org.aftercare.application.agreement.DraftAgreement;
import org.aftercare.application.agreement.ListAgreements;
import org.aftercare.application.agreement.ListAuthorisedContacts;
import org.aftercare.application.agreement.ReadVersion;
import org.aftercare.application.agreement.ReplaceDraft;
import org.aftercare.application.agreement.ShowAgreement;
import org.aftercare.application.agreement.ShowAuthorisedContact;
import org.aftercare.application.agreement.SignVersion;
import org.aftercare.application.amendment.PreviewAmendment;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.issue.OpenIssues;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.Alarms;
import org.aftercare.application.port.AuthorisedContacts;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.UnitOfWork;

/** Makes what agents do about agreements, their versions, and who may do what under them. */
@Dependent
class AgreementWiring {

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
    static SignVersion signVersion(
            UnitOfWork unitOfWork,
            AgreementRepository agreements,
            HolidayBook book,
            OpenIssues openIssues,
            Alarms alarms,
            ActTrail trail,
            Clock clock) {
        return new SignVersion(unitOfWork, agreements, book, openIssues, alarms, trail, clock);
    }

    @Produces
    @Singleton
    static PreviewAmendment previewAmendment(
            UnitOfWork unitOfWork,
            AgreementRepository agreements,
            HolidayBook book,
            OpenIssues openIssues,
            Clock clock) {
        return new PreviewAmendment(unitOfWork, agreements, book, openIssues, clock);
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

    @Produces
    @Singleton
    static ListAgreements listAgreements(UnitOfWork unitOfWork, AgreementRepository agreements, Clock clock) {
        return new ListAgreements(unitOfWork, agreements, clock);
    }

    @Produces
    @Singleton
    static Roles roles(AuthorisedContacts authorised) {
        return new Roles(authorised);
    }

    @Produces
    @Singleton
    static AuthoriseContact authoriseContact(
            UnitOfWork unitOfWork,
            AgreementRepository agreements,
            CustomerRepository customers,
            AuthorisedContacts authorised,
            ActTrail trail,
            Clock clock) {
        return new AuthoriseContact(unitOfWork, agreements, customers, authorised, trail, clock);
    }

    @Produces
    @Singleton
    static ShowAuthorisedContact showAuthorisedContact(
            UnitOfWork unitOfWork, AgreementRepository agreements, CustomerRepository customers, Roles roles) {
        return new ShowAuthorisedContact(unitOfWork, agreements, customers, roles);
    }

    @Produces
    @Singleton
    static ListAuthorisedContacts listAuthorisedContacts(
            UnitOfWork unitOfWork,
            AgreementRepository agreements,
            CustomerRepository customers,
            AuthorisedContacts authorised) {
        return new ListAuthorisedContacts(unitOfWork, agreements, customers, authorised);
    }
}
