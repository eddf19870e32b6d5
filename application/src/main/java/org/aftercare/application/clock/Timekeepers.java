package org.aftercare.application.clock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aftercare.domain.agreement.Terms;
import org.aftercare.domain.calendar.BankHolidays;
import org.aftercare.domain.calendar.CompiledCalendar;
import org.aftercare.domain.calendar.SupportCalendar;
import org.aftercare.domain.clock.Timekeeper;

/** Gives the timekeeper for terms. Keeps the calendars that were compiled last, since most questions are about the same few. */
public final class Timekeepers {
    /** At some 100 kB a calendar for two years of use, a few dozen MB at the most. */
    private static final int KEPT = 256;

    private final Map<Key, CompiledCalendar> compiled = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CompiledCalendar> eldest) {
            return size() > KEPT;
        }
    };

    /** By what an edition says rather than by its number, since a correction may be undone before it is kept. */
    private record Key(SupportCalendar calendar, List<BankHolidays.Correction> corrections) {}

    /**
     * The timekeeper for terms.
     *
     * @param holidays of the region of the terms' calendar
     * @param edition of the holidays
     */
    public Timekeeper of(Terms terms, BankHolidays holidays, int edition) {
        return new Timekeeper(terms, calendar(terms.calendar(), holidays, edition));
    }

    CompiledCalendar calendar(SupportCalendar calendar, BankHolidays holidays, int edition) {
        var key = new Key(calendar, List.copyOf(holidays.corrections().subList(0, edition)));
        synchronized (compiled) {
            return compiled.computeIfAbsent(key, missing -> CompiledCalendar.of(calendar, holidays.days(edition)));
        }
    }
}
