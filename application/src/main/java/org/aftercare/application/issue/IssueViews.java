package org.aftercare.application.issue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueFold;
import org.aftercare.domain.issue.Tags;

/** Folds an issue, under the terms that govern it, into what a caller may see. To be used in a unit of work. */
public final class IssueViews {
    private final AgreementRepository agreements;
    private final CustomerRepository customers;
    private final IssueLedger ledger;

    public IssueViews(AgreementRepository agreements, CustomerRepository customers, IssueLedger ledger) {
        this.agreements = agreements;
        this.customers = customers;
        this.ledger = ledger;
    }

    IssueView of(Issue issue, Caller caller, Instant now) {
        var agreement = agreements
                .find(issue.agreementId())
                .orElseThrow(() -> new IllegalStateException("the agreement of " + issue.number() + " is gone"));
        var customer = customers
                .find(issue.customerId())
                .orElseThrow(() -> new IllegalStateException("the customer of " + issue.number() + " is gone"));
        var fold = ledger.fold(issue, agreement);
        var terms = fold.timekeeper().terms();
        var pauseReasons = issue.pauseReasons();
        return new IssueView(
                issue,
                now,
                fold.status(),
                fold.severity(),
                fold.version(),
                customer.name(),
                agreement.number(),
                terms.calendar().timeZone(),
                terms.coverage().row(fold.severity()).keySet(),
                fold.heldOver(issue.reportedAt()),
                fold.runs().stream().map(run -> view(run, pauseReasons, now)).toList(),
                visible(issue, caller),
                issue.assignee().filter(assignee -> caller instanceof Caller.OfVendor),
                caller instanceof Caller.OfVendor ? issue.tags() : Tags.NONE,
                issue.links().stream()
                        .filter(link -> caller.maySee(link.customer()))
                        .toList());
    }

    private static IssueView.ClockView view(
            IssueFold.Run run, NavigableMap<Instant, String> pauseReasons, Instant now) {
        var clock = run.clock();
        var remaining = clock.isStopped() ? Duration.ZERO : run.timekeeper().remaining(clock, now);
        return new IssueView.ClockView(
                clock,
                clock.stateAt(now),
                run.timekeeper().terms().coverage().row(clock.severity()).keySet(),
                remaining,
                run.timekeeper(),
                pauseReasons,
                now);
    }

    /** What is for the agents alone: what they note for one another, who does what, and that a promise is at risk. */
    private static List<IssueEvent> visible(Issue issue, Caller caller) {
        return switch (caller) {
            case Caller.OfVendor agent -> issue.history();
            case Caller.OfCustomer contact ->
                issue.history().stream()
                        .filter(event -> switch (event) {
                            case IssueEvent.Answered answered -> answered.visible();
                            case IssueEvent.Warned warned -> false;
                            case IssueEvent.Reported reported -> true;
                            case IssueEvent.Assessed assessed -> true;
                            case IssueEvent.Paused paused -> true;
                            case IssueEvent.Resumed resumed -> true;
                            case IssueEvent.Resolved resolved -> true;
                            case IssueEvent.Confirmed confirmed -> true;
                            case IssueEvent.Reopened reopened -> true;
                            case IssueEvent.Moved moved -> true;
                            case IssueEvent.Breached breached -> true;
                            case IssueEvent.Excused excused -> true;
                            case IssueEvent.Assigned assigned -> false;
                            case IssueEvent.Tagged tagged -> false;
                            case IssueEvent.Linked linked ->
                                linked.link().customer().equals(issue.customerId());
                            case IssueEvent.Unlinked unlinked ->
                                unlinked.link().customer().equals(issue.customerId());
                            case IssueEvent.AttachmentAdded added ->
                                added.attachment().visible();
                        })
                        .toList();
        };
    }
}
