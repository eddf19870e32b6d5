package org.aftercare.adapter.persistence;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.announcement.Announcements;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.clock.Laws;
import org.aftercare.application.clock.Timekeepers;
import org.aftercare.application.fake.InMemoryHolidaySource;
import org.aftercare.application.issue.AuditIssues;
import org.aftercare.application.issue.IssueAnnouncements;
import org.aftercare.application.issue.IssueLedger;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.issue.IssueNumber;

/** Audits what a database holds, as the product does. */
record Audit(Database database, Instant now) {
    private static final Caller.OfVendor AGENT =
            new Caller.OfVendor(new Agent(new AgentId(new UUID(0x7000, 2)), "Alex Agent", false));

    Laws laws() {
        var book = new HolidayBook(database.unitOfWork(), database.bankHolidays(), new InMemoryHolidaySource());
        return new Laws(database.agreements(), book, new Timekeepers());
    }

    List<AuditIssues.Difference> ofAll() {
        return of(Optional.empty());
    }

    List<AuditIssues.Difference> of(IssueNumber issue) {
        return of(Optional.of(issue));
    }

    IssueAnnouncements announcements() {
        return new IssueAnnouncements(new Announcements(
                database.webhookEndpoints(), database.webhookOutbox(), Clock.fixed(now, ZoneOffset.UTC)));
    }

    private List<AuditIssues.Difference> of(Optional<IssueNumber> issue) {
        var ledger = new IssueLedger(database.issues(), laws(), database.alarms(), announcements());
        var audit =
                new AuditIssues(database.unitOfWork(), database.auditTrail(), ledger, Clock.fixed(now, ZoneOffset.UTC));
        return ((AuditIssues.Outcome.Audited)
                        audit.execute(new AuditIssues.Command(AGENT, issue, Optional.empty(), Optional.empty())))
                .differences();
    }
}
