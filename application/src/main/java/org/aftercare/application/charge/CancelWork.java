package org.aftercare.application.charge;

import java.time.Clock;
import java.util.Optional;
import org.aftercare.application.port.IssueRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.port.WorkEntries;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.charge.Booking;
import org.aftercare.domain.charge.Cancellation;
import org.aftercare.domain.charge.WorkEntryId;
import org.aftercare.domain.issue.IssueNumber;

/** Takes a work entry out, so that it no longer counts. It stays on record. */
public final class CancelWork {
    private final UnitOfWork unitOfWork;
    private final IssueRepository issues;
    private final WorkEntries work;
    private final Clock clock;

    public CancelWork(UnitOfWork unitOfWork, IssueRepository issues, WorkEntries work, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.issues = issues;
        this.work = work;
        this.clock = clock;
    }

    public record Command(Caller.OfVendor caller, IssueNumber issue, WorkEntryId entry, String reason) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Cancelled(Booking booking) implements Outcome {}

        /** There is no such entry on the issue. */
        record Unknown() implements Outcome {}

        record CancelledAlready() implements Outcome {}
    }

    /** Does it; throws {@link org.aftercare.domain.BrokenRuleException} if the reason breaks the rules for texts. */
    public Outcome execute(Command command) {
        var now = clock.instant();
        var cancellation = new Cancellation(
                command.entry(),
                command.caller().agent().id(),
                command.caller().name(),
                command.reason(),
                Optional.empty(),
                now);
        return unitOfWork.execute(() -> {
            var booking = issues.findForChange(command.issue())
                    .flatMap(issue -> work.find(command.entry()))
                    .filter(found -> found.entry().issue().equals(command.issue()));
            if (booking.isEmpty()) {
                return new Outcome.Unknown();
            }
            if (!booking.get().counts()) {
                return new Outcome.CancelledAlready();
            }
            work.cancel(cancellation);
            return new Outcome.Cancelled(new Booking(booking.get().entry(), Optional.of(cancellation)));
        });
    }
}
