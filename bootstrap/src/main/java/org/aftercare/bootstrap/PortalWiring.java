package org.aftercare.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.aftercare.adapter.web.portal.PortalSettings;
import org.aftercare.application.access.LogInContact;
import org.aftercare.application.access.LogIns;
import org.aftercare.application.access.LogOutContact;
import org.aftercare.application.access.RecogniseLogIn;
import org.aftercare.application.agreement.ListReportable;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.AuthorisedContacts;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.PasswordHashing;
import org.aftercare.application.port.UnitOfWork;

/** Makes what the portal alone needs: log-ins, and what can be reported about. */
@Dependent
class PortalWiring {

    @Produces
    @Singleton
    static PortalSettings portalSettings(Settings settings) {
        return new PortalSettings(
                "https".equals(settings.publicAddress().getScheme()),
                settings.callback().limit());
    }

    @Produces
    @Singleton
    static LogInContact logInContact(
            UnitOfWork unitOfWork,
            CustomerRepository customers,
            AccessRepository access,
            LogIns logIns,
            PasswordHashing hashing,
            Clock clock) {
        return new LogInContact(unitOfWork, customers, access, logIns, hashing, clock);
    }

    @Produces
    @Singleton
    static RecogniseLogIn recogniseLogIn(
            UnitOfWork unitOfWork, CustomerRepository customers, AccessRepository access, Clock clock) {
        return new RecogniseLogIn(unitOfWork, customers, access, clock);
    }

    @Produces
    @Singleton
    static LogOutContact logOutContact(UnitOfWork unitOfWork, AccessRepository access, Clock clock) {
        return new LogOutContact(unitOfWork, access, clock);
    }

    @Produces
    @Singleton
    static ListReportable listReportable(
            UnitOfWork unitOfWork, AgreementRepository agreements, AuthorisedContacts authorised, Clock clock) {
        return new ListReportable(unitOfWork, agreements, authorised, clock);
    }
}
