package org.aftercare.application.contract;

import java.util.List;
import org.aftercare.application.fake.InMemoryAccessRepository;
import org.aftercare.application.fake.InMemoryAgentRepository;
import org.aftercare.application.fake.InMemoryAgreementRepository;
import org.aftercare.application.fake.InMemoryAlarms;
import org.aftercare.application.fake.InMemoryAuditTrail;
import org.aftercare.application.fake.InMemoryBankHolidayRepository;
import org.aftercare.application.fake.InMemoryBreachRegister;
import org.aftercare.application.fake.InMemoryCustomerRepository;
import org.aftercare.application.fake.InMemoryHolidaySource;
import org.aftercare.application.fake.InMemoryIssueQueue;
import org.aftercare.application.fake.InMemoryIssueRepository;
import org.aftercare.application.fake.InMemoryKeptAnswers;
import org.aftercare.application.fake.InMemoryOutbox;
import org.aftercare.application.fake.InMemoryStore;
import org.aftercare.application.fake.PlainPasswordHashing;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.AgentRepository;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.Alarms;
import org.aftercare.application.port.AuditTrail;
import org.aftercare.application.port.BankHolidayRepository;
import org.aftercare.application.port.BreachRegister;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.HolidaySource;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.application.port.KeptAnswers;
import org.aftercare.application.port.Outbox;
import org.aftercare.application.port.PasswordHashing;
import org.aftercare.application.port.UnitOfWork;
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
        public AgentRepository agents() {
            return new InMemoryAgentRepository(store);
        }

        @Override
        public Outbox outbox() {
            return new InMemoryOutbox(store);
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
        public KeptAnswers keptAnswers() {
            return new InMemoryKeptAnswers(store);
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
