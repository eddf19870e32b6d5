package org.aftercare.application.issue;

import java.time.Instant;
import java.util.Optional;
import org.aftercare.application.access.Roles;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.agreement.ContactRole;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.Clash;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueFold;
import org.aftercare.domain.issue.IssueNumber;

/** What raising an issue's severity and looking at it beforehand have in common. To be used in a unit of work. */
public final class SeverityRaises {
    private final IssueLedger ledger;
    private final Roles roles;

    public SeverityRaises(IssueLedger ledger, Roles roles) {
        this.ledger = ledger;
        this.roles = roles;
    }

    /**
     * What a contact wants.
     *
     * @param severity worse than the issue's
     * @param reason for agents to see, in the history
     * @param expected the revision that the contact saw, if he says so
     */
    public record Raise(
            Caller.OfCustomer caller,
            Channel channel,
            IssueNumber number,
            Severity severity,
            String reason,
            Optional<Revision> expected) {
        IssueEvent event(Instant at) {
            return new IssueEvent.Assessed(at, at, Actor.of(caller), channel, severity, reason);
        }
    }

    /** What would become of it. */
    sealed interface Attempt {
        record Possible(Issue issue, IssueFold before, Instant at) implements Attempt {}

        record Unknown() implements Attempt {}

        record NotAllowed() implements Attempt {}

        record NotWorse(Severity now) implements Attempt {}

        record Clashed(Clash clash) implements Attempt {}
    }

    Attempt attempt(Optional<Issue> found, Raise raise, Instant now) {
        var seen = found.filter(issue -> raise.caller().maySee(issue.customerId()));
        if (seen.isEmpty()) {
            return new Attempt.Unknown();
        }
        var issue = seen.get();
        if (!roles.has(issue.agreementId(), raise.caller().contact().id(), ContactRole.RAISE_SEVERITY)) {
            return new Attempt.NotAllowed();
        }
        StaleAggregateException.unless(raise.expected(), issue.revision(), issue.number());
        var before = ledger.fold(issue);
        if (!raise.severity().worseThan(before.severity())) {
            return new Attempt.NotWorse(before.severity());
        }
        var at = issue.atLeast(now);
        return switch (issue.with(raise.event(at))) {
            case Issue.Change.Refused(var clash) -> new Attempt.Clashed(clash);
            case Issue.Change.Changed(var changed) -> new Attempt.Possible(changed, before, at);
        };
    }
}
