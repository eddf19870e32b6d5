package org.aftercare.adapter.persistence;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.aftercare.application.contract.Storage;
import org.aftercare.application.fake.InMemoryAlarms;
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
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.application.port.KeptAnswers;
import org.aftercare.application.port.Outbox;
import org.aftercare.application.port.Quarantine;
import org.aftercare.application.port.SecondFactors;
import org.aftercare.application.port.Statements;
import org.aftercare.application.port.TakenMails;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.port.WebhookEndpoints;
import org.aftercare.application.port.WebhookOutbox;
import org.aftercare.application.port.WorkEntries;

/** A database with the tables that the migrations make, and the real adapters over it, with the persistence unit of the product. */
final class Database implements Storage {
    private static final List<String> TABLES_CHILDREN_FIRST = List.of(
            "scheduled_tasks",
            "webhook_task",
            "webhook_delivery",
            "webhook_secret",
            "webhook_endpoint",
            "outbox_notice",
            "kept_answer",
            "callback_request",
            "quarantined_mail_part",
            "quarantined_mail",
            "taken_mail",
            "form_key",
            "bank_holiday_correction",
            "bank_holidays",
            "attachment_part",
            "issue_word",
            "work_cancellation",
            "work_entry",
            "consent",
            "closed_statement",
            "issue_clock",
            "issue_event",
            "issue_tag",
            "issue",
            "ruler",
            "agreement_version",
            "authorised_contact",
            "agreement",
            "access_token",
            "agent_password",
            "agent_password_reset",
            "failed_log_in",
            "administrative_act",
            "agent_preferences",
            "agent",
            "log_in",
            "report_draft",
            "second_step",
            "recovery_code",
            "second_factor",
            "account_link_secret",
            "account_link",
            "contact_preferences",
            "contact_password",
            "contact",
            "customer");

    /** By Aftercare's clock, which is an hour behind the system's, as for a demonstration. */
    static final Clock MOVED = Clock.fixed(Instant.parse("2026-11-20T13:30:00Z"), ZoneOffset.UTC);

    private static final Clock SYSTEM = Clock.fixed(Instant.parse("2026-11-20T14:30:00Z"), ZoneOffset.UTC);

    private static final SecretSeal SEAL =
            SecretSeal.of("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));

    private final DataSource dataSource;
    private final EntityManager entityManager;
    private final PlainSql plain;
    private Keeping keeping;
    private final SchedulerClient tasks;
    private final SchedulerClient webhookTasks;
    private final AtomicInteger wakeUps = new AtomicInteger();

    Database(DataSource connections) {
        this.dataSource = Transactions.MANAGER.enlisting(connections);
        SchemaMigration.run(dataSource);
        this.entityManager = following(factory(dataSource));
        this.plain = new PlainSql(dataSource, 15);
        this.keeping = new Keeping();
        this.tasks = SchedulerTask.client(dataSource, JdbcOutbox.TASKS);
        this.webhookTasks = SchedulerTask.client(dataSource, JpaWebhookOutbox.TABLE);
    }

    /** Those that keep what they read, each as long as the tables are not cleared under them. */
    private final class Keeping {
        private final CustomerRepository customers = new JpaCustomerRepository(entityManager, plain);
        private final AgreementRepository agreements = new JpaAgreementRepository(entityManager, plain);
        private final BankHolidayRepository bankHolidays = new JpaBankHolidayRepository(entityManager, plain);
        private final IssueRepository issues = new JdbcIssueRepository(plain);
    }

    private static EntityManagerFactory factory(DataSource dataSource) {
        return Persistence.createEntityManagerFactory(
                "aftercare",
                Map.of(
                        "jakarta.persistence.jtaDataSource",
                        dataSource,
                        "eclipselink.target-server",
                        Transactions.Platform.class.getName(),
                        "eclipselink.logging.level",
                        "SEVERE"));
    }

    /** An entity manager that follows the transaction, as the server injects one. */
    private static EntityManager following(EntityManagerFactory factory) {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (self, method, arguments) -> {
                    try {
                        return method.invoke(
                                Transactions.MANAGER.held(
                                        EntityManager.class, factory, transaction -> factory.createEntityManager()),
                                arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    void clear() {
        keeping = new Keeping();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (var table : TABLES_CHILDREN_FIRST) {
                statement.executeUpdate("DELETE FROM " + table);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** Whether several nodes can share it. */
    boolean shared() {
        try (var connection = dataSource.getConnection()) {
            return !connection.getMetaData().getDatabaseProductName().equals("H2");
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    EntityManager entityManager() {
        return entityManager;
    }

    PlainSql plain() {
        return plain;
    }

    SchedulerClient tasks() {
        return tasks;
    }

    /** How often the outbox has asked for the scheduler to be woken. */
    int wakeUps() {
        return wakeUps.get();
    }

    @Override
    public UnitOfWork unitOfWork() {
        return new JtaUnitOfWork(Transactions.MANAGER, entityManager, plain);
    }

    @Override
    public WorkEntries workEntries() {
        return new JpaWorkEntries(entityManager);
    }

    @Override
    public Consents consents() {
        return new JpaConsents(entityManager);
    }

    @Override
    public Statements statements() {
        return new JpaStatements(entityManager);
    }

    @Override
    public CustomerRepository customers() {
        return keeping.customers;
    }

    @Override
    public AgreementRepository agreements() {
        return keeping.agreements;
    }

    @Override
    public AuthorisedContacts authorisedContacts() {
        return new JpaAuthorisedContacts(entityManager);
    }

    @Override
    public FailedLogIns failedLogIns() {
        return new JpaFailedLogIns(entityManager);
    }

    @Override
    public ActTrail actTrail() {
        return new JpaActTrail(entityManager);
    }

    @Override
    public IssueRepository issues() {
        return keeping.issues;
    }

    @Override
    public IssueQueue queue() {
        return new JdbcIssueQueue(plain);
    }

    @Override
    public BankHolidayRepository bankHolidays() {
        return keeping.bankHolidays;
    }

    @Override
    public AccessRepository access() {
        return new JpaAccessRepository(entityManager, plain);
    }

    @Override
    public SecondFactors secondFactors() {
        return new JpaSecondFactors(entityManager, SEAL);
    }

    @Override
    public AccountLinks accountLinks() {
        return new JpaAccountLinks(entityManager);
    }

    @Override
    public AgentRepository agents() {
        return new JpaAgentRepository(entityManager, plain);
    }

    @Override
    public Outbox outbox() {
        return new JdbcOutbox(plain, Clock.systemUTC(), wakeUps::incrementAndGet);
    }

    @Override
    public Alarms alarms() {
        return new JdbcAlarms(plain, tasks, MOVED, SYSTEM, wakeUps::incrementAndGet);
    }

    @Override
    public List<InMemoryAlarms.Alarm> waitingAlarms() {
        return tasks.getScheduledExecutions().stream()
                .<InMemoryAlarms.Alarm>map(task -> {
                    var name = task.getTaskInstance().getId();
                    var at = task.getExecutionTime().minus(Duration.ofHours(1));
                    return task.getTaskInstance().getTaskName().equals(JdbcAlarms.LOOK)
                            ? new InMemoryAlarms.Alarm.Look(JdbcAlarms.issue(name), at)
                            : new InMemoryAlarms.Alarm.Move(JdbcAlarms.agreement(name), JdbcAlarms.version(name), at);
                })
                .toList();
    }

    @Override
    public BreachRegister breaches() {
        return new JdbcBreachRegister(plain);
    }

    @Override
    public AuditTrail auditTrail() {
        return new JdbcAuditTrail(dataSource);
    }

    @Override
    public WebhookEndpoints webhookEndpoints() {
        return new JpaWebhookEndpoints(entityManager, SEAL);
    }

    @Override
    public WebhookOutbox webhookOutbox() {
        return new JpaWebhookOutbox(entityManager, plain, webhookTasks, SYSTEM, wakeUps::incrementAndGet);
    }

    SchedulerClient webhookTasks() {
        return webhookTasks;
    }

    @Override
    public CallbackRepository callbacks() {
        return new JpaCallbackRepository(entityManager);
    }

    @Override
    public FormSeal formSeal() {
        return new JpaFormSeal(entityManager);
    }

    @Override
    public TakenMails takenMails() {
        return new JpaTakenMails(entityManager);
    }

    @Override
    public Quarantine quarantine() {
        return new JpaQuarantine(entityManager);
    }

    @Override
    public KeptAnswers keptAnswers() {
        return new JpaKeptAnswers(entityManager);
    }

    @Override
    public Drafts drafts() {
        return new JpaDrafts(entityManager);
    }

    @Override
    public AttachmentContents attachmentContents() {
        return new JpaAttachmentContents(entityManager);
    }
}
