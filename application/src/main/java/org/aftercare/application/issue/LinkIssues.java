package org.aftercare.application.issue;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Fault;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.Link;
import org.aftercare.domain.issue.Relation;

/** Records that an issue is a duplicate of another, or is related to it, in the histories of both. No clock moves. */
public final class LinkIssues {
    private final UnitOfWork unitOfWork;
    private final IssueLedger ledger;
    private final IssueViews views;
    private final Clock clock;

    public LinkIssues(UnitOfWork unitOfWork, IssueLedger ledger, IssueViews views, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.ledger = ledger;
        this.views = views;
        this.clock = clock;
    }

    /**
     * What is linked.
     *
     * @param relation how the issue stands to the other
     */
    public record Command(IssueAct act, Relation relation, IssueNumber other) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Recorded(IssueView view) implements Outcome {}

        /** There is no such issue. */
        record Unknown() implements Outcome {}

        /** The other issue is none that it can be linked to; the pointer is as the API writes it. */
        record Refused(Fault fault) implements Outcome {}

        /** The two are linked. */
        record LinkedAlready(Relation relation) implements Outcome {}

        /** What is a duplicate is one of a single issue, and that is another. */
        record DuplicateAlready(IssueNumber duplicate, IssueNumber of) implements Outcome {}

        /** The one that would be the original is a duplicate of the other, if by way of others. */
        record Circular() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var number = command.act().number();
        if (number.equals(command.other())) {
            return new Outcome.Refused(new Fault("/issue", "must be another issue"));
        }
        var now = clock.instant();
        return unitOfWork.execute(() -> {
            // always in the same order, so that nobody waits for who waits for him
            var found = Stream.of(number, command.other())
                    .sorted(Comparator.comparing(IssueNumber::value))
                    .flatMap(one -> ledger.findForChange(one).stream())
                    .toList();
            var issue = of(found, number);
            if (issue.isEmpty()) {
                return new Outcome.Unknown();
            }
            StaleAggregateException.unless(command.act().expected(), issue.get().revision(), number);
            return of(found, command.other())
                    .map(other -> linked(
                            command,
                            issue.get(),
                            other,
                            other.atLeast(issue.get().atLeast(now))))
                    .orElseGet(() -> new Outcome.Refused(
                            new Fault("/issue", "must be an issue, and there is none with this number")));
        });
    }

    private static Optional<Issue> of(List<Issue> issues, IssueNumber number) {
        return issues.stream().filter(issue -> issue.number().equals(number)).findFirst();
    }

    private Outcome linked(Command command, Issue issue, Issue other, Instant at) {
        var there = issue.link(other.number());
        if (there.isPresent()) {
            return new Outcome.LinkedAlready(there.get().relation());
        }
        var refused =
                switch (command.relation()) {
                    case DUPLICATE_OF -> refusedDuplicate(issue, other);
                    case HAS_DUPLICATE -> refusedDuplicate(other, issue);
                    case RELATED_TO -> Optional.<Outcome>empty();
                };
        return refused.orElseGet(() -> {
            var act = command.act();
            save(other, act, new Link(command.relation().inverse(), issue.number(), issue.customerId()), at);
            var saved = save(issue, act, new Link(command.relation(), other.number(), other.customerId()), at);
            return new Outcome.Recorded(views.of(saved, act.caller(), at));
        });
    }

    private Issue save(Issue issue, IssueAct act, Link link, Instant at) {
        var event = new IssueEvent.Linked(at, at, Actor.of(act.caller()), act.channel(), link);
        return ledger.save(IssuePairs.grown(issue, event), issue.history().size());
    }

    /** Follows the duplicates from the original on; who would close a circle at the same time waits for one of these issues. */
    private Optional<Outcome> refusedDuplicate(Issue duplicate, Issue original) {
        var before = duplicate.original();
        if (before.isPresent()) {
            return Optional.of(new Outcome.DuplicateAlready(duplicate.number(), before.get()));
        }
        var seen = new HashSet<IssueNumber>();
        var next = original.original();
        while (next.isPresent() && seen.add(next.get())) {
            if (next.get().equals(duplicate.number())) {
                return Optional.of(new Outcome.Circular());
            }
            next = ledger.findForChange(next.get()).flatMap(Issue::original);
        }
        return Optional.empty();
    }
}
