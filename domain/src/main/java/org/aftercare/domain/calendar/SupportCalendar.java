package org.aftercare.domain.calendar;

import java.time.ZoneId;
import java.util.List;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Faults;

/**
 * When the vendor works, as an agreement states it.
 *
 * @param timeZone whose wall clock is read
 * @param bankHolidays the region whose bank holidays hold, or {@link Region#NONE}
 * @param closures the agreement's own closures beside them, at most {@value #MAX_CLOSURES}; where some fall together, the
 *     name of the first is told
 */
public record SupportCalendar(ZoneId timeZone, OfficeHours officeHours, Region bankHolidays, List<Closure> closures) {
    public static final int MAX_CLOSURES = 1000;

    public SupportCalendar {
        var faults = new Faults();
        if (closures.size() > MAX_CLOSURES) {
            faults.add("/closures", "must be at most " + MAX_CLOSURES + " closures, and are " + closures.size());
        }
        faults.refuseIfAny();
        closures = List.copyOf(closures);
    }

    /**
     * The time zone of that name.
     *
     * @param id an identifier of the IANA time zone database, such as {@code Europe/London}
     * @throws BrokenRuleException if there is no such zone
     */
    public static ZoneId timeZone(String id) {
        if (!ZoneId.getAvailableZoneIds().contains(id)) {
            throw new BrokenRuleException("must be a time zone of the IANA database, such as Europe/London");
        }
        return ZoneId.of(id);
    }
}
