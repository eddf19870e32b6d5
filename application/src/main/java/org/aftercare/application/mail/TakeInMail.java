package org.aftercare.application.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.MailReader;
import org.aftercare.application.port.Mailbox;
import org.aftercare.application.port.TakenMails;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.callback.CallbackReference;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.mail.IncomingMail;
import org.aftercare.domain.mail.QuarantineReason;

/**
 * Takes in a mail, once however often it comes: what came of it is durable together with the knowledge that it came. A mail of
 * a contact is added to the issue that it means, or becomes an issue that counts as reported when our server received the mail.
 */
public final class TakeInMail {
    private final UnitOfWork unitOfWork;
    private final MailReader reader;
    private final TakenMails taken;
    private final CustomerRepository customers;
    private final MailIntake intake;
    private final MailQuarantining quarantining;
    private final MailRules rules;
    private final MailSorting sorting;
    private final Clock clock;

    public TakeInMail(
            UnitOfWork unitOfWork,
            MailReader reader,
            TakenMails taken,
            CustomerRepository customers,
            MailIntake intake,
            MailQuarantining quarantining,
            MailRules rules,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.reader = reader;
        this.taken = taken;
        this.customers = customers;
        this.intake = intake;
        this.quarantining = quarantining;
        this.rules = rules;
        this.sorting = new MailSorting(rules);
        this.clock = clock;
    }

    public record Command(Mailbox.Arrived mail) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * It became an issue.
         *
         * @param leftOut the files that were not taken, by name
         */
        record Reported(IssueNumber issue, List<String> leftOut) implements Outcome {}

        /**
         * It was added to an issue.
         *
         * @param leftOut the files that were not taken, by name
         */
        record Added(IssueNumber issue, List<String> leftOut) implements Outcome {}

        record Called(CallbackReference callback) implements Outcome {}

        record Quarantined(QuarantineReason reason) implements Outcome {}

        /**
         * Nothing came of it.
         *
         * @param automation what shows that no person wrote it to us, in a word for logs
         */
        record Ignored(String automation) implements Outcome {}

        record TakenBefore() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        var arrived = command.mail();
        var mail = reader.read(arrived.content());
        return unitOfWork.execute(
                () -> taken.isTaken(mail.key()) ? new Outcome.TakenBefore() : take(arrived, mail, now));
    }

    private Outcome take(Mailbox.Arrived arrived, IncomingMail mail, Instant now) {
        var sender = mail.author().map(EmailAddress::value).map(SecretHash::of);
        var lately = sender.map(known -> taken.of(known, now.minus(MailRules.AN_HOUR)))
                .orElse(0);
        taken.take(new TakenMails.Taken(mail.key(), mail.messageId().map(SecretHash::of), sender, now));
        var received = Findings.receivedAt(mail.headers(), rules.trusted(), arrived.receivedAt());
        var receivedAt = received.isAfter(now) ? now : received;
        return switch (sorting.sort(mail, arrived.whole(), receivedAt, now, lately)) {
            case MailSorting.Verdict.Ignore(var automation) -> new Outcome.Ignored(automation.name());
            case MailSorting.Verdict.LookAt(var reason) -> quarantined(arrived, mail, receivedAt, reason, now);
            case MailSorting.Verdict.Call(var author) ->
                intake.called(mail, author, customers.contact(author))
                        .<Outcome>map(Outcome.Called::new)
                        .orElseGet(() -> quarantined(arrived, mail, receivedAt, QuarantineReason.NO_CALL, now));
            case MailSorting.Verdict.Support(var author) ->
                customers
                        .contact(author)
                        .map(contact -> support(arrived, mail, receivedAt, contact, now))
                        .orElseGet(() -> quarantined(arrived, mail, receivedAt, QuarantineReason.UNKNOWN_SENDER, now));
        };
    }

    private Outcome support(
            Mailbox.Arrived arrived, IncomingMail mail, Instant receivedAt, Contact contact, Instant now) {
        var whole = new MailIntake.Whole(mail, receivedAt, arrived.content());
        var added = intake.added(whole, contact);
        if (added.isPresent()) {
            return new Outcome.Added(added.get().issue(), added.get().leftOut());
        }
        var reportable = intake.reportable(contact, receivedAt);
        if (reportable.isEmpty()) {
            return quarantined(arrived, mail, receivedAt, QuarantineReason.NOT_ALLOWED, now);
        }
        var caller = new Caller.OfCustomer(contact);
        return SystemChoice.of(mail, reportable)
                .map(choice -> intake.reported(whole, caller, contact, choice, Optional.empty()))
                .<Outcome>map(reporting -> switch (reporting) {
                    case MailIntake.Reporting.Done(var issue, var leftOut) -> new Outcome.Reported(issue, leftOut);
                    case MailIntake.Reporting.Refused(var faults) ->
                        throw new IllegalStateException("a report by mail was refused: " + faults);
                })
                .orElseGet(() -> quarantined(arrived, mail, receivedAt, QuarantineReason.UNCLEAR, now));
    }

    private Outcome quarantined(
            Mailbox.Arrived arrived, IncomingMail mail, Instant receivedAt, QuarantineReason reason, Instant now) {
        quarantining.keep(arrived, mail, receivedAt, reason, now);
        return new Outcome.Quarantined(reason);
    }
}
