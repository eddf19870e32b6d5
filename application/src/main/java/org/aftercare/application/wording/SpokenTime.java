package org.aftercare.application.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Says instants in British English, as the clocks of one time zone show them.
 *
 * <p>Seconds are left off, so that a promise never sounds later than it is. In the hour that a clock change repeats, the
 * time says which of the two it is: {@code 01:30 GMT}.
 *
 * <p>Worked example, in London on Saturday 21 November 2026: the following Monday at one is "13:00 on Monday 23 November",
 * tonight at eight is "20:00 today", New Year's Day is "09:00 on Friday 1 January 2027".
 */
public final class SpokenTime {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter TIME_WITH_ZONE = DateTimeFormatter.ofPattern("HH:mm zzz", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_WITH_YEAR = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private final ZoneId zone;
    private final LocalDate today;

    /**
     * Speaks at an instant, in a time zone.
     *
     * @param now when it is said: what is today, and which year needs no naming, follows from it
     */
    public SpokenTime(ZoneId zone, Instant now) {
        this.zone = zone;
        this.today = now.atZone(zone).toLocalDate();
    }

    /** With its day by name and date, for what may be read on another day: "13:00 on Monday 23 November". */
    public String dated(Instant instant) {
        return time(instant) + " on " + day(instant);
    }

    /** With its day, for what is read now: "13:00 today", else as {@link #dated}. */
    public String said(Instant instant) {
        return instant.atZone(zone).toLocalDate().equals(today) ? time(instant) + " today" : dated(instant);
    }

    /** The time of day alone: "13:00". */
    public String time(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        boolean twice = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
        return (twice ? TIME_WITH_ZONE : TIME).format(local);
    }

    /** The day alone: "Monday 23 November", with the year if it is another than this one. */
    public String day(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return (local.getYear() == today.getYear() ? DAY : DAY_WITH_YEAR).format(local);
    }

    /** The time zone, by the city that names it: "London time". */
    public String zone() {
        String id = zone.getId();
        return id.contains("/") && !id.startsWith("Etc/")
                ? id.substring(id.lastIndexOf('/') + 1).replace('_', ' ') + " time"
                : id;
    }
}
