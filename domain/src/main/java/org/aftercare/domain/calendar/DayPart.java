package org.aftercare.domain.calendar;

import org.aftercare.domain.BrokenRuleException;
import org.aftercare.domain.Faults;

/**
 * A part of a local day, half-open {@code [from, until)}.
 *
 * @param fromMinute minutes since 00:00 on the wall clock, 0 to 1439
 * @param untilMinute minutes since 00:00 on the wall clock, 1 to 1440, where 1440 is 24:00, the end of the day
 */
public record DayPart(int fromMinute, int untilMinute) implements Comparable<DayPart> {
    public static final int MINUTES_PER_DAY = 24 * 60;
    public static final DayPart WHOLE_DAY = new DayPart(0, MINUTES_PER_DAY);

    public DayPart {
        if (fromMinute < 0 || untilMinute > MINUTES_PER_DAY) {
            throw new BrokenRuleException("must lie between 00:00 and 24:00");
        }
        if (fromMinute >= untilMinute) {
            throw new BrokenRuleException(
                    "must end after it begins, and is " + clock(fromMinute) + " to " + clock(untilMinute));
        }
    }

    /**
     * The part between two times of day.
     *
     * @param from as {@code HH:mm}
     * @param until as {@code HH:mm}, or {@code 24:00}
     * @throws BrokenRuleException if either is no such time (at {@code /from}, {@code /to}), or the part is empty
     */
    public static DayPart of(String from, String until) {
        var faults = new Faults();
        var first = faults.attempt("/from", () -> minuteOf(from));
        var last = faults.attempt("/to", () -> minuteOf(until));
        faults.refuseIfAny();
        return new DayPart(first.orElseThrow(), last.orElseThrow());
    }

    /**
     * Minutes from 00:00 to a time of day.
     *
     * @param clock as {@code HH:mm}, from 00:00 to 24:00
     * @throws BrokenRuleException if it is no such time
     */
    public static int minuteOf(String clock) {
        if (!clock.matches("([01][0-9]|2[0-3]):[0-5][0-9]|24:00")) {
            throw new BrokenRuleException("must be a time of day from 00:00 to 24:00, such as 09:00");
        }
        return Integer.parseInt(clock, 0, 2, 10) * 60 + Integer.parseInt(clock, 3, 5, 10);
    }

    public boolean overlaps(DayPart other) {
        return fromMinute < other.untilMinute && other.fromMinute < untilMinute;
    }

    public boolean isWholeDay() {
        return equals(WHOLE_DAY);
    }

    /** The beginning as {@code HH:mm}. */
    public String from() {
        return clock(fromMinute);
    }

    /** The end as {@code HH:mm}; {@code 24:00} for the end of the day. */
    public String until() {
        return clock(untilMinute);
    }

    private static String clock(int minute) {
        var hour = minute / 60;
        var rest = minute % 60;
        return (hour < 10 ? "0" : "") + hour + (rest < 10 ? ":0" : ":") + rest;
    }

    @Override
    public int compareTo(DayPart other) {
        return fromMinute != other.fromMinute
                ? Integer.compare(fromMinute, other.fromMinute)
                : Integer.compare(untilMinute, other.untilMinute);
    }
}
