package org.aftercare.application.calendar;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.application.port.BankHolidayRepository;
import org.aftercare.application.port.HolidaySource;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Fault;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.BankHolidays;
import org.aftercare.domain.calendar.Region;

/** Gives a region's bank holidays, taking them in from the source when they are first asked for. To be used in a unit of work. */
public final class HolidayBook {
    private final UnitOfWork unitOfWork;
    private final BankHolidayRepository stored;
    private final HolidaySource source;

    public HolidayBook(UnitOfWork unitOfWork, BankHolidayRepository stored, HolidaySource source) {
        this.unitOfWork = unitOfWork;
        this.stored = stored;
        this.source = source;
    }

    /** The region's days; {@link BankHolidays#NONE} for no region, nothing for one that nobody knows. */
    public Optional<BankHolidays> of(Region region) {
        if (region.isNone()) {
            return Optional.of(BankHolidays.NONE);
        }
        // what only looks may be the first to ask, and stores nothing by itself
        return stored.find(region)
                .or(() -> source.days(region).map(days -> unitOfWork.execute(() -> stored.save(days))));
    }

    /** The newest edition of the bank holidays that terms follow. */
    public int editionFor(Terms terms) {
        var region = terms.calendar().bankHolidays();
        return of(region)
                .orElseThrow(() -> new IllegalStateException("the bank holidays of " + region.code() + " are gone"))
                .edition();
    }

    /** Every region that can be named. */
    public Set<Region> regions() {
        return source.regions();
    }

    /** What is wrong with the region that terms name, if nobody knows it; the pointer begins with {@code /terms}. */
    public List<Fault> faultsOf(Terms terms) {
        var region = terms.calendar().bankHolidays();
        if (of(region).isPresent()) {
            return List.of();
        }
        return List.of(new Fault(
                "/terms/calendar/bankHolidays/region",
                "must be a region whose bank holidays are known, such as gb-eng, gb-sct, gb-nir or im, and is "
                        + region.code()));
    }
}
