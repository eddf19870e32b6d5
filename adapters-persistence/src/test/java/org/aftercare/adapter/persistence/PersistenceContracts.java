package org.aftercare.adapter.persistence;

import javax.sql.DataSource;
import org.aftercare.application.contract.AccessRepositoryContract;
import org.aftercare.application.contract.AccountLinksContract;
import org.aftercare.application.contract.ActTrailContract;
import org.aftercare.application.contract.AgentRepositoryContract;
import org.aftercare.application.contract.AgreementRepositoryContract;
import org.aftercare.application.contract.AlarmsContract;
import org.aftercare.application.contract.AttachmentContentsContract;
import org.aftercare.application.contract.AuditTrailContract;
import org.aftercare.application.contract.AuthorisedContactsContract;
import org.aftercare.application.contract.BankHolidayRepositoryContract;
import org.aftercare.application.contract.BreachRegisterContract;
import org.aftercare.application.contract.CallbackRepositoryContract;
import org.aftercare.application.contract.ChargingContract;
import org.aftercare.application.contract.CustomerRepositoryContract;
import org.aftercare.application.contract.DraftsContract;
import org.aftercare.application.contract.FailedLogInsContract;
import org.aftercare.application.contract.FormSealContract;
import org.aftercare.application.contract.IssueQueueContract;
import org.aftercare.application.contract.IssueRepositoryContract;
import org.aftercare.application.contract.KeptAnswersContract;
import org.aftercare.application.contract.OutboxContract;
import org.aftercare.application.contract.QuarantineContract;
import org.aftercare.application.contract.SecondFactorsContract;
import org.aftercare.application.contract.Storage;
import org.aftercare.application.contract.TakenMailsContract;
import org.aftercare.application.contract.UnitOfWorkContract;
import org.aftercare.application.contract.WebhookEndpointsContract;
import org.aftercare.application.contract.WebhookOutboxContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** Everything that must hold on every database: the contracts of the ports, and what only several nodes at once can show. */
abstract class PersistenceContracts {
    private final Database database = database();

    abstract Database database();

    /** Another database, without tables. */
    abstract DataSource empty();

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Nested
    class Charging implements ChargingContract {
        @Override
        public Storage storage() {
            return database;
        }
    }

    @Nested
    class UnitsOfWork implements UnitOfWorkContract {
        @Override
        public Storage storage() {
            return database;
        }
    }

    @Nested
    class Customers implements CustomerRepositoryContract {
        @Override
        public Storage storage() {
            return database;
        }
    }

    @Nested
    class Agreements implements AgreementRepositoryContract {
        @Override
        public Storage storage() {
            return database;
        }
    }

    @Nested
    class Authorised implements AuthorisedContactsContract {
        @Override
        public Storage storage() {
            return database;
        }
    }

    @Nested
    class LogInsThatFailed implements FailedLogInsContract {
        @Override
        public Storage storage() {
            return database;
        }
    }

    @Nested
    class Acts implements ActTrailContract {
        @Override
        public Storage storage() {
            return database;
        }
    }

    @Nested
    class Answers implements KeptAnswersContract {
        @Override
        public Storage storage() {
            return database;
        }
    }

    @Nested
    class ReportDrafts implements DraftsContract {
        @Override
        public Storage storage() {
            return database;
        }
    }

    @Nested
    class Issues implements IssueRepositoryContract {
        @Override
        public Storage storage() {
            return database;
        }
    }

    @Nested
    class Queue implements IssueQueueContract {
        @Override
        public Storage storage() {
            return database;
        }
    }

    @Nested
    class Holidays implements BankHolidayRepositoryContract {
        @Override
        public Storage storage() {
            return database;
        }
    }

    @Nested
    class Access implements AccessRepositoryContract {
        @Override
        public Storage storage() {
            return database;
        }
    }

    @Nested
    class Factors implements SecondFactorsContract {
        @Override
        public Storage storage() {
            return database;
        }
    }

    @Nested
    class Links implements AccountLinksContract {
        @Override
        public Storage storage() {
            return database;
        }
    }

    @Nested
    class Agents implements AgentRepositoryContract {
        @Override
        public Storage storage() {
            return database;
        }
    }

    @Nested
    class Callbacks implements CallbackRepositoryContract {
        @Override
        public Storage storage() {
            return database;
        }
    }

    @Nested
    class MailsTaken implements TakenMailsContract {
        @Override
        public Storage storage() {
            return database;
        }
    }

    @Nested
    class MailsInQuarantine implements QuarantineContract {
        @Override
        public Storage storage() {
            return database;
        }
    }

    @Nested
    class Seals implements FormSealContract {
        @Override
        public Storage storage() {
            return database;
        }
    }

    @Nested
    class Notices implements OutboxContract {
        @Override
        public Storage storage() {
            return database;
        }
    }

    @Nested
    class Alarming implements AlarmsContract {
        @Override
        public Storage storage() {
            return database;
        }
    }

    @Nested
    class Breaches implements BreachRegisterContract {
        @Override
        public Storage storage() {
            return database;
        }
    }

    @Nested
    class Audits implements AuditTrailContract {
        @Override
        public Storage storage() {
            return database;
        }
    }

    @Nested
    class Endpoints implements WebhookEndpointsContract {
        @Override
        public Storage storage() {
            return database;
        }
    }

    @Nested
    class Webhooks implements WebhookOutboxContract {
        @Override
        public Storage storage() {
            return database;
        }
    }

    @Nested
    class WebhookRows implements WebhookTables {
        @Override
        public Database database() {
            return database;
        }
    }

    @Nested
    class Contents implements AttachmentContentsContract {
        @Override
        public Storage storage() {
            return database;
        }
    }

    @Nested
    class Several implements AtOnce {
        @Override
        public Storage storage() {
            return database;
        }
    }

    @Nested
    class Tasks implements OutboxTasks {
        @Override
        public Database database() {
            return database;
        }
    }

    @Nested
    class AlarmsAsTasks implements AlarmTasks {
        @Override
        public Database database() {
            return database;
        }
    }

    @Nested
    class Changed implements Tampering {
        @Override
        public Database database() {
            return database;
        }
    }

    @Nested
    class Upgrades implements UpgradeFromFirstTables {
        @Override
        public DataSource empty() {
            return PersistenceContracts.this.empty();
        }
    }

    @Nested
    class UpgradesOfCallbackRequests implements UpgradeOfCallbackRequests {
        @Override
        public DataSource empty() {
            return PersistenceContracts.this.empty();
        }
    }
}
