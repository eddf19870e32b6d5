package org.aftercare.application.issue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Faults;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueStatus;

/** Records what agents and contacts do to issues: the part that all of these have in common. */
public final class IssueActs {
    private final UnitOfWork unitOfWork;
    private final IssueLedger ledger;
    private final IssueViews views;
    private final Clock clock;

    public IssueActs(UnitOfWork unitOfWork, IssueLedger ledger, IssueViews views, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.ledger = ledger;
        this.views = views;
        this.clock = clock;
    }

    /** Makes the event of an act. */
    @FunctionalInterface
    interface Making {
        IssueEvent event(Instant happenedAt, Instant recordedAt, Actor actor, Channel channel);
    }

    /** Makes the events of a contact's act, in order; none if there is nothing to record. */
    @FunctionalInterface
    interface ContactMaking {
        List<IssueEvent> events(Issue issue, IssueStatus status, Instant at, Actor actor, Channel channel);
    }

    /**
     * What would become of an issue.
     *
     * @param at when it is recorded
     */
    record Attempt(Issue before, Issue.Change change, Instant at) {}

    /**
     * Appends the event to the issue's history; throws {@link org.aftercare.domain.BrokenRuleException} if a text breaks the
     * rules for texts or it lies before the report or in the future, and {@link StaleAggregateException} if the issue is not as
     * the caller saw it.
     */
    IssueOutcome record(IssueAct act, Making making) {
        var now = begin(act, making);
        return unitOfWork.execute(() -> attempt(ledger.findForChange(act.number()), act, making, now)
                .<IssueOutcome>map(attempt -> switch (attempt.change()) {
                    case Issue.Change.Refused(var clash) -> new IssueOutcome.Refused(clash);
                    case Issue.Change.Changed(var issue) ->
                        new IssueOutcome.Recorded(views.of(
                                ledger.save(issue, attempt.before().history().size()), act.caller(), attempt.at()));
                })
                .orElseGet(IssueOutcome.Unknown::new));
    }

    /** Appends the events to the history of an issue that the contact may see, all of them or none. */
    IssueOutcome record(ContactAct act, ContactMaking making) {
        var now = clock.instant();
        return unitOfWork.execute(() -> ledger.findForChange(act.number())
                .filter(issue -> act.caller().maySee(issue.customerId()))
                .map(issue -> record(issue, act, making, issue.atLeast(now)))
                .orElseGet(IssueOutcome.Unknown::new));
    }

    private IssueOutcome record(Issue issue, ContactAct act, ContactMaking making, Instant at) {
        var longer = issue;
        var status = ledger.fold(issue).status();
        for (var event : making.events(issue, status, at, Actor.of(act.caller()), act.channel())) {
            switch (longer.with(event)) {
                case Issue.Change.Refused(var clash) -> {
                    return new IssueOutcome.Refused(clash);
                }
                case Issue.Change.Changed(var changed) -> longer = changed;
            }
        }
        var stored = longer.equals(issue)
                ? issue
                : ledger.save(longer, issue.history().size());
        return new IssueOutcome.Recorded(views.of(stored, act.caller(), at));
    }

    /** Now; throws what is wrong with the texts of an act, before anything is looked up. */
    Instant begin(IssueAct act, Making making) {
        var now = clock.instant();
        event(act, making, now);
        return now;
    }

    private static IssueEvent event(IssueAct act, Making making, Instant now) {
        return making.event(act.at().orElse(now), now, Actor.of(act.caller()), act.channel());
    }

    /** What would become of the issue, if there is one. To be used in a unit of work. */
    Optional<Attempt> attempt(IssueAct act, Making making, Instant now) {
        return attempt(ledger.find(act.number()), act, making, now);
    }

    private static Optional<Attempt> attempt(Optional<Issue> found, IssueAct act, Making making, Instant now) {
        return found.map(issue -> {
            StaleAggregateException.unless(act.expected(), issue.revision(), act.number());
            var at = issue.atLeast(now);
            var faults = new Faults();
            var change = faults.attempt("/at", () -> issue.with(event(act, making, at)));
            faults.refuseIfAny();
            return new Attempt(issue, change.orElseThrow(), at);
        });
    }
}
