package org.aftercare.bootstrap;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import org.aftercare.adapter.mail.ImapServer;
import org.aftercare.adapter.mail.MimeMailReader;
import org.aftercare.application.access.Roles;
import org.aftercare.application.callback.RequestCallback;
import org.aftercare.application.issue.AddAttachment;
import org.aftercare.application.issue.AddInformation;
import org.aftercare.application.issue.ReportIssue;
import org.aftercare.application.mail.DiscardMail;
import org.aftercare.application.mail.ListQuarantined;
import org.aftercare.application.mail.MailIntake;
import org.aftercare.application.mail.MailQuarantining;
import org.aftercare.application.mail.MailRules;
import org.aftercare.application.mail.ReadOriginal;
import org.aftercare.application.mail.ReleaseMail;
import org.aftercare.application.mail.ShowQuarantined;
import org.aftercare.application.mail.TakeInMail;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.MailReader;
import org.aftercare.application.port.PhoneNumbers;
import org.aftercare.application.port.Quarantine;
import org.aftercare.application.port.TakenMails;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.customer.EmailAddress;

/** Makes what belongs to mails that come in. */
@Dependent
class MailboxWiring {

    @Produces
    @Singleton
    static MailReader mailReader() {
        return new MimeMailReader();
    }

    @Produces
    @Singleton
    static MailRules mailRules(Settings settings) {
        var own = new HashSet<EmailAddress>();
        own.add(settings.mail().from().address());
        settings.callback().mail().ifPresent(own::add);
        settings.mailbox().server().flatMap(MailboxWiring::address).ifPresent(own::add);
        return new MailRules(
                own,
                settings.callback().mail(),
                settings.mailbox().trusted(),
                settings.mailbox().severity());
    }

    /** Whoever logs in to a mailbox often does so by its address. */
    private static Optional<EmailAddress> address(ImapServer server) {
        try {
            return Optional.of(new EmailAddress(server.logIn().user()));
        } catch (BrokenRuleException otherName) {
            return Optional.empty();
        }
    }

    @Produces
    @Singleton
    static MailIntake mailIntake(
            AgreementRepository agreements,
            Roles roles,
            TakenMails taken,
            PhoneNumbers phoneNumbers,
            ReportIssue reportIssue,
            AddInformation addInformation,
            AddAttachment addAttachment,
            RequestCallback requestCallback,
            MailRules rules) {
        return new MailIntake(
                agreements,
                roles,
                taken,
                phoneNumbers,
                reportIssue,
                addInformation,
                addAttachment,
                requestCallback,
                rules);
    }

    @Produces
    @Singleton
    static MailQuarantining mailQuarantining(Quarantine quarantine) {
        return new MailQuarantining(quarantine);
    }

    @Produces
    @Singleton
    static TakeInMail takeInMail(
            UnitOfWork unitOfWork,
            MailReader reader,
            TakenMails taken,
            CustomerRepository customers,
            MailIntake intake,
            MailQuarantining quarantining,
            MailRules rules,
            Clock clock) {
        return new TakeInMail(unitOfWork, reader, taken, customers, intake, quarantining, rules, clock);
    }

    @Produces
    @Singleton
    static ListQuarantined listQuarantined(UnitOfWork unitOfWork, Quarantine quarantine) {
        return new ListQuarantined(unitOfWork, quarantine);
    }

    @Produces
    @Singleton
    static ShowQuarantined showQuarantined(UnitOfWork unitOfWork, Quarantine quarantine) {
        return new ShowQuarantined(unitOfWork, quarantine);
    }

    @Produces
    @Singleton
    static ReadOriginal readOriginal(UnitOfWork unitOfWork, Quarantine quarantine) {
        return new ReadOriginal(unitOfWork, quarantine);
    }

    @Produces
    @Singleton
    static DiscardMail discardMail(UnitOfWork unitOfWork, Quarantine quarantine, Clock clock) {
        return new DiscardMail(unitOfWork, quarantine, clock);
    }

    @Produces
    @Singleton
    static ReleaseMail releaseMail(
            UnitOfWork unitOfWork,
            Quarantine quarantine,
            MailReader reader,
            CustomerRepository customers,
            MailIntake intake,
            MailRules rules,
            Clock clock) {
        return new ReleaseMail(unitOfWork, quarantine, reader, customers, intake, rules, clock);
    }
}
