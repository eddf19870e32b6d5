package org.aftercare.application.fake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.application.port.HolidaySource;
import org.aftercare.domain.Revision;
import org.aftercare.domain.calendar.BankHolidays;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.Region;

/** Knows England's bank holidays of 2026 and 2027, and no other region's. */
public final class InMemoryHolidaySource implements HolidaySource {
    private static final Region ENGLAND = new Region("gb-eng");

    private static final List<Closure> DAYS = List.of(
            day("2026-01-01", "New Year's Day"),
            day("2026-04-03", "Good Friday"),
            day("2026-04-06", "Easter Monday"),
            day("2026-05-04", "Early May bank holiday"),
            day("2026-05-25", "Spring bank holiday"),
            day("2026-08-31", "Summer bank holiday"),
            day("2026-12-25", "Christmas Day"),
            day("2026-12-28", "Boxing Day (substitute day)"),
            day("2027-01-01", "New Year's Day"),
            day("2027-03-26", "Good Friday"),
            day("2027-03-29", "Easter Monday"),
            day("2027-05-03", "Early May bank holiday"),
            day("2027-05-31", "Spring bank holiday"),
            day("2027-08-30", "Summer bank holiday"),
            day("2027-12-27", "Christmas Day (substitute day)"),
            day("2027-12-28", "Boxing Day (substitute day)"));

    private static Closure day(String date, String name) {
        return Closure.wholeDay(LocalDate.parse(date), name);
    }

    @Override
    public Set<Region> regions() {
        return Set.of(ENGLAND);
    }

    @Override
    public Optional<BankHolidays> days(Region region) {
        return region.equals(ENGLAND)
                ? Optional.of(new BankHolidays(ENGLAND, LocalDate.parse("2027-12-31"), DAYS, List.of(), Revision.NONE))
                : Optional.empty();
    }
}
