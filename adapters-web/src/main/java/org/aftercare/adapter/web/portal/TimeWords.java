package org.aftercare.adapter.web.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.aftercare.application.wording.SpokenLength;
import org.aftercare.application.wording.SpokenTime;
import org.aftercare.domain.agreement.Target;

/**
 * Times and lengths of time as the portal says them: in sentences as {@link SpokenTime} does on every channel, and shorter
 * where there is little room.
 *
 * <p>Worked example, in London on Saturday 21 November 2026: the following Monday at one is "13:00 on Monday 23 November" in
 * a sentence, "Mon 23 Nov 13:00" in a table, "Mon 13:00" in a drawing.
 */
final class TimeWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_WITH_YEAR =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter NAME_OF_DAY = DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);
    private static final Duration WITHIN_A_WEEK = Duration.ofDays(6);

    private final ZoneId zone;
    private final Instant now;
    private final SpokenTime spoken;

    /**
     * Speaks at an instant, in a time zone.
     *
     * @param now when it is said
     */
    TimeWords(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
        this.spoken = new SpokenTime(zone, now);
    }

    /** "13:00 today", "13:00 on Monday 23 November", "09:00 on Friday 1 January 2027". */
    String said(Instant instant) {
        return spoken.said(instant);
    }

    /** As {@link #said}, but "13:00" alone on the day of the instant said before. */
    String saidAfter(Instant before, Instant instant) {
        return sameDay(before, instant) ? spoken.time(instant) : said(instant);
    }

    private boolean sameDay(Instant one, Instant other) {
        return one.atZone(zone).toLocalDate().equals(other.atZone(zone).toLocalDate());
    }

    /** "Mon 23 Nov 13:00", and with the year where that is another. */
    String brief(Instant instant) {
        var local = instant.atZone(zone);
        var thisYear = local.getYear() == now.atZone(zone).getYear();
        return (thisYear ? DAY : DAY_WITH_YEAR).format(local) + " " + spoken.time(instant);
    }

    /** As {@link #brief}, but "13:00" alone on the day of the instant said before. */
    String briefAfter(Instant before, Instant instant) {
        return sameDay(before, instant) ? spoken.time(instant) : brief(instant);
    }

    /** "Mon 13:00" for what is less than a week from the other instant of a drawing, else as {@link #brief}. */
    String mark(Instant other, Instant instant) {
        return Duration.between(other, instant).abs().compareTo(WITHIN_A_WEEK) < 0
                ? NAME_OF_DAY.format(instant.atZone(zone)) + " " + spoken.time(instant)
                : brief(instant);
    }

    /** "London time". */
    String zone() {
        return spoken.zone();
    }

    /** "4 hours", "5 working days". */
    static String length(Target target) {
        return SpokenLength.of(target);
    }

    /** "1 hour 30 minutes". */
    static String length(Duration length) {
        return SpokenLength.of(length);
    }

    /** Covered time to the minute, never in days, which would be days of office hours: "0 min", "20 min", "1 h 20 min", "52 h". */
    static String roughly(Duration length) {
        var minutes = Math.max(0, length.toMinutes());
        if (minutes < 60) {
            return Wording.say("late.minutes", minutes);
        }
        return minutes % 60 == 0
                ? Wording.say("late.hours", minutes / 60)
                : Wording.say("late.hoursMinutes", minutes / 60, minutes % 60);
    }

    /** As one says since when: "10:00 today", else "Monday 23 November". */
    String since(Instant instant) {
        return sameDay(now, instant) ? spoken.said(instant) : spoken.day(instant);
    }

    /** How long ago something was due, no finer than helps: "less than a minute", "20 min", "3 h 5 min", "2 days 4 h". */
    static String lateness(Duration late) {
        if (late.toMinutes() == 0) {
            return Wording.say("late.moment");
        }
        if (late.toHours() == 0) {
            return Wording.say("late.minutes", late.toMinutes());
        }
        if (late.toDays() == 0) {
            return late.toMinutesPart() == 0
                    ? Wording.say("late.hours", late.toHours())
                    : Wording.say("late.hoursMinutes", late.toHours(), late.toMinutesPart());
        }
        return late.toHoursPart() == 0
                ? Wording.say("late.days", late.toDays())
                : Wording.say("late.daysHours", late.toDays(), late.toHoursPart());
    }
}
