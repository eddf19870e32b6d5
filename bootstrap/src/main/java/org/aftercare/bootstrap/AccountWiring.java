package org.aftercare.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.aftercare.adapter.persistence.TotpCodes;
import org.aftercare.application.access.AskForPassword;
import org.aftercare.application.access.BeginSecondFactor;
import org.aftercare.application.access.ChangePassword;
import org.aftercare.application.access.ConfirmLogIn;
import org.aftercare.application.access.ConfirmSecondFactor;
import org.aftercare.application.access.EndLogIns;
import org.aftercare.application.access.EndSecondFactor;
import org.aftercare.application.access.InviteContact;
import org.aftercare.application.access.ListLogIns;
import org.aftercare.application.access.LogIns;
import org.aftercare.application.access.PasswordCheck;
import org.aftercare.application.access.Passwords;
import org.aftercare.application.access.RenewRecoveryCodes;
import org.aftercare.application.access.SetPassword;
import org.aftercare.application.access.ShowAccountLink;
import org.aftercare.application.access.ShowSecondFactor;
import org.aftercare.application.customer.ChangeProfile;
import org.aftercare.application.customer.ShowPreferences;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.AccountLinks;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.OneTimeCodes;
import org.aftercare.application.port.Outbox;
import org.aftercare.application.port.PasswordHashing;
import org.aftercare.application.port.SecondFactors;
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
    static LogIns logIns(AccessRepository access, SecondFactors factors) {
        return new LogIns(access, factors);
    }

    @Produces
    @Singleton
    static OneTimeCodes oneTimeCodes() {
        return new TotpCodes();
    }

    @Produces
    @Singleton
    static PasswordCheck passwordCheck(UnitOfWork unitOfWork, AccessRepository access, PasswordHashing hashing) {
        return new PasswordCheck(unitOfWork, access, hashing);
    }

    @Produces
    @Singleton
    static ConfirmLogIn confirmLogIn(
            UnitOfWork unitOfWork,
            SecondFactors factors,
            CustomerRepository customers,
            LogIns logIns,
            OneTimeCodes codes,
            Clock clock) {
        return new ConfirmLogIn(unitOfWork, factors, customers, logIns, codes, clock);
    }

    @Produces
    @Singleton
    static ShowSecondFactor showSecondFactor(UnitOfWork unitOfWork, SecondFactors factors) {
        return new ShowSecondFactor(unitOfWork, factors);
    }

    @Produces
    @Singleton
    static BeginSecondFactor beginSecondFactor(
            UnitOfWork unitOfWork, SecondFactors factors, PasswordCheck check, OneTimeCodes codes) {
        return new BeginSecondFactor(unitOfWork, factors, check, codes);
    }

    @Produces
    @Singleton
    static ConfirmSecondFactor confirmSecondFactor(
            UnitOfWork unitOfWork, SecondFactors factors, AccessRepository access, OneTimeCodes codes, Clock clock) {
        return new ConfirmSecondFactor(unitOfWork, factors, access, codes, clock);
    }

    @Produces
    @Singleton
    static RenewRecoveryCodes renewRecoveryCodes(UnitOfWork unitOfWork, SecondFactors factors, PasswordCheck check) {
        return new RenewRecoveryCodes(unitOfWork, factors, check);
    }

    @Produces
    @Singleton
    static EndSecondFactor endSecondFactor(UnitOfWork unitOfWork, SecondFactors factors, PasswordCheck check) {
        return new EndSecondFactor(unitOfWork, factors, check);
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
