package org.aftercare.application.issue;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.Link;

/** Records that an issue has nothing to do with another any more, in the histories of both. No clock moves. */
public final class UnlinkIssues {
    private final UnitOfWork unitOfWork;
    private final IssueLedger ledger;
    private final IssueViews views;
    private final Clock clock;

    public UnlinkIssues(UnitOfWork unitOfWork, IssueLedger ledger, IssueViews views, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.ledger = ledger;
        this.views = views;
        this.clock = clock;
    }

    public record Command(IssueAct act, IssueNumber other) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Recorded(IssueView view) implements Outcome {}

        /** There is no such issue. */
        record Unknown() implements Outcome {}

        /** The two are not linked. */
        record NotLinked() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var act = command.act();
        var now = clock.instant();
        return unitOfWork.execute(() -> {
            // in the same order as they are linked
            var found = Stream.of(act.number(), command.other())
                    .distinct()
                    .sorted(Comparator.comparing(IssueNumber::value))
                    .flatMap(one -> ledger.findForChange(one).stream())
                    .toList();
            var issue = found.stream()
                    .filter(one -> one.number().equals(act.number()))
                    .findFirst();
            if (issue.isEmpty()) {
                return new Outcome.Unknown();
            }
            StaleAggregateException.unless(act.expected(), issue.get().revision(), act.number());
            if (issue.get().link(command.other()).isEmpty()) {
                return new Outcome.NotLinked();
            }
            var at = found.stream()
                    .map(one -> one.atLeast(now))
                    .max(Comparator.naturalOrder())
                    .orElse(now);
            found.stream()
                    .filter(one -> one.number().equals(command.other()))
                    .forEach(other -> unlink(other, act.number(), act, at));
            return new Outcome.Recorded(views.of(unlink(issue.get(), command.other(), act, at), act.caller(), at));
        });
    }

    private Issue unlink(Issue issue, IssueNumber other, IssueAct act, Instant at) {
        Link link = issue.link(other).orElseThrow();
        return ledger.save(
                IssuePairs.grown(issue, new IssueEvent.Unlinked(at, at, Actor.of(act.caller()), act.channel(), link)),
                issue.history().size());
    }
}
