package org.aftercare.application.issue;

import java.util.Optional;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.Outbox;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.agreement.ClockKind;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.customer.Topic;

/** Puts what a report gives occasion to say into the outbox: to the reporter what is promised
 * unless he does not want to hear it, to support what came in. */
public final class ReportNotices {
    private final Outbox outbox;
    private final CustomerRepository customers;
    private final EmailAddress support;

    /**
     * Tells support at one address.
     *
     * @param support where the vendor's agents read of new issues
     */
    public ReportNotices(Outbox outbox, CustomerRepository customers, EmailAddress support) {
        this.outbox = outbox;
        this.customers = customers;
        this.support = support;
    }

    void put(IssueView view, Optional<Contact> reporter) {
        var told = told(view, reporter);
        reporter.filter(contact -> customers.preferences(contact.id()).wants(Topic.ACKNOWLEDGEMENT))
                .ifPresent(contact -> outbox.put(new Notice.ReportAcknowledged(
                        TimeOrderedId.at(view.at()), contact.email(), contact.name(), told)));
        outbox.put(new Notice.ReportArrived(TimeOrderedId.at(view.at()), support, told));
    }

    private static Notice.ReportedIssue told(IssueView view, Optional<Contact> reporter) {
        var report = view.issue().report();
        return new Notice.ReportedIssue(
                view.issue().number().toString(),
                view.customerName(),
                reporter.map(Contact::name).orElse(report.actor().name()),
                report.system(),
                report.severity(),
                report.summary(),
                report.description(),
                report.happenedAt(),
                view.timeZone(),
                view.coveredIn(),
                view.clocks().stream()
                        .map(IssueView.ClockView::clock)
                        .filter(clock -> clock.kind() == ClockKind.RESPONSE)
                        .findFirst()
                        .map(ReportNotices::promise));
    }

    private static Notice.Promise promise(SlaClock clock) {
        return new Notice.Promise(
                clock.heldOver(),
                clock.startsAt(),
                clock.dueAt().orElseThrow(),
                clock.target().text());
    }
}
