package org.aftercare.application.fake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.aftercare.application.port.AuditTrail;
import org.aftercare.application.port.Drafts;
import org.aftercare.application.port.OutgoingMail;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.AccessToken;
import org.aftercare.domain.access.AccountLink;
import org.aftercare.domain.access.AccountLinkId;
import org.aftercare.domain.access.AdministrativeAct;
import org.aftercare.domain.access.AgentAccount;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.AgentPreferences;
import org.aftercare.domain.access.LogIn;
import org.aftercare.domain.access.PasswordReset;
import org.aftercare.domain.access.SecondFactor;
import org.aftercare.domain.access.SecondStep;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.AuthorisedContact;
import org.aftercare.domain.calendar.BankHolidays;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.callback.CallbackReference;
import org.aftercare.domain.callback.CallbackRequest;
import org.aftercare.domain.charge.Booking;
import org.aftercare.domain.charge.Consent;
import org.aftercare.domain.charge.ConsentId;
import org.aftercare.domain.charge.Statement;
import org.aftercare.domain.charge.StatementId;
import org.aftercare.domain.charge.WorkEntryId;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.customer.Preferences;
import org.aftercare.domain.issue.AttachmentId;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.mail.MailId;
import org.aftercare.domain.mail.QuarantinedMail;
import org.aftercare.domain.webhook.Delivery;
import org.aftercare.domain.webhook.DeliveryId;
import org.aftercare.domain.webhook.Endpoint;
import org.aftercare.domain.webhook.EndpointId;
import org.aftercare.domain.webhook.EventId;
import org.aftercare.domain.webhook.SigningSecrets;

/**
 * What a database would hold, in memory, and the unit of work over it: it remembers what it changes, and takes it back if the
 * work throws. Values are immutable, so what a caller has loaded is never what is stored.
 */
public final class InMemoryStore implements UnitOfWork {
    final Table<CustomerId, Customer> customers = new Table<>();
    final Table<ContactId, Contact> contacts = new Table<>();
    final Table<AgreementId, Agreement> agreements = new Table<>();
    final Table<InMemoryAuthorisedContacts.Key, AuthorisedContact> authorisedContacts = new Table<>();
    final Table<IssueNumber, StoredIssue> issues = new Table<>();
    final Table<Region, BankHolidays> bankHolidays = new Table<>();
    final Table<AgentId, AgentAccount> accounts = new Table<>();
    final Table<AgentId, AgentPreferences> agentPreferences = new Table<>();
    final Table<AgentId, String> agentPasswordHashes = new Table<>();
    final Table<AgentId, PasswordReset> passwordResets = new Table<>();
    final Table<SecretHash, InMemoryFailedLogIns.Failures> failedLogIns = new Table<>();
    final Table<Integer, AdministrativeAct> acts = new Table<>();
    final Table<SecretHash, AccessToken> tokens = new Table<>();
    final Table<ContactId, String> passwordHashes = new Table<>();
    final Table<SecretHash, LogIn> logIns = new Table<>();
    final Table<ContactId, Preferences> preferences = new Table<>();
    final Table<ContactId, SecondFactor> secondFactors = new Table<>();
    final Table<ContactId, Long> lastCodes = new Table<>();
    final Table<ContactId, Set<SecretHash>> recoveryCodes = new Table<>();
    final Table<SecretHash, SecondStep> secondSteps = new Table<>();
    final Table<AccountLinkId, AccountLink> accountLinks = new Table<>();
    final Table<SecretHash, AccountLinkId> accountLinkSecrets = new Table<>();
    final Table<UUID, OutgoingMail> outgoing = new Table<>();
    final Table<InMemoryAlarms.Alarm, InMemoryAlarms.Alarm> alarms = new Table<>();
    final Table<SecretHash, InMemoryKeptAnswers.Taken> keptAnswers = new Table<>();
    final Table<ContactId, Drafts.Draft> drafts = new Table<>();
    final Table<EndpointId, Endpoint> webhookEndpoints = new Table<>();
    final Table<EndpointId, SigningSecrets> webhookSecrets = new Table<>();
    final Table<DeliveryId, Delivery> webhookDeliveries = new Table<>();
    final Table<String, EventId> webhookEvents = new Table<>();
    final Table<InMemoryWebhookOutbox.CatchingUp, InMemoryWebhookOutbox.CatchingUp> webhookCatchUps = new Table<>();
    final Table<AttachmentId, byte[]> contents = new Table<>();
    final Table<CallbackReference, CallbackRequest> callbacks = new Table<>();
    final Table<SecretHash, InMemoryTakenMails.Row> takenMails = new Table<>();
    final Table<MailId, QuarantinedMail> quarantinedMails = new Table<>();
    final Table<MailId, byte[]> originals = new Table<>();

    final Table<WorkEntryId, Booking> workEntries = new Table<>();
    final Table<ConsentId, Consent> consents = new Table<>();
    final Table<StatementId, Statement> statements = new Table<>();

    /** How to take back what the work did so far, the last change first. */
    private final Deque<Runnable> changes = new ArrayDeque<>();

    private boolean working;
    private long lastNumber = 1000;

    record StoredIssue(Issue issue, AuditTrail.Copies copies) {}

    @Override
    public synchronized <T> T execute(Supplier<T> work) {
        if (working) {
            return work.get();
        }
        working = true;
        var done = false;
        try {
            var result = work.get();
            done = true;
            return result;
        } finally {
            working = false;
            if (!done) {
                changes.forEach(Runnable::run);
            }
            changes.clear();
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
    final class Table<K, V> {
        private final Map<K, V> rows = new HashMap<>();

        Optional<V> find(K key) {
            return Optional.ofNullable(rows.get(key));
        }

        void put(K key, V value) {
            rememberWhatIsThere(key);
            rows.put(key, value);
        }

        Optional<V> remove(K key) {
            rememberWhatIsThere(key);
            return Optional.ofNullable(rows.remove(key));
        }

        List<V> all() {
            return List.copyOf(rows.values());
        }

        private void rememberWhatIsThere(K key) {
            if (working) {
                var before = find(key);
                changes.push(() -> before.ifPresentOrElse(value -> rows.put(key, value), () -> rows.remove(key)));
            }
        }
    }
}
