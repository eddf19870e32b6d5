package org.aftercare.application.issue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.clock.Timekeepers;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.clock.Timekeeper;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;

/** Folds an issue, under the terms that govern it, into what a caller may see. To be used in a unit of work. */
public final class IssueViews {
    private final AgreementRepository agreements;
    private final CustomerRepository customers;
    private final HolidayBook book;
    private final Timekeepers timekeepers;

    public IssueViews(
            AgreementRepository agreements, CustomerRepository customers, HolidayBook book, Timekeepers timekeepers) {
        this.agreements = agreements;
        this.customers = customers;
        this.book = book;
        this.timekeepers = timekeepers;
    }

    /** The timekeeper of the version and the bank holidays that the issue was reported under. */
    Timekeeper timekeeper(Issue issue) {
        return timekeeper(issue, agreement(issue));
    }

    private Agreement agreement(Issue issue) {
        return agreements
                .find(issue.agreementId())
                .orElseThrow(() -> new IllegalStateException("the agreement of " + issue.number() + " is gone"));
    }

    private Timekeeper timekeeper(Issue issue, Agreement agreement) {
        var report = issue.report();
        var terms = agreement
                .version(report.version())
                .orElseThrow(() -> new IllegalStateException("the version that governs " + issue.number() + " is gone"))
                .terms();
        var holidays = book.of(terms.calendar().bankHolidays())
                .orElseThrow(
                        () -> new IllegalStateException("the bank holidays of " + agreement.number() + " are gone"));
        return timekeepers.of(terms, holidays, report.holidayEdition());
    }

    IssueView of(Issue issue, Caller caller, Instant now) {
        var agreement = agreement(issue);
        var timekeeper = timekeeper(issue, agreement);
        var customer = customers
                .find(issue.customerId())
                .orElseThrow(() -> new IllegalStateException("the customer of " + issue.number() + " is gone"));
        return new IssueView(
                issue,
                now,
                customer.name(),
                agreement.number(),
                timekeeper.terms().calendar().timeZone(),
                timekeeper.terms().coverage().row(issue.severity()).keySet(),
                timekeeper.holdsOver(issue.severity(), issue.reportedAt()),
                issue.clocks(timekeeper).stream()
                        .map(clock -> view(clock, timekeeper, now))
                        .toList(),
                visible(issue, caller));
    }

    private static IssueView.ClockView view(SlaClock clock, Timekeeper timekeeper, Instant now) {
        var remaining = clock.stoppedAt().isPresent() ? Duration.ZERO : timekeeper.remaining(clock, now);
        return new IssueView.ClockView(clock, clock.stateAt(now), remaining, timekeeper.explain(clock, List.of()));
    }

    private static List<IssueEvent> visible(Issue issue, Caller caller) {
        return switch (caller) {
            case Caller.OfVendor agent -> issue.history();
            case Caller.OfCustomer contact ->
                issue.history().stream()
                        .filter(event -> switch (event) {
                            case IssueEvent.Reported reported -> true;
                            case IssueEvent.Answered answered -> answered.visible();
                        })
                        .toList();
        };
    }
}
