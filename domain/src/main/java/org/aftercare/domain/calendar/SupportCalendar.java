package org.aftercare.domain.calendar;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Faults;

/**
 * When the vendor works, as an agreement states it.
 *
 * @param timeZone whose wall clock is read
 * @param bankHolidays the region whose bank holidays hold, or {@link Region#NONE}
 * @param closures the agreement's own closures beside them, at most {@value #MAX_CLOSURES}
 */
public record SupportCalendar(ZoneId timeZone, OfficeHours officeHours, Region bankHolidays, List<Closure> closures) {
    public static final int MAX_CLOSURES = 1000;

    public SupportCalendar {
        var faults = new Faults();
        if (closures.size() > MAX_CLOSURES) {
            faults.add("/closures", "must be at most " + MAX_CLOSURES + " closures, and are " + closures.size());
        }
        var seen = new HashSet<Object>();
        for (var i = 0; i < closures.size(); i++) {
            var closure = closures.get(i);
            if (!seen.add(List.of(closure.date(), closure.part()))) {
                faults.add("/closures/" + i, "closes " + closure.date() + " for the same time as an earlier closure");
            }
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
