package org.aftercare.application.issue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.access.Roles;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Fault;
import org.aftercare.domain.Faults;
import org.aftercare.domain.Revision;
import org.aftercare.domain.Text;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Version;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueId;

/** Takes in an issue under the version of the agreement that is in force, and tells both sides what is promised. */
public final class ReportIssue {
    private final UnitOfWork unitOfWork;
    private final AgreementRepository agreements;
    private final CustomerRepository customers;
    private final Roles roles;
    private final IssueLedger ledger;
    private final HolidayBook book;
    private final IssueViews views;
    private final ReportNotices notices;
    private final Clock clock;

    public ReportIssue(
            UnitOfWork unitOfWork,
            AgreementRepository agreements,
            CustomerRepository customers,
            Roles roles,
            IssueLedger ledger,
            HolidayBook book,
            IssueViews views,
            ReportNotices notices,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.agreements = agreements;
        this.customers = customers;
        this.roles = roles;
        this.ledger = ledger;
        this.book = book;
        this.views = views;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * What is reported.
     *
     * @param contactId who of the customer reported it, where an agent writes it down
     * @param reportedAt when it was reported, if that was earlier than now
     */
    public record Command(
            Caller caller,
            Channel channel,
            AgreementId agreementId,
            String system,
            Severity severity,
            String summary,
            String description,
            Optional<ContactId> contactId,
            Optional<Instant> reportedAt) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Reported(IssueView view) implements Outcome {}

        /** The pointers are relative to the command, as the API writes it. */
        record Refused(List<Fault> faults) implements Outcome {}

        /** The caller is a contact who may not report under the agreement. */
        record NotAllowed() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.executeTogether(ReportIssue.class, () -> {
            var faults = new Faults();
            var reporter = reporter(command, faults);
            var agreement = agreements.find(command.agreementId()).filter(found -> command.caller()
                    .maySee(found.customerId()));
            if (agreement.isEmpty()) {
                faults.add("/agreementId", "must be an agreement, and there is none with this id");
            } else if (!mayReport(command.caller(), agreement.get())) {
                return new Outcome.NotAllowed();
            }
            var version = agreement.flatMap(found -> version(found, command, now, faults));
            agreement.ifPresent(found -> check(found, command, reporter, faults));
            faults.attempt("/summary", () -> Text.line(command.summary(), IssueEvent.Reported.MAX_SUMMARY));
            faults.attempt(
                    "/description", () -> Text.block(command.description(), IssueEvent.Reported.MAX_DESCRIPTION));
            if (!faults.isEmpty()) {
                return new Outcome.Refused(faults.all());
            }
            var reported = report(command, version.orElseThrow(), reporter, now);
            return new Outcome.Reported(save(agreement.orElseThrow(), reported, command.caller(), now));
        });
    }

    /** Agents may always, also for contacts who may not: a phone call is a phone call. */
    private boolean mayReport(Caller caller, Agreement agreement) {
        return switch (caller) {
            case Caller.OfVendor agent -> true;
            case Caller.OfCustomer(var contact) -> roles.has(agreement.id(), contact.id(), ContactRole.REPORT);
        };
    }

    private Optional<ContactId> reporter(Command command, Faults faults) {
        return switch (command.caller()) {
            case Caller.OfVendor agent -> command.contactId();
            case Caller.OfCustomer(var contact) -> {
                if (command.contactId().isPresent()
                        && !command.contactId().get().equals(contact.id())) {
                    faults.add("/contactId", "must be absent, since you report for yourself");
                }
                yield Optional.of(contact.id());
            }
        };
    }

    private static Optional<Version> version(Agreement agreement, Command command, Instant now, Faults faults) {
        var reportedAt = command.reportedAt().orElse(now);
        if (reportedAt.isAfter(now)) {
            faults.add("/reportedAt", "must not lie in the future, and is " + reportedAt);
            return Optional.empty();
        }
        var version = agreement.inForceAt(reportedAt);
        if (version.isEmpty()) {
            var place = command.reportedAt().isPresent() ? "/reportedAt" : "/agreementId";
            faults.add(place, "no signed version of " + agreement.number() + " is in force at " + reportedAt);
        }
        return version;
    }

    private void check(Agreement agreement, Command command, Optional<ContactId> reporter, Faults faults) {
        if (!agreement.systems().contains(command.system())) {
            faults.add(
                    "/system",
                    "must be a system of " + agreement.number() + ": " + String.join(", ", agreement.systems()));
        }
        var known = reporter.flatMap(customers::contact)
                .filter(contact -> contact.customerId().equals(agreement.customerId()));
        if (reporter.isPresent() && known.isEmpty()) {
            faults.add("/contactId", "must be a contact of the agreement's customer, and there is none with this id");
        }
    }

    private IssueEvent.Reported report(Command command, Version version, Optional<ContactId> reporter, Instant now) {
        return new IssueEvent.Reported(
                command.reportedAt().orElse(now),
                now,
                Actor.of(command.caller()),
                command.channel(),
                reporter,
                command.system(),
                command.severity(),
                command.summary(),
                command.description(),
                version.number(),
                book.editionFor(version.terms()));
    }

    private IssueView save(Agreement agreement, IssueEvent.Reported reported, Caller caller, Instant now) {
        var issue = new Issue(
                new IssueId(TimeOrderedId.at(now)),
                ledger.nextNumber(),
                agreement.customerId(),
                agreement.id(),
                List.of(reported),
                Revision.NONE);
        var view = views.of(ledger.save(issue, 0), caller, now);
        notices.put(view, reported.reporter().flatMap(customers::contact));
        return view;
    }
}
