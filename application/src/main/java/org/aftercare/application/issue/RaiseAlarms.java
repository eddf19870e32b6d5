package org.aftercare.application.issue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aftercare.application.port.CustomerRepository;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.Outbox;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.clock.SlaClock;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueFold;
import org.aftercare.domain.issue.IssueNumber;

/**
 * Records what has fallen due on an issue, and tells support of it: each warning and each breach once, however often this is
 * done and by how many at once, since what is recorded already is not recorded again.
 */
public final class RaiseAlarms {
    /** Found out later than this, a fact is marked late. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final UnitOfWork unitOfWork;
    private final IssueLedger ledger;
    private final CustomerRepository customers;
    private final Outbox outbox;
    private final EmailAddress support;
    private final Clock clock;

    /**
     * Tells support at one address.
     *
     * @param support where the vendor's agents read of what falls due
     */
    public RaiseAlarms(
            UnitOfWork unitOfWork,
            IssueLedger ledger,
            CustomerRepository customers,
            Outbox outbox,
            EmailAddress support,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.ledger = ledger;
        this.customers = customers;
        this.outbox = outbox;
        this.support = support;
        this.clock = clock;
    }

    public record Command(IssueNumber number) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** These were recorded: {@link IssueEvent.Warned} and {@link IssueEvent.Breached}; none if nothing had fallen due. */
        record Raised(List<IssueEvent> facts) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    /** Does it; to be called again if it throws that somebody else changed the issue meanwhile. */
    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.execute(() -> ledger.findForChange(command.number())
                .<Outcome>map(issue -> new Outcome.Raised(raise(issue, now)))
                .orElseGet(Outcome.Unknown::new));
    }

    private List<IssueEvent> raise(Issue issue, Instant now) {
        var fold = ledger.fold(issue);
        var alarmed = issue.alarmed(fold, now, PATIENCE);
        var facts = alarmed.history()
                .subList(issue.history().size(), alarmed.history().size());
        if (facts.isEmpty()) {
            ledger.watch(issue, fold);
        } else {
            ledger.save(alarmed, issue.history().size());
            facts.forEach(fact -> tell(issue, fold, fact, now));
        }
        return facts;
    }

    private void tell(Issue issue, IssueFold fold, IssueEvent fact, Instant now) {
        switch (fact) {
            case IssueEvent.Warned warned -> {
                var warning = warned.warning();
                // once it is broken, nobody needs to hear that it is at risk
                fold.clock(warning.kind())
                        .filter(clock -> !clock.lateAt(now))
                        .flatMap(SlaClock::dueAt)
                        .ifPresent(dueAt -> outbox.put(new Notice.PromiseAtRisk(
                                TimeOrderedId.at(now),
                                support,
                                brief(issue, fold),
                                warning.kind(),
                                warning.share(),
                                dueAt)));
            }
            case IssueEvent.Breached breached ->
                outbox.put(new Notice.PromiseBroken(
                        TimeOrderedId.at(now),
                        support,
                        brief(issue, fold),
                        breached.breach().kind(),
                        breached.breach().severity(),
                        breached.breach().dueAt(),
                        breached.late()));
            default -> throw new IllegalStateException("no alarm: " + fact);
        }
    }

    private Notice.IssueInBrief brief(Issue issue, IssueFold fold) {
        var customer = customers
                .find(issue.customerId())
                .orElseThrow(() -> new IllegalStateException("the customer of " + issue.number() + " is gone"));
        return new Notice.IssueInBrief(
                issue.number().toString(),
                customer.name(),
                issue.report().system(),
                fold.severity(),
                issue.report().summary(),
                fold.timekeeper().terms().calendar().timeZone());
    }
}
