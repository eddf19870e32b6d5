package org.aftercare.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.aftercare.application.access.AskForPassword;
import org.aftercare.application.access.ChangePassword;
import org.aftercare.application.access.EndLogIns;
import org.aftercare.application.access.InviteContact;
import org.aftercare.application.access.ListLogIns;
import org.aftercare.application.access.LogIns;
import org.aftercare.application.access.Passwords;
import org.aftercare.application.access.SetPassword;
import org.aftercare.application.access.ShowAccountLink;
import org.aftercare.application.customer.ChangeProfile;
import org.aftercare.application.customer.ShowPreferences;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.AccountLinks;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.Outbox;
import org.aftercare.application.port.PasswordHashing;
import org.aftercare.application.port.UnitOfWork;

/** Makes what contacts, and those who invite them, do about accounts. */
@Dependent
class AccountWiring {

    @Produces
    @Singleton
    static InviteContact inviteContact(
            UnitOfWork unitOfWork, CustomerRepository customers, AccountLinks links, Outbox outbox, Clock clock) {
        return new InviteContact(unitOfWork, customers, links, outbox, clock);
    }

    @Produces
    @Singleton
    static AskForPassword askForPassword(UnitOfWork unitOfWork, Outbox outbox, Clock clock) {
        return new AskForPassword(unitOfWork, outbox, clock);
    }

    @Produces
    @Singleton
    static ShowAccountLink showAccountLink(
            UnitOfWork unitOfWork, AccountLinks links, CustomerRepository customers, Clock clock) {
        return new ShowAccountLink(unitOfWork, links, customers, clock);
    }

    @Produces
    @Singleton
    static Passwords passwords(AccessRepository access, AccountLinks links, Outbox outbox) {
        return new Passwords(access, links, outbox);
    }

    @Produces
    @Singleton
    static LogIns logIns(AccessRepository access) {
        return new LogIns(access);
    }

    @Produces
    @Singleton
    static SetPassword setPassword(
            UnitOfWork unitOfWork,
            AccountLinks links,
            CustomerRepository customers,
            Passwords passwords,
            LogIns logIns,
            PasswordHashing hashing,
            Clock clock) {
        return new SetPassword(unitOfWork, links, customers, passwords, logIns, hashing, clock);
    }

    @Produces
    @Singleton
    static ChangePassword changePassword(
            UnitOfWork unitOfWork, AccessRepository access, Passwords passwords, PasswordHashing hashing, Clock clock) {
        return new ChangePassword(unitOfWork, access, passwords, hashing, clock);
    }

    @Produces
    @Singleton
    static ListLogIns listLogIns(UnitOfWork unitOfWork, AccessRepository access, Clock clock) {
        return new ListLogIns(unitOfWork, access, clock);
    }

    @Produces
    @Singleton
    static EndLogIns endLogIns(UnitOfWork unitOfWork, AccessRepository access, Clock clock) {
        return new EndLogIns(unitOfWork, access, clock);
    }

    @Produces
    @Singleton
    static ShowPreferences showPreferences(UnitOfWork unitOfWork, CustomerRepository customers) {
        return new ShowPreferences(unitOfWork, customers);
    }

    @Produces
    @Singleton
    static ChangeProfile changeProfile(UnitOfWork unitOfWork, CustomerRepository customers) {
        return new ChangeProfile(unitOfWork, customers);
    }
}
