package org.aftercare.application.contract;

import java.util.List;
import org.aftercare.application.fake.CountedCodes;
import org.aftercare.application.fake.FirstBytes;
import org.aftercare.application.fake.InMemoryAccessRepository;
import org.aftercare.application.fake.InMemoryAccountLinks;
import org.aftercare.application.fake.InMemoryActTrail;
import org.aftercare.application.fake.InMemoryAgentRepository;
import org.aftercare.application.fake.InMemoryAgreementRepository;
import org.aftercare.application.fake.InMemoryAlarms;
import org.aftercare.application.fake.InMemoryAttachmentContents;
import org.aftercare.application.fake.InMemoryAuditTrail;
import org.aftercare.application.fake.InMemoryAuthorisedContacts;
import org.aftercare.application.fake.InMemoryBankHolidayRepository;
import org.aftercare.application.fake.InMemoryBreachRegister;
import org.aftercare.application.fake.InMemoryCallbackRepository;
import org.aftercare.application.fake.InMemoryConsents;
import org.aftercare.application.fake.InMemoryCustomerRepository;
import org.aftercare.application.fake.InMemoryDrafts;
import org.aftercare.application.fake.InMemoryFailedLogIns;
import org.aftercare.application.fake.InMemoryHolidaySource;
import org.aftercare.application.fake.InMemoryIssueQueue;
import org.aftercare.application.fake.InMemoryIssueRepository;
import org.aftercare.application.fake.InMemoryKeptAnswers;
import org.aftercare.application.fake.InMemoryOutbox;
import org.aftercare.application.fake.InMemoryQuarantine;
import org.aftercare.application.fake.InMemorySecondFactors;
import org.aftercare.application.fake.InMemoryStatements;
import org.aftercare.application.fake.InMemoryStore;
import org.aftercare.application.fake.InMemoryTakenMails;
import org.aftercare.application.fake.InMemoryWebhookEndpoints;
import org.aftercare.application.fake.InMemoryWebhookOutbox;
import org.aftercare.application.fake.InMemoryWorkEntries;
import org.aftercare.application.fake.PlainFormSeal;
import org.aftercare.application.fake.PlainPasswordHashing;
import org.aftercare.application.fake.PlainPhoneNumbers;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.AccountLinks;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.AgentRepository;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.Alarms;
import org.aftercare.application.port.AttachmentContents;
import org.aftercare.application.port.AuditTrail;
import org.aftercare.application.port.AuthorisedContacts;
import org.aftercare.application.port.BankHolidayRepository;
import org.aftercare.application.port.BreachRegister;
import org.aftercare.application.port.CallbackRepository;
import org.aftercare.application.port.Consents;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.Drafts;
import org.aftercare.application.port.FailedLogIns;
import org.aftercare.application.port.FormSeal;
import org.aftercare.application.port.HolidaySource;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.application.port.KeptAnswers;
import org.aftercare.application.port.OneTimeCodes;
import org.aftercare.application.port.Outbox;
import org.aftercare.application.port.PasswordHashing;
import org.aftercare.application.port.PhoneNumbers;
import org.aftercare.application.port.Quarantine;
import org.aftercare.application.port.SecondFactors;
import org.aftercare.application.port.Statements;
import org.aftercare.application.port.TakenMails;
import org.aftercare.application.port.TypeDetector;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.port.WebhookEndpoints;
import org.aftercare.application.port.WebhookOutbox;
import org.aftercare.application.port.WorkEntries;
import org.junit.jupiter.api.Nested;

/** The fakes keep to the contracts too; otherwise the tests that use them would prove little. */
class InMemoryContractsTest {
    private final Storage storage = new InMemoryStorage(new InMemoryStore());

    private record InMemoryStorage(InMemoryStore store) implements Storage {
        @Override
        public UnitOfWork unitOfWork() {
            return store;
        }

        @Override
        public CustomerRepository customers() {
            return new InMemoryCustomerRepository(store);
        }

        @Override
        public AgreementRepository agreements() {
            return new InMemoryAgreementRepository(store);
        }

        @Override
        public IssueRepository issues() {
            return new InMemoryIssueRepository(store);
        }

        @Override
        public IssueQueue queue() {
            return new InMemoryIssueQueue(store);
        }

        @Override
        public BankHolidayRepository bankHolidays() {
            return new InMemoryBankHolidayRepository(store);
        }

        @Override
        public AccessRepository access() {
            return new InMemoryAccessRepository(store);
        }

        @Override
        public SecondFactors secondFactors() {
            return new InMemorySecondFactors(store);
        }

        @Override
        public AccountLinks accountLinks() {
            return new InMemoryAccountLinks(store);
        }

        @Override
        public AgentRepository agents() {
            return new InMemoryAgentRepository(store);
        }

        @Override
        public Outbox outbox() {
            return new InMemoryOutbox(store);
        }

        @Override
        public AuthorisedContacts authorisedContacts() {
            return new InMemoryAuthorisedContacts(store);
        }

        @Override
        public FailedLogIns failedLogIns() {
            return new InMemoryFailedLogIns(store);
        }

        @Override
        public ActTrail actTrail() {
            return new InMemoryActTrail(store);
        }

        @Override
        public Alarms alarms() {
            return new InMemoryAlarms(store);
        }

        @Override
        public List<InMemoryAlarms.Alarm> waitingAlarms() {
            return new InMemoryAlarms(store).waiting();
        }

        @Override
        public BreachRegister breaches() {
            return new InMemoryBreachRegister(store);
        }

        @Override
        public AuditTrail auditTrail() {
            return new InMemoryAuditTrail(store);
        }

        @Override
        public WebhookEndpoints webhookEndpoints() {
            return new InMemoryWebhookEndpoints(store);
        }

        @Override
        public WebhookOutbox webhookOutbox() {
            return new InMemoryWebhookOutbox(store);
        }

        @Override
        public WorkEntries workEntries() {
            return new InMemoryWorkEntries(store);
        }

        @Override
        public Consents consents() {
            return new InMemoryConsents(store);
        }

        @Override
        public Statements statements() {
            return new InMemoryStatements(store);
        }

        @Override
        public KeptAnswers keptAnswers() {
            return new InMemoryKeptAnswers(store);
        }

        @Override
        public Drafts drafts() {
            return new InMemoryDrafts(store);
        }

        @Override
        public AttachmentContents attachmentContents() {
            return new InMemoryAttachmentContents(store);
        }

        @Override
        public CallbackRepository callbacks() {
            return new InMemoryCallbackRepository(store);
        }

        @Override
        public TakenMails takenMails() {
            return new InMemoryTakenMails(store);
        }

        @Override
        public Quarantine quarantine() {
            return new InMemoryQuarantine(store);
        }

        @Override
        public FormSeal formSeal() {
            return new PlainFormSeal();
        }
    }

    @Nested
    class Charging implements ChargingContract {
        @Override
        public Storage storage() {
            return storage;
        }
    }

    @Nested
    class UnitsOfWork implements UnitOfWorkContract {
        @Override
        public Storage storage() {
            return storage;
        }
    }

    @Nested
    class ReportDrafts implements DraftsContract {
        @Override
        public Storage storage() {
            return storage;
        }
    }

    @Nested
    class Customers implements CustomerRepositoryContract {
        @Override
        public Storage storage() {
            return storage;
        }
    }

    @Nested
    class Agreements implements AgreementRepositoryContract {
        @Override
        public Storage storage() {
            return storage;
        }
    }

    @Nested
    class Authorised implements AuthorisedContactsContract {
        @Override
        public Storage storage() {
            return storage;
        }
    }

    @Nested
    class LogInsThatFailed implements FailedLogInsContract {
        @Override
        public Storage storage() {
            return storage;
        }
    }

    @Nested
    class Acts implements ActTrailContract {
        @Override
        public Storage storage() {
            return storage;
        }
    }

    @Nested
    class Issues implements IssueRepositoryContract {
        @Override
        public Storage storage() {
            return storage;
        }
    }

    @Nested
    class Queue implements IssueQueueContract {
        @Override
        public Storage storage() {
            return storage;
        }
    }

    @Nested
    class Holidays implements BankHolidayRepositoryContract {
        @Override
        public Storage storage() {
            return storage;
        }
    }

    @Nested
    class Access implements AccessRepositoryContract {
        @Override
        public Storage storage() {
            return storage;
        }
    }

    @Nested
    class Factors implements SecondFactorsContract {
        @Override
        public Storage storage() {
            return storage;
        }
    }

    @Nested
    class Codes implements OneTimeCodesContract {
        private final OneTimeCodes codes = new CountedCodes();

        @Override
        public OneTimeCodes codes() {
            return codes;
        }
    }

    @Nested
    class Links implements AccountLinksContract {
        @Override
        public Storage storage() {
            return storage;
        }
    }

    @Nested
    class Agents implements AgentRepositoryContract {
        @Override
        public Storage storage() {
            return storage;
        }
    }

    @Nested
    class Notices implements OutboxContract {
        @Override
        public Storage storage() {
            return storage;
        }
    }

    @Nested
    class Alarming implements AlarmsContract {
        @Override
        public Storage storage() {
            return storage;
        }
    }

    @Nested
    class Breaches implements BreachRegisterContract {
        @Override
        public Storage storage() {
            return storage;
        }
    }

    @Nested
    class Audits implements AuditTrailContract {
        @Override
        public Storage storage() {
            return storage;
        }
    }

    @Nested
    class Answers implements KeptAnswersContract {
        @Override
        public Storage storage() {
            return storage;
        }
    }

    @Nested
    class Endpoints implements WebhookEndpointsContract {
        @Override
        public Storage storage() {
            return storage;
        }
    }

    @Nested
    class Webhooks implements WebhookOutboxContract {
        @Override
        public Storage storage() {
            return storage;
        }
    }

    @Nested
    class Contents implements AttachmentContentsContract {
        @Override
        public Storage storage() {
            return storage;
        }
    }

    @Nested
    class Types implements TypeDetectorContract {
        @Override
        public TypeDetector detector() {
            return new FirstBytes();
        }
    }

    @Nested
    class Callbacks implements CallbackRepositoryContract {
        @Override
        public Storage storage() {
            return storage;
        }
    }

    @Nested
    class MailsTaken implements TakenMailsContract {
        @Override
        public Storage storage() {
            return storage;
        }
    }

    @Nested
    class MailsInQuarantine implements QuarantineContract {
        @Override
        public Storage storage() {
            return storage;
        }
    }

    @Nested
    class Seals implements FormSealContract {
        @Override
        public Storage storage() {
            return storage;
        }
    }

    @Nested
    class Numbers implements PhoneNumbersContract {
        @Override
        public PhoneNumbers numbers() {
            return new PlainPhoneNumbers();
        }
    }

    @Nested
    class Passwords implements PasswordHashingContract {
        @Override
        public PasswordHashing hashing() {
            return new PlainPasswordHashing();
        }
    }

    @Nested
    class Sources implements HolidaySourceContract {
        @Override
        public HolidaySource source() {
            return new InMemoryHolidaySource();
        }
    }
}
