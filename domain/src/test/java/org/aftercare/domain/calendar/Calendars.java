package org.aftercare.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Calendars to test with. */
public final class Calendars {
    private Calendars() {}

    /** Monday to Friday 09:00–17:30 in London. */
    public static SupportCalendar london(Closure... closures) {
        return in("Europe/London", workdays("09:00-17:30"), closures);
    }

    /** Parts given as {@code 09:00-12:30}. */
    public static OfficeHours workdays(String... parts) {
        var week = new EnumMap<DayOfWeek, List<DayPart>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                week.put(day, parts(parts));
            }
        }
        return new OfficeHours(week);
    }

    public static OfficeHours only(DayOfWeek day, String... parts) {
        return new OfficeHours(Map.of(day, parts(parts)));
    }

    public static SupportCalendar in(String zone, OfficeHours hours, Closure... closures) {
        return new SupportCalendar(ZoneId.of(zone), hours, Region.NONE, List.of(closures));
    }

    public static Closure closed(String date, String name) {
        return Closure.wholeDay(LocalDate.parse(date), name);
    }

    public static Closure closed(String date, String from, String until, String name) {
        return new Closure(LocalDate.parse(date), DayPart.of(from, until), name);
    }

    private static List<DayPart> parts(String... parts) {
        return Arrays.stream(parts)
                .map(part -> DayPart.of(part.substring(0, 5), part.substring(6)))
                .toList();
    }
}
