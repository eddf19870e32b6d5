package org.aftercare.application.port;

import java.util.Optional;
import org.aftercare.domain.calendar.BankHolidays;
import org.aftercare.domain.calendar.Region;

/** Regions' bank holidays with all their corrections. */
public interface BankHolidayRepository {
    Optional<BankHolidays> find(Region region);

    /**
     * Stores a region's days: new corrections are appended, stored ones never change.
     *
     * @return as they are stored, with their new revision
     * @throws StaleAggregateException if the revision is not the stored one
     * @throws DuplicateException if the region was stored by somebody else meanwhile
     */
    BankHolidays save(BankHolidays bankHolidays);
}
