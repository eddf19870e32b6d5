package org.aftercare.application.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.MailReader;
import org.aftercare.application.port.Quarantine;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Fault;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.callback.CallbackReference;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.mail.IncomingMail;
import org.aftercare.domain.mail.MailId;
import org.aftercare.domain.mail.QuarantinedMail;

/**
 * Takes in a mail in quarantine after all, because an agent says so: as an addition to the issue that it means, as a callback
 * request if it went to the address for those, or else as an issue that counts as reported when our server received the mail.
 */
public final class ReleaseMail {
    private final UnitOfWork unitOfWork;
    private final Quarantine quarantine;
    private final MailReader reader;
    private final CustomerRepository customers;
    private final MailIntake intake;
    private final MailSorting sorting;
    private final Clock clock;

    public ReleaseMail(
            UnitOfWork unitOfWork,
            Quarantine quarantine,
            MailReader reader,
            CustomerRepository customers,
            MailIntake intake,
            MailRules rules,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.quarantine = quarantine;
        this.reader = reader;
        this.customers = customers;
        this.intake = intake;
        this.sorting = new MailSorting(rules);
        this.clock = clock;
    }

    /**
     * What is known of it.
     *
     * @param contactId whose it is; whoever has the address that it comes from, if it is not said
     * @param agreementId what it is about, with the system; found out as for other mails if it is not said
     * @param severity that it is reported with
     */
    public record Command(
            Caller.OfVendor caller,
            MailId id,
            Optional<ContactId> contactId,
            Optional<AgreementId> agreementId,
            Optional<String> system,
            Optional<Severity> severity) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It was made an issue of, or was added to it. */
        record BecameIssue(QuarantinedMail mail, IssueNumber issue) implements Outcome {}

        record BecameCallback(QuarantinedMail mail, CallbackReference callback) implements Outcome {}

        record Unknown() implements Outcome {}

        record SettledAlready() implements Outcome {}

        /** The pointers are relative to the command, as the API writes it. */
        record Refused(List<Fault> faults) implements Outcome {}
    }

    public Outcome execute(Command command) {
        if (command.agreementId().isPresent() != command.system().isPresent()) {
            return refused("/system", "must be given with agreementId, and neither without the other");
        }
        var now = clock.instant();
        return unitOfWork.execute(() -> quarantine
                .find(command.id())
                .map(mail -> mail.waits() ? release(mail, command, now) : new Outcome.SettledAlready())
                .orElseGet(Outcome.Unknown::new));
    }

    private Outcome release(QuarantinedMail kept, Command command, Instant now) {
        var original = quarantine.original(kept.id());
        var mail = reader.read(original);
        var contact = command.contactId()
                .flatMap(customers::contact)
                .or(() -> command.contactId().isPresent()
                        ? Optional.empty()
                        : mail.author().flatMap(customers::contact));
        if (contact.isEmpty() && command.contactId().isPresent()) {
            return refused("/contactId", "must be a contact, and there is none with this id");
        }
        if (sorting.isForACall(mail) && command.agreementId().isEmpty()) {
            return called(kept, mail, contact, command, now);
        }
        return contact.map(known ->
                        taken(kept, new MailIntake.Whole(mail, kept.receivedAt(), original), known, command, now))
                .orElseGet(() -> refused("/contactId", "must be given, since no contact has the address of the mail"));
    }

    private Outcome called(
            QuarantinedMail kept, IncomingMail mail, Optional<Contact> contact, Command command, Instant now) {
        return mail.author()
                .flatMap(author -> intake.called(mail, author, contact))
                .<Outcome>map(callback -> new Outcome.BecameCallback(
                        settled(kept, command, Optional.empty(), Optional.of(callback), now), callback))
                .orElseGet(() -> refused(
                        "", "must have a phone number that does not ask too often; it can become an issue instead"));
    }

    private Outcome taken(QuarantinedMail kept, MailIntake.Whole whole, Contact contact, Command command, Instant now) {
        var added = command.agreementId().isPresent()
                ? Optional.<MailIntake.Reporting.Done>empty()
                : intake.added(whole, contact);
        if (added.isPresent()) {
            return became(kept, command, added.get().issue(), now);
        }
        var choice = command.agreementId()
                .map(agreement -> new SystemChoice(agreement, command.system().orElseThrow()))
                .or(() -> SystemChoice.of(whole.mail(), intake.reportable(contact, whole.receivedAt())));
        return choice.map(chosen -> intake.reported(whole, command.caller(), contact, chosen, command.severity()))
                .map(reporting -> switch (reporting) {
                    case MailIntake.Reporting.Done(var issue, var leftOut) -> became(kept, command, issue, now);
                    case MailIntake.Reporting.Refused(var faults) -> new Outcome.Refused(faults);
                })
                .orElseGet(() -> refused(
                        "/agreementId", "must be given with the system, since the mail does not say which one it is"));
    }

    private Outcome became(QuarantinedMail kept, Command command, IssueNumber issue, Instant now) {
        return new Outcome.BecameIssue(settled(kept, command, Optional.of(issue), Optional.empty(), now), issue);
    }

    private QuarantinedMail settled(
            QuarantinedMail kept,
            Command command,
            Optional<IssueNumber> issue,
            Optional<CallbackReference> callback,
            Instant now) {
        var settling = new QuarantinedMail.Settling(
                now, Actor.of(command.caller()), QuarantinedMail.Decision.RELEASED, issue, callback);
        return quarantine.save(kept.settled(settling).orElseThrow());
    }

    private static Outcome refused(String place, String detail) {
        return new Outcome.Refused(List.of(new Fault(place, detail)));
    }
}
