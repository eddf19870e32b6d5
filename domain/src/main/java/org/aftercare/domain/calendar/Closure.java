package org.aftercare.domain.calendar;

import java.time.LocalDate;
import org.aftercare.domain.Faults;
import org.aftercare.domain.Text;

/**
 * A date, or a part of one, on which the vendor is closed: a bank holiday, or a closing of its own.
 *
 * @param name what people call it; empty where it has no name
 */
public record Closure(LocalDate date, DayPart part, String name) {
    public static final int MAX_NAME = 100;
    /** Closures lie between these years; what lies outside is a slip of the pen. */
    public static final int FIRST_YEAR = 1970;

    public static final int LAST_YEAR = 2199;

    public Closure {
        var faults = new Faults();
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            faults.add("/date", "must lie between the years " + FIRST_YEAR + " and " + LAST_YEAR + ", and is " + date);
        }
        var given = name;
        if (!given.isEmpty()) {
            name = faults.attempt("/name", () -> Text.line(given, MAX_NAME)).orElse("");
        }
        faults.refuseIfAny();
    }

    public static Closure wholeDay(LocalDate date, String name) {
        return new Closure(date, DayPart.WHOLE_DAY, name);
    }
}
