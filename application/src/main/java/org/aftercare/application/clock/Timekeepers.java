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

    private final Map<Key, CompiledCalendar> compiled = new Last<>();
    private final Map<Same, CompiledCalendar> asked = new Last<>();

    /** What was asked for last. */
    private static final class Last<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;

        Last() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > KEPT;
        }
    }

    /** By what an edition says rather than by its number, since a correction may be undone before it is kept. */
    private record Key(SupportCalendar calendar, List<BankHolidays.Correction> corrections) {}

    /** The very objects that were asked with before, as they mostly are: to compare what they say takes longer than to reckon. */
    @SuppressWarnings("ReferenceEquality")
    private record Same(SupportCalendar calendar, BankHolidays holidays, int edition) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Same same
                    && same.calendar == calendar
                    && same.holidays == holidays
                    && same.edition == edition;
        }

        @Override
        public int hashCode() {
            return 31 * (31 * System.identityHashCode(calendar) + System.identityHashCode(holidays)) + edition;
        }
    }

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
        synchronized (compiled) {
            return asked.computeIfAbsent(new Same(calendar, holidays, edition), this::saying);
        }
    }

    private CompiledCalendar saying(Same same) {
        var corrections = List.copyOf(same.holidays().corrections().subList(0, same.edition()));
        return compiled.computeIfAbsent(
                new Key(same.calendar(), corrections),
                missing -> CompiledCalendar.of(same.calendar(), same.holidays().days(same.edition())));
    }
}
