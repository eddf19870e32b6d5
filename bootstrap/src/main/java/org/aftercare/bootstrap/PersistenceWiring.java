package org.aftercare.bootstrap;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.Objects;
import javax.sql.DataSource;
import org.aftercare.adapter.persistence.Argon2PasswordHashing;
import org.aftercare.adapter.persistence.JdbcAuditTrail;
import org.aftercare.adapter.persistence.JdbcBreachRegister;
import org.aftercare.adapter.persistence.JdbcIssueQueue;
import org.aftercare.adapter.persistence.JdbcIssueRepository;
import org.aftercare.adapter.persistence.JollydayHolidaySource;
import org.aftercare.adapter.persistence.JpaAccessRepository;
import org.aftercare.adapter.persistence.JpaAccountLinks;
import org.aftercare.adapter.persistence.JpaActTrail;
import org.aftercare.adapter.persistence.JpaAgentRepository;
import org.aftercare.adapter.persistence.JpaAgreementRepository;
import org.aftercare.adapter.persistence.JpaAttachmentContents;
import org.aftercare.adapter.persistence.JpaAuthorisedContacts;
import org.aftercare.adapter.persistence.JpaBankHolidayRepository;
import org.aftercare.adapter.persistence.JpaCallbackRepository;
import org.aftercare.adapter.persistence.JpaConsents;
import org.aftercare.adapter.persistence.JpaCustomerRepository;
import org.aftercare.adapter.persistence.JpaDrafts;
import org.aftercare.adapter.persistence.JpaFailedLogIns;
import org.aftercare.adapter.persistence.JpaFormSeal;
import org.aftercare.adapter.persistence.JpaKeptAnswers;
import org.aftercare.adapter.persistence.JpaQuarantine;
import org.aftercare.adapter.persistence.JpaSecondFactors;
import org.aftercare.adapter.persistence.JpaStatements;
import org.aftercare.adapter.persistence.JpaTakenMails;
import org.aftercare.adapter.persistence.JpaWebhookEndpoints;
import org.aftercare.adapter.persistence.JpaWorkEntries;
import org.aftercare.adapter.persistence.JtaUnitOfWork;
import org.aftercare.adapter.persistence.PlainSql;
import org.aftercare.adapter.persistence.SecretSeal;
import org.aftercare.adapter.persistence.TikaTypeDetector;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.AccountLinks;
import org.aftercare.application.port.ActTrail;
import org.aftercare.application.port.AgentRepository;
import org.aftercare.application.port.AgreementRepository;
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
import org.aftercare.application.port.PasswordHashing;
import org.aftercare.application.port.Quarantine;
import org.aftercare.application.port.SecondFactors;
import org.aftercare.application.port.Statements;
import org.aftercare.application.port.TakenMails;
import org.aftercare.application.port.TypeDetector;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.port.WebhookEndpoints;
import org.aftercare.application.port.WorkEntries;
import org.aftercare.bootstrap.database.PooledDatabase;
import org.jspecify.annotations.Nullable;

/** Makes the adapters of the ports that keep something, all over the one entity manager that follows the transaction. */
@Dependent
class PersistenceWiring {
    private @Nullable EntityManager entityManager;
    private @Nullable UserTransaction transaction;

    @PersistenceContext(unitName = "aftercare")
    void setEntityManager(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Resource
    void setTransaction(UserTransaction transaction) {
        this.transaction = transaction;
    }

    private EntityManager entityManager() {
        return Objects.requireNonNull(entityManager, "entityManager");
    }

    @Produces
    @Singleton
    static PlainSql plainSql(DataSource pool) {
        return new PlainSql(pool, PooledDatabase.UNITS_AT_ONCE);
    }

    @Produces
    @Singleton
    UnitOfWork unitOfWork(PlainSql plain) {
        return new RetryingUnitOfWork(
                new JtaUnitOfWork(Objects.requireNonNull(transaction, "transaction"), entityManager(), plain));
    }

    @Produces
    @Singleton
    TakenMails takenMails() {
        return new JpaTakenMails(entityManager());
    }

    @Produces
    @Singleton
    Quarantine quarantine() {
        return new JpaQuarantine(entityManager());
    }

    @Produces
    @Singleton
    CustomerRepository customers(PlainSql plain) {
        return new JpaCustomerRepository(entityManager(), plain);
    }

    @Produces
    @Singleton
    AgreementRepository agreements(PlainSql plain) {
        return new JpaAgreementRepository(entityManager(), plain);
    }

    @Produces
    @Singleton
    AuthorisedContacts authorisedContacts() {
        return new JpaAuthorisedContacts(entityManager());
    }

    @Produces
    @Singleton
    FailedLogIns failedLogIns() {
        return new JpaFailedLogIns(entityManager());
    }

    @Produces
    @Singleton
    ActTrail actTrail() {
        return new JpaActTrail(entityManager());
    }

    @Produces
    @Singleton
    static IssueRepository issues(PlainSql plain) {
        return new JdbcIssueRepository(plain);
    }

    @Produces
    @Singleton
    static IssueQueue issueQueue(PlainSql plain) {
        return new JdbcIssueQueue(plain);
    }

    @Produces
    @Singleton
    static BreachRegister breachRegister(PlainSql plain) {
        return new JdbcBreachRegister(plain);
    }

    @Produces
    @Singleton
    static AuditTrail auditTrail(DataSource pool) {
        return new JdbcAuditTrail(pool);
    }

    @Produces
    @Singleton
    BankHolidayRepository bankHolidays(PlainSql plain) {
        return new JpaBankHolidayRepository(entityManager(), plain);
    }

    @Produces
    @Singleton
    AccessRepository access(PlainSql plain) {
        return new JpaAccessRepository(entityManager(), plain);
    }

    @Produces
    @Singleton
    static SecretSeal secretSeal(Settings settings) {
        return SecretSeal.of(SealingKey.of(settings.secretKey(), settings.dataFolder()));
    }

    @Produces
    @Singleton
    SecondFactors secondFactors(SecretSeal seal) {
        return new JpaSecondFactors(entityManager(), seal);
    }

    @Produces
    @Singleton
    AccountLinks accountLinks() {
        return new JpaAccountLinks(entityManager());
    }

    @Produces
    @Singleton
    KeptAnswers keptAnswers() {
        return new JpaKeptAnswers(entityManager());
    }

    @Produces
    @Singleton
    Drafts drafts() {
        return new JpaDrafts(entityManager());
    }

    @Produces
    @Singleton
    WebhookEndpoints webhookEndpoints(SecretSeal seal) {
        return new JpaWebhookEndpoints(entityManager(), seal);
    }

    @Produces
    @Singleton
    AttachmentContents attachmentContents() {
        return new JpaAttachmentContents(entityManager());
    }

    @Produces
    @Singleton
    static TypeDetector typeDetector() {
        return new TikaTypeDetector();
    }

    @Produces
    @Singleton
    CallbackRepository callbacks() {
        return new JpaCallbackRepository(entityManager());
    }

    @Produces
    @Singleton
    FormSeal formSeal() {
        return new JpaFormSeal(entityManager());
    }

    @Produces
    @Singleton
    AgentRepository agents(PlainSql plain) {
        return new JpaAgentRepository(entityManager(), plain);
    }

    @Produces
    @Singleton
    WorkEntries workEntries() {
        return new JpaWorkEntries(entityManager());
    }

    @Produces
    @Singleton
    Consents consents() {
        return new JpaConsents(entityManager());
    }

    @Produces
    @Singleton
    Statements statements() {
        return new JpaStatements(entityManager());
    }

    @Produces
    @Singleton
    static HolidaySource holidaySource() {
        return new JollydayHolidaySource();
    }

    @Produces
    @Singleton
    static PasswordHashing passwordHashing() {
        return new Argon2PasswordHashing();
    }
}
