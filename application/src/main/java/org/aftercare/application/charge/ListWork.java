package org.aftercare.application.charge;

import java.time.Clock;
import java.util.List;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.port.WorkEntries;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.issue.IssueNumber;

/** Lists the work on an issue, by time, with what it draws and costs as of now; cancelled entries too. */
public final class ListWork {
    private final UnitOfWork unitOfWork;
    private final IssueRepository issues;
    private final WorkEntries work;
    private final WorkBook book;
    private final Clock clock;

    public ListWork(UnitOfWork unitOfWork, IssueRepository issues, WorkEntries work, WorkBook book, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.issues = issues;
        this.work = work;
        this.book = book;
        this.clock = clock;
    }

    public record Command(Caller.OfVendor caller, IssueNumber issue) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Listed(List<WorkView> work) implements Outcome {}

        /** There is no such issue. */
        record Unknown() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        return unitOfWork.execute(() -> {
            var issue = issues.find(command.issue());
            if (issue.isEmpty()) {
                return new Outcome.Unknown();
            }
            var tariff = book.agreement(issue.get().agreementId())
                    .flatMap(book::tariff)
                    .orElseThrow(() -> new IllegalStateException("nothing is signed for " + command.issue()));
            var parts = book.ledger(tariff, tariff.monthOf(now)).partsByEntry();
            return new Outcome.Listed(work.of(command.issue()).stream()
                    .map(booking -> new WorkView(
                            booking, parts.getOrDefault(booking.entry().id(), List.of()), tariff.currency()))
                    .toList());
        });
    }
}
