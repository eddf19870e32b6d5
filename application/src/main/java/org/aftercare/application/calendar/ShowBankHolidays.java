package org.aftercare.application.calendar;

import java.time.LocalDate;
import java.util.List;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Revision;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.Region;

/** Shows the bank holidays of a region in a year. */
public final class ShowBankHolidays {
    private final UnitOfWork unitOfWork;
    private final HolidayBook book;

    public ShowBankHolidays(UnitOfWork unitOfWork, HolidayBook book) {
        this.unitOfWork = unitOfWork;
        this.book = book;
    }

    public record Command(Region region, int year) {}

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * The days of the year, by date.
         *
         * @param knownUntil the last date for which the region's days are confirmed
         * @param revision of the region's days
         */
        record Shown(List<Closure> days, LocalDate knownUntil, Revision revision) implements Outcome {}

        record UnknownRegion() implements Outcome {}
    }

    public Outcome execute(Command command) {
        return unitOfWork.execute(() -> book.of(command.region())
                .<Outcome>map(holidays -> new Outcome.Shown(
                        holidays.days().stream()
                                .filter(day -> day.date().getYear() == command.year())
                                .toList(),
                        holidays.knownUntil(),
                        holidays.revision()))
                .orElseGet(Outcome.UnknownRegion::new));
    }
}
