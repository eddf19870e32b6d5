package org.aftercare.adapter.persistence;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.aftercare.application.contract.Storage;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.BankHolidayRepository;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.IssueQueue;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.application.port.Outbox;
import org.aftercare.application.port.UnitOfWork;

/**
 * A database with the tables that the migrations make, and the real adapters over it, with the persistence unit of the
 * product: only its transactions are those of the connection instead of the server's.
 */
final class Database implements Storage {
    private static final List<String> TABLES_CHILDREN_FIRST = List.of(
            "scheduled_tasks",
            "outbox_notice",
            "bank_holiday_correction",
            "bank_holidays",
            "issue_clock",
            "issue_event",
            "issue",
            "agreement_version",
            "agreement",
            "access_token",
            "agent",
            "log_in",
            "contact_password",
            "contact",
            "customer");

    private final DataSource dataSource;
    private final LocalTransaction transaction;
    private final EntityManager entityManager;
    private final SchedulerClient tasks;
    private final AtomicInteger wakeUps = new AtomicInteger();

    Database(DataSource dataSource, String url, String user, String password) {
        this.dataSource = dataSource;
        SchemaMigration.run(dataSource);
        this.transaction = new LocalTransaction(factory(url, user, password));
        this.entityManager = proxy(
                EntityManager.class, (method, arguments) -> method.invoke(transaction.entityManager(), arguments));
        this.tasks = JpaOutbox.client(transactional());
    }

    private static EntityManagerFactory factory(String url, String user, String password) {
        return Persistence.createEntityManagerFactory(
                "aftercare",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.jdbc.url", url,
                        "jakarta.persistence.jdbc.user", user,
                        "jakarta.persistence.jdbc.password", password,
                        "eclipselink.connection-pool.default.initial", "1",
                        "eclipselink.connection-pool.default.min", "1",
                        "eclipselink.logging.level", "SEVERE"));
    }

    /** Gives the connection of the transaction that is going on, as a data source of the server would. */
    private DataSource transactional() {
        return proxy(DataSource.class, (method, arguments) -> {
            if (!method.getName().equals("getConnection") || !transaction.isActive()) {
                return method.invoke(dataSource, arguments);
            }
            var connection = transaction.entityManager().unwrap(Connection.class);
            return proxy(
                    Connection.class,
                    (call, given) -> call.getName().equals("close") ? null : call.invoke(connection, given));
        });
    }

    private interface Call {
        Object on(java.lang.reflect.Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            try {
                return call.on(method, given);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }));
    }

    void clear() {
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

    SchedulerClient tasks() {
        return tasks;
    }

    /** How often the outbox has asked for the scheduler to be woken. */
    int wakeUps() {
        return wakeUps.get();
    }

    @Override
    public UnitOfWork unitOfWork() {
        return new JtaUnitOfWork(transaction, entityManager);
    }

    @Override
    public CustomerRepository customers() {
        return new JpaCustomerRepository(entityManager);
    }

    @Override
    public AgreementRepository agreements() {
        return new JpaAgreementRepository(entityManager);
    }

    @Override
    public IssueRepository issues() {
        return new JpaIssueRepository(entityManager);
    }

    @Override
    public IssueQueue queue() {
        return new JpaIssueQueue(entityManager);
    }

    @Override
    public BankHolidayRepository bankHolidays() {
        return new JpaBankHolidayRepository(entityManager);
    }

    @Override
    public AccessRepository access() {
        return new JpaAccessRepository(entityManager);
    }

    @Override
    public Outbox outbox() {
        return new JpaOutbox(entityManager, tasks, Clock.systemUTC(), wakeUps::incrementAndGet);
    }
}
