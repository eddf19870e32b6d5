package org.aftercare.application.calendar;

import java.time.Clock;
import java.time.LocalDate;
import org.aftercare.application.port.BankHolidayRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.calendar.Region;

/** Takes a date out of a region's bank holidays, such as one that was moved. Open issues keep their due times. */
public final class RemoveBankHoliday {
    private final UnitOfWork unitOfWork;
    private final HolidayBook book;
    private final BankHolidayRepository stored;
    private final Clock clock;

    public RemoveBankHoliday(UnitOfWork unitOfWork, HolidayBook book, BankHolidayRepository stored, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.book = book;
        this.stored = stored;
        this.clock = clock;
    }

    public record Command(Caller.OfVendor caller, Region region, LocalDate date, String reason) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Removed() implements Outcome {}

        record UnknownRegion() implements Outcome {}

        record NoSuchDay() implements Outcome {}

        record NotAdministrator() implements Outcome {}
    }

    public Outcome execute(Command command) {
        if (!command.caller().agent().administrator()) {
            return new Outcome.NotAdministrator();
        }
        var now = clock.instant();
        return unitOfWork.execute(() -> {
            var holidays = book.of(command.region());
            if (holidays.isEmpty() || command.region().isNone()) {
                return new Outcome.UnknownRegion();
            }
            return holidays.get()
                    .without(command.date(), command.reason(), command.caller().name(), now)
                    .<Outcome>map(corrected -> {
                        stored.save(corrected);
                        return new Outcome.Removed();
                    })
                    .orElseGet(Outcome.NoSuchDay::new);
        });
    }
}
