package org.aftercare.application.issue;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.Page;
import org.aftercare.application.port.BreachRegister;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.issue.BreachId;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueFold;
import org.aftercare.domain.issue.IssueNumber;

/** Lists recorded breaches with their excusals, by due instant, a page at a time. */
public final class ListBreaches {
    public static final int MAX_LIMIT = 200;

    private final UnitOfWork unitOfWork;
    private final BreachRegister register;
    private final IssueLedger ledger;

    public ListBreaches(UnitOfWork unitOfWork, BreachRegister register, IssueLedger ledger) {
        this.unitOfWork = unitOfWork;
        this.register = register;
        this.ledger = ledger;
    }

    /**
     * What is wanted.
     *
     * @param after the position at which the page before ended
     * @param limit 1 to {@value #MAX_LIMIT}
     */
    public record Command(
            Caller.OfVendor caller, BreachRegister.Filter filter, Optional<BreachRegister.Position> after, int limit) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * A page.
         *
         * @param next the position from which the next page goes on, if there is more
         */
        record Listed(List<BreachView> breaches, Optional<BreachRegister.Position> next) implements Outcome {}
    }

    public Outcome execute(Command command) {
        return unitOfWork.execute(() -> {
            var page = Page.of(command.limit(), wanted -> register.breaches(command.filter(), command.after(), wanted));
            var issues = new HashMap<IssueNumber, Folded>();
            return new Outcome.Listed(
                    page.items().stream()
                            .map(position -> view(
                                    position.id(),
                                    issues.computeIfAbsent(position.id().issue(), this::folded)))
                            .toList(),
                    page.last());
        });
    }

    private record Folded(Issue issue, IssueFold fold) {}

    private Folded folded(IssueNumber number) {
        var issue = ledger.find(number)
                .orElseThrow(() -> new IllegalStateException("the issue " + number + " of a breach is gone"));
        return new Folded(issue, ledger.fold(issue));
    }

    private static BreachView view(BreachId id, Folded folded) {
        var fact = (IssueEvent.Breached) folded.issue().history().get(id.event());
        return BreachView.of(id, fact, folded.issue(), folded.fold());
    }
}
