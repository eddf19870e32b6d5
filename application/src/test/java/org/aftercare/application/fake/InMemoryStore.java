package org.aftercare.application.fake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.aftercare.application.port.AuditTrail;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.AccessToken;
import org.aftercare.domain.access.AgentAccount;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.LogIn;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.calendar.BankHolidays;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueNumber;

/**
 * What a database would hold, in memory, and the unit of work over it: it takes a snapshot, and goes back to it if the work
 * throws. Values are immutable, so what a caller has loaded is never what is stored.
 */
public final class InMemoryStore implements UnitOfWork {
    final Table<CustomerId, Customer> customers = new Table<>();
    final Table<ContactId, Contact> contacts = new Table<>();
    final Table<AgreementId, Agreement> agreements = new Table<>();
    final Table<IssueNumber, StoredIssue> issues = new Table<>();
    final Table<Region, BankHolidays> bankHolidays = new Table<>();
    final Table<AgentId, AgentAccount> accounts = new Table<>();
    final Table<AgentId, String> agentPasswordHashes = new Table<>();
    final Table<SecretHash, AccessToken> tokens = new Table<>();
    final Table<ContactId, String> passwordHashes = new Table<>();
    final Table<SecretHash, LogIn> logIns = new Table<>();
    final Table<UUID, Notice> undelivered = new Table<>();
    final Table<UUID, Notice> delivered = new Table<>();
    final Table<InMemoryAlarms.Alarm, InMemoryAlarms.Alarm> alarms = new Table<>();
    final Table<SecretHash, InMemoryKeptAnswers.Taken> keptAnswers = new Table<>();

    private final List<Table<?, ?>> tables = List.of(
            customers,
            contacts,
            agreements,
            issues,
            bankHolidays,
            accounts,
            agentPasswordHashes,
            tokens,
            passwordHashes,
            logIns,
            undelivered,
            delivered,
            alarms,
            keptAnswers);
    private boolean working;
    private long lastNumber = 1000;

    record StoredIssue(Issue issue, AuditTrail.Copies copies) {}

    @Override
    public synchronized <T> T execute(Supplier<T> work) {
        if (working) {
            return work.get();
        }
        working = true;
        var snapshots = new ArrayList<Runnable>();
        tables.forEach(table -> snapshots.add(table.snapshot()));
        var done = false;
        try {
            var result = work.get();
            done = true;
            return result;
        } finally {
            working = false;
            if (!done) {
                snapshots.forEach(Runnable::run);
            }
        }
    }

    /** As with a sequence of a database, a number that was given is never given again, even if the work is undone. */
    synchronized long nextNumber() {
        return ++lastNumber;
    }

    /** The revision of what is about to be stored in place of what is there. */
    Revision next(Optional<Revision> stored, Revision given, Object aggregate) {
        if (!working) {
            throw new IllegalStateException("only a unit of work may store anything");
        }
        if (!stored.orElse(Revision.NONE).equals(given)) {
            throw new StaleAggregateException(aggregate);
        }
        return given.next();
    }

    /** Rows by their key. */
    static final class Table<K, V> {
        private Map<K, V> rows = new HashMap<>();

        Optional<V> find(K key) {
            return Optional.ofNullable(rows.get(key));
        }

        void put(K key, V value) {
            rows.put(key, value);
        }

        Optional<V> remove(K key) {
            return Optional.ofNullable(rows.remove(key));
        }

        List<V> all() {
            return List.copyOf(rows.values());
        }

        private Runnable snapshot() {
            var before = new HashMap<>(rows);
            return () -> rows = before;
        }
    }
}
