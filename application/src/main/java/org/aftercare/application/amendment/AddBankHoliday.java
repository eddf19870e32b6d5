package org.aftercare.application.amendment;

import java.time.Clock;
import java.util.List;
import org.aftercare.application.issue.IssueMove;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.AdministrativeAct;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.Region;

/** Adds a day to a region's bank holidays, such as one that was proclaimed late. */
public final class AddBankHoliday {
    private final UnitOfWork unitOfWork;
    private final Corrections corrections;
    private final Clock clock;

    public AddBankHoliday(UnitOfWork unitOfWork, Corrections corrections, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.corrections = corrections;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param mode what it means for issues that are open
     */
    public record Command(Caller.OfVendor caller, Region region, Closure day, String reason, Corrections.Mode mode) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * The day was added, or would be.
         *
         * @param moves the due instants that would move, if that was asked
         */
        record Added(Closure day, List<IssueMove> moves) implements Outcome {}

        record UnknownRegion() implements Outcome {}

        record ClosedAlready() implements Outcome {}

        record NotAdministrator() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        var by = command.caller().name();
        var act = AdministrativeAct.by(
                        command.caller(),
                        now,
                        AdministrativeAct.Kind.BANK_HOLIDAY_ADDED,
                        command.region().code(),
                        command.day().name())
                .with("date", command.day().date());
        return unitOfWork.execute(() -> switch (corrections.correct(
                command.caller(),
                command.region(),
                command.reason(),
                command.mode(),
                act,
                holidays -> holidays.with(command.day(), command.reason(), by, now))) {
            case Corrections.Outcome.Corrected(var moves) -> new Outcome.Added(command.day(), moves);
            case Corrections.Outcome.UnknownRegion() -> new Outcome.UnknownRegion();
            case Corrections.Outcome.NothingToCorrect() -> new Outcome.ClosedAlready();
            case Corrections.Outcome.NotAdministrator() -> new Outcome.NotAdministrator();
        });
    }
}
