package org.aftercare.application.contract;

import org.aftercare.application.fake.InMemoryAccessRepository;
import org.aftercare.application.fake.InMemoryAgreementRepository;
import org.aftercare.application.fake.InMemoryBankHolidayRepository;
import org.aftercare.application.fake.InMemoryCustomerRepository;
import org.aftercare.application.fake.InMemoryHolidaySource;
import org.aftercare.application.fake.InMemoryIssueQueue;
import org.aftercare.application.fake.InMemoryIssueRepository;
import org.aftercare.application.fake.InMemoryOutbox;
import org.aftercare.application.fake.InMemoryStore;
import org.aftercare.application.fake.PlainPasswordHashing;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.BankHolidayRepository;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.HolidaySource;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.IssueRepository;
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
        public Outbox outbox() {
            return new InMemoryOutbox(store);
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
    class Notices implements OutboxContract {
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
