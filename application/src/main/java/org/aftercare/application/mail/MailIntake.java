package org.aftercare.application.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.application.access.Roles;
import org.aftercare.application.callback.RequestCallback;
import org.aftercare.application.issue.AddAttachment;
import org.aftercare.application.issue.AddInformation;
import org.aftercare.application.issue.ContactAct;
import org.aftercare.application.issue.IssueOutcome;
import org.aftercare.application.issue.IssueView;
import org.aftercare.application.issue.ReportIssue;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.PhoneNumbers;
import org.aftercare.application.port.TakenMails;
import org.aftercare.domain.Fault;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.callback.CallbackReference;
import org.aftercare.domain.callback.CallbackRequest;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.mail.IncomingMail;

/** Makes of mails what they ask for: issues, additions to issues, callback requests. To be used in a unit of work. */
public final class MailIntake {
    /** What the mail itself is called among the files beside what it says. */
    private static final String ORIGINAL = "original.eml";

    private final AgreementRepository agreements;
    private final Roles roles;
    private final TakenMails taken;
    private final PhoneNumbers phoneNumbers;
    private final ReportIssue reportIssue;
    private final AddInformation addInformation;
    private final AddAttachment addAttachment;
    private final RequestCallback requestCallback;
    private final MailRules rules;

    public MailIntake(
            AgreementRepository agreements,
            Roles roles,
            TakenMails taken,
            PhoneNumbers phoneNumbers,
            ReportIssue reportIssue,
            AddInformation addInformation,
            AddAttachment addAttachment,
            RequestCallback requestCallback,
            MailRules rules) {
        this.agreements = agreements;
        this.roles = roles;
        this.taken = taken;
        this.phoneNumbers = phoneNumbers;
        this.reportIssue = reportIssue;
        this.addInformation = addInformation;
        this.addAttachment = addAttachment;
        this.requestCallback = requestCallback;
        this.rules = rules;
    }

    /**
     * A mail that is taken in.
     *
     * @param receivedAt when our server received it
     * @param original all of it
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them, and nobody changes these bytes
    record Whole(IncomingMail mail, Instant receivedAt, byte[] original) {}

    /** What came of a report. */
    sealed interface Reporting {
        /**
         * It is done.
         *
         * @param leftOut the files that were not taken, by name
         */
        record Done(IssueNumber issue, List<String> leftOut) implements Reporting {}

        record Refused(List<Fault> faults) implements Reporting {}
    }

    /** The agreements under which a contact may report at an instant. */
    List<Agreement> reportable(Contact contact, Instant at) {
        return agreements.of(contact.customerId()).stream()
                .filter(agreement -> agreement.inForceAt(at).isPresent())
                .filter(agreement -> roles.has(agreement.id(), contact.id(), ContactRole.REPORT))
                .toList();
    }

    /** Adds the mail to the issue that it answers or names, if the contact may see one. */
    Optional<Reporting.Done> added(Whole whole, Contact contact) {
        var caller = new Caller.OfCustomer(contact);
        return meant(whole.mail())
                .flatMap(number -> added(whole, caller, number))
                .findFirst();
    }

    private Stream<Reporting.Done> added(Whole whole, Caller.OfCustomer caller, IssueNumber number) {
        var act = new ContactAct(caller, Channel.MAIL, number);
        var text = MailWords.information(whole.mail());
        return switch (addInformation.execute(new AddInformation.Command(act, text, true))) {
            case IssueOutcome.Recorded(var view) -> Stream.of(filed(whole, caller, view, addition(view)));
            case IssueOutcome.Unknown unknown -> Stream.empty();
            case IssueOutcome.Refused(var clash) ->
                throw new IllegalStateException("an addition clashes with nothing, and here is " + clash);
        };
    }

    private static int addition(IssueView view) {
        var history = view.issue().history();
        return history.getLast() instanceof IssueEvent.Answered ? history.size() - 1 : history.size() - 2;
    }

    /** The issues that a mail can mean, the likeliest first: what it answers says more than what it names. */
    private Stream<IssueNumber> meant(IncomingMail mail) {
        var answered = mail.refersTo().stream().filter(rules::isOurs).flatMap(id -> MailWords.number(id).stream());
        var conversation =
                taken.issues(mail.refersTo().stream().map(SecretHash::of).toList()).stream();
        var named = MailWords.number(mail.subject()).stream();
        return Stream.of(answered, conversation, named)
                .flatMap(numbers -> numbers)
                .distinct();
    }

    /**
     * Reports an issue.
     *
     * @param caller the contact, or an agent who reports for him
     * @param choice what it is about
     * @param severity in place of what the mail says
     */
    Reporting reported(Whole whole, Caller caller, Contact contact, SystemChoice choice, Optional<Severity> severity) {
        var command = new ReportIssue.Command(
                caller,
                Channel.MAIL,
                choice.agreement(),
                choice.system(),
                severity.or(() -> MailWords.severity(whole.mail())).orElse(rules.usual()),
                MailWords.summary(whole.mail()),
                MailWords.description(whole.mail()),
                Optional.of(contact.id()),
                Optional.of(whole.receivedAt()));
        return switch (reportIssue.execute(command)) {
            case ReportIssue.Outcome.Reported(var view) -> filed(whole, new Caller.OfCustomer(contact), view, 0);
            case ReportIssue.Outcome.Refused(var faults) -> new Reporting.Refused(faults);
            case ReportIssue.Outcome.NotAllowed notAllowed ->
                new Reporting.Refused(List.of(new Fault("/contactId", "must be one who may report")));
        };
    }

    /** Puts the files of a mail, and the mail itself, beside what it says. */
    private Reporting.Done filed(Whole whole, Caller.OfCustomer caller, IssueView view, int event) {
        var number = view.issue().number();
        taken.belongs(whole.mail().key(), number);
        var leftOut = new ArrayList<String>();
        var itself = new AddAttachment.Command(
                caller,
                Channel.MAIL,
                number,
                ORIGINAL,
                Optional.empty(),
                whole.original(),
                true,
                Optional.of(event),
                Optional.of("message/rfc822"));
        if (!isAdded(itself)) {
            leftOut.add(ORIGINAL);
        }
        for (var enclosure : whole.mail().enclosures()) {
            var file = new AddAttachment.Command(
                    caller,
                    Channel.MAIL,
                    number,
                    enclosure.name(),
                    enclosure.type(),
                    enclosure.content(),
                    true,
                    Optional.of(event));
            if (!isAdded(file)) {
                leftOut.add(enclosure.name());
            }
        }
        return new Reporting.Done(number, leftOut);
    }

    private boolean isAdded(AddAttachment.Command file) {
        return addAttachment.execute(file) instanceof AddAttachment.Outcome.Added;
    }

    /** Takes in that somebody asks to be phoned, if there is a number and it does not ask too often. */
    Optional<CallbackReference> called(IncomingMail mail, EmailAddress author, Optional<Contact> contact) {
        return phoneNumbers
                .find(mail.subject() + "\n" + mail.text())
                .flatMap(phone -> called(mail, author, contact, phone.value()));
    }

    private Optional<CallbackReference> called(
            IncomingMail mail, EmailAddress author, Optional<Contact> contact, String phone) {
        var name = MailWords.cut(MailWords.onOneLine(mail.authorName()), CallbackRequest.MAX_NAME, "…");
        var said = MailWords.plain(mail.subject() + "\n" + mail.text());
        var command = new RequestCallback.Command(
                contact.map(Caller.OfCustomer::new),
                Channel.MAIL,
                name.isEmpty() ? author.value().substring(0, author.value().indexOf('@')) : name,
                phone,
                Optional.of(author),
                Optional.empty(),
                MailWords.cut(said, CallbackRequest.MAX_TOPIC, "…"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return requestCallback.execute(command) instanceof RequestCallback.Outcome.Taken(var request)
                ? Optional.of(request.reference())
                : Optional.empty();
    }
}
