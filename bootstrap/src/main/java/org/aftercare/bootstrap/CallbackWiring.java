package org.aftercare.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.aftercare.adapter.persistence.LibPhoneNumbers;
import org.aftercare.application.announcement.Announcements;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.callback.CallbackAnnouncements;
import org.aftercare.application.callback.CallbackNotices;
import org.aftercare.application.callback.CallbackOccurrences;
import org.aftercare.application.callback.CallbackPromises;
import org.aftercare.application.callback.CheckStamp;
import org.aftercare.application.callback.CloseCallback;
import org.aftercare.application.callback.ConvertCallback;
import org.aftercare.application.callback.ListCallbacks;
import org.aftercare.application.callback.RecordCallAttempt;
import org.aftercare.application.callback.RequestCallback;
import org.aftercare.application.callback.ShowCallback;
import org.aftercare.application.callback.StampForm;
import org.aftercare.application.clock.Laws;
import org.aftercare.application.issue.ReportIssue;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.CallbackRepository;
import org.aftercare.application.port.FormSeal;
import org.aftercare.application.port.Outbox;
import org.aftercare.application.port.PhoneNumbers;
import org.aftercare.application.port.UnitOfWork;

/** Makes what belongs to callback requests. */
@Dependent
class CallbackWiring {

    @Produces
    @Singleton
    static PhoneNumbers phoneNumbers(Settings settings) {
        return new LibPhoneNumbers(settings.callback().country());
    }

    @Produces
    @Singleton
    static CallbackPromises callbackPromises(
            Settings settings, AgreementRepository agreements, HolidayBook book, Laws laws) {
        return new CallbackPromises(settings.callback().rules(), agreements, book, laws);
    }

    @Produces
    @Singleton
    static CallbackNotices callbackNotices(Outbox outbox, Settings settings) {
        return new CallbackNotices(outbox, settings.mail().support());
    }

    @Produces
    @Singleton
    static CallbackAnnouncements callbackAnnouncements(Announcements announcements) {
        return new CallbackAnnouncements(announcements);
    }

    @Produces
    @Singleton
    static CallbackOccurrences callbackOccurrences(CallbackRepository callbacks) {
        return new CallbackOccurrences(callbacks);
    }

    @Produces
    @Singleton
    static StampForm stampForm(UnitOfWork unitOfWork, FormSeal seal, Clock clock) {
        return new StampForm(unitOfWork, seal, clock);
    }

    @Produces
    @Singleton
    static CheckStamp checkStamp(UnitOfWork unitOfWork, FormSeal seal, Clock clock) {
        return new CheckStamp(unitOfWork, seal, clock);
    }

    @Produces
    @Singleton
    static RequestCallback requestCallback(
            UnitOfWork unitOfWork,
            CallbackRepository callbacks,
            PhoneNumbers phoneNumbers,
            CallbackPromises promises,
            CallbackNotices notices,
            CallbackAnnouncements announcements,
            Clock clock) {
        return new RequestCallback(unitOfWork, callbacks, phoneNumbers, promises, notices, announcements, clock);
    }

    @Produces
    @Singleton
    static ListCallbacks listCallbacks(UnitOfWork unitOfWork, CallbackRepository callbacks) {
        return new ListCallbacks(unitOfWork, callbacks);
    }

    @Produces
    @Singleton
    static ShowCallback showCallback(UnitOfWork unitOfWork, CallbackRepository callbacks) {
        return new ShowCallback(unitOfWork, callbacks);
    }

    @Produces
    @Singleton
    static RecordCallAttempt recordCallAttempt(
            UnitOfWork unitOfWork,
            CallbackRepository callbacks,
            CallbackNotices notices,
            CallbackAnnouncements announcements,
            Clock clock) {
        return new RecordCallAttempt(unitOfWork, callbacks, notices, announcements, clock);
    }

    @Produces
    @Singleton
    static CloseCallback closeCallback(
            UnitOfWork unitOfWork, CallbackRepository callbacks, CallbackAnnouncements announcements, Clock clock) {
        return new CloseCallback(unitOfWork, callbacks, announcements, clock);
    }

    @Produces
    @Singleton
    static ConvertCallback convertCallback(
            UnitOfWork unitOfWork,
            CallbackRepository callbacks,
            ReportIssue reportIssue,
            CallbackAnnouncements announcements,
            Clock clock) {
        return new ConvertCallback(unitOfWork, callbacks, reportIssue, announcements, clock);
    }
}
