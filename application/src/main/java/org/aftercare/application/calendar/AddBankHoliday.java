package org.aftercare.application.calendar;

import java.time.Clock;
import org.aftercare.application.port.BankHolidayRepository;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.Region;

/** Adds a day to a region's bank holidays, such as one that was proclaimed late. Open issues keep their due times. */
public final class AddBankHoliday {
    private final UnitOfWork unitOfWork;
    private final HolidayBook book;
    private final BankHolidayRepository stored;
    private final Clock clock;

    public AddBankHoliday(UnitOfWork unitOfWork, HolidayBook book, BankHolidayRepository stored, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.book = book;
        this.stored = stored;
        this.clock = clock;
    }

    public record Command(Caller.OfVendor caller, Region region, Closure day, String reason) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Added(Closure day) implements Outcome {}

        record UnknownRegion() implements Outcome {}

        record ClosedAlready() implements Outcome {}

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
                    .with(command.day(), command.reason(), command.caller().name(), now)
                    .<Outcome>map(corrected -> {
                        stored.save(corrected);
                        return new Outcome.Added(command.day());
                    })
                    .orElseGet(Outcome.ClosedAlready::new);
        });
    }
}
