package org.aftercare.application.amendment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.aftercare.application.issue.IssueMove;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.AdministrativeAct;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.calendar.Region;

/** Takes a date out of a region's bank holidays, such as one that was moved. */
public final class RemoveBankHoliday {
    private final UnitOfWork unitOfWork;
    private final Corrections corrections;
    private final Clock clock;

    public RemoveBankHoliday(UnitOfWork unitOfWork, Corrections corrections, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.corrections = corrections;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param mode what it means for issues that are open
     */
    public record Command(
            Caller.OfVendor caller, Region region, LocalDate date, String reason, Corrections.Mode mode) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * The days of the date were removed, or would be.
         *
         * @param moves the due instants that would move, if that was asked
         */
        record Removed(List<IssueMove> moves) implements Outcome {}

        record UnknownRegion() implements Outcome {}

        record NoSuchDay() implements Outcome {}

        record NotAdministrator() implements Outcome {}
    }

    public Outcome execute(Command command) {
        var now = clock.instant();
        var by = command.caller().name();
        var act = AdministrativeAct.by(
                        command.caller(),
                        now,
                        AdministrativeAct.Kind.BANK_HOLIDAY_REMOVED,
                        command.region().code(),
                        command.region().code())
                .with("date", command.date());
        return unitOfWork.execute(() -> switch (corrections.correct(
                command.caller(),
                command.region(),
                command.reason(),
                command.mode(),
                act,
                holidays -> holidays.without(command.date(), command.reason(), by, now))) {
            case Corrections.Outcome.Corrected(var moves) -> new Outcome.Removed(moves);
            case Corrections.Outcome.UnknownRegion() -> new Outcome.UnknownRegion();
            case Corrections.Outcome.NothingToCorrect() -> new Outcome.NoSuchDay();
            case Corrections.Outcome.NotAdministrator() -> new Outcome.NotAdministrator();
        });
    }
}
