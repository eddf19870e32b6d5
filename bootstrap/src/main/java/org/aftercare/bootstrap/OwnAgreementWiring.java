package org.aftercare.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.aftercare.application.agreement.ListOwnAgreements;
import org.aftercare.application.agreement.PreviewOwnAgreement;
import org.aftercare.application.agreement.ShowOwnAgreement;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.clock.Laws;
import org.aftercare.application.clock.PreviewClocks;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.UnitOfWork;

/** Makes what shows customers their own agreements. */
@Dependent
class OwnAgreementWiring {

    @Produces
    @Singleton
    static ListOwnAgreements listOwnAgreements(UnitOfWork unitOfWork, AgreementRepository agreements, Clock clock) {
        return new ListOwnAgreements(unitOfWork, agreements, clock);
    }

    @Produces
    @Singleton
    static ShowOwnAgreement showOwnAgreement(
            UnitOfWork unitOfWork, AgreementRepository agreements, HolidayBook book, Laws laws, Clock clock) {
        return new ShowOwnAgreement(unitOfWork, agreements, book, laws, clock);
    }

    @Produces
    @Singleton
    static PreviewOwnAgreement previewOwnAgreement(
            UnitOfWork unitOfWork, AgreementRepository agreements, PreviewClocks previewClocks) {
        return new PreviewOwnAgreement(unitOfWork, agreements, previewClocks);
    }
}
