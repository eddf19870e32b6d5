package org.aftercare.application.port;

import java.util.Optional;
import java.util.Set;
import org.aftercare.domain.calendar.BankHolidays;
import org.aftercare.domain.calendar.Region;

/** Where regions' bank holidays are first taken from. */
public interface HolidaySource {
    /** Every region that it knows. */
    Set<Region> regions();

    /** The region's days as edition 0, never stored; nothing for a region that it does not know. */
    Optional<BankHolidays> days(Region region);
}
