package org.aftercare.domain.agreement;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aftercare.domain.Faults;
import org.aftercare.domain.calendar.Closure;
import org.aftercare.domain.calendar.DayPart;
import org.aftercare.domain.calendar.OfficeHours;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.calendar.SupportCalendar;

/**
 * What vendor and customer agreed on: when the vendor works, which severities it handles at what kind of time, and how fast.
 *
 * @param effectiveFrom the first day, in the calendar's time zone, on which they are in force once signed
 * @param warnAt shares of a target, in per cent, at which a warning is given; rising, each 1 to 99
 * @param charges what is included in a monthly fee and what is chargeable, if that was agreed on
 */
public record Terms(
        LocalDate effectiveFrom,
        SupportCalendar calendar,
        HoldOver holdOver,
        List<Integer> warnAt,
        Coverage coverage,
        Optional<Charges> charges) {
    public static final List<Integer> USUAL_WARNINGS = List.of(75, 90);

    /** A target of covered time must be reachable within this, closures apart, so that every clock has a due instant. */
    private static final long LONGEST_WEEKS = 520;

    public Terms {
        var faults = new Faults();
        if (effectiveFrom.getYear() < Closure.FIRST_YEAR || effectiveFrom.getYear() > Closure.LAST_YEAR) {
            faults.add(
                    "/effectiveFrom",
                    "must lie between the years " + Closure.FIRST_YEAR + " and " + Closure.LAST_YEAR + ", and is "
                            + effectiveFrom);
        }
        for (var i = 0; i < warnAt.size(); i++) {
            var share = warnAt.get(i);
            if (share < 1 || share > 99) {
                faults.add("/warnAt/" + i, "must be a percentage from 1 to 99, and is " + share);
            } else if (i > 0 && share <= warnAt.get(i - 1)) {
                faults.add("/warnAt/" + i, "must be greater than the one before it, and is " + share);
            }
        }
        refuseUnreachable(calendar.officeHours(), coverage, faults);
        charges.ifPresent(agreed -> agreed.checkAgainst(coverage, effectiveFrom, faults));
        faults.refuseIfAny();
        warnAt = List.copyOf(warnAt);
    }

    /** Without charges. */
    public Terms(
            LocalDate effectiveFrom,
            SupportCalendar calendar,
            HoldOver holdOver,
            List<Integer> warnAt,
            Coverage coverage) {
        this(effectiveFrom, calendar, holdOver, warnAt, coverage, Optional.empty());
    }

    /** The same terms with charges. */
    public Terms with(Charges agreed) {
        return new Terms(effectiveFrom, calendar, holdOver, warnAt, coverage, Optional.of(agreed));
    }

    private static void refuseUnreachable(OfficeHours officeHours, Coverage coverage, Faults faults) {
        coverage.matrix().forEach((severity, row) -> {
            var minutes = row.keySet().stream()
                    .mapToLong(window -> minutesPerWeek(officeHours, window))
                    .sum();
            var longest = Duration.ofMinutes(minutes).multipliedBy(LONGEST_WEEKS);
            row.forEach((window, cell) -> cell.targets().forEach((kind, target) -> {
                if (target instanceof Target.CoveredTime(var length) && length.compareTo(longest) > 0) {
                    faults.add(
                            "/coverage/" + severity + "/" + window + "/" + name(kind),
                            target.text() + " would take more than ten years at " + minutes
                                    + " covered minutes a week");
                }
            }));
        });
    }

    /** The name of a target of the given kind, as agreements and the API write it. */
    public static String name(ClockKind kind) {
        return switch (kind) {
            case RESPONSE -> "respondWithin";
            case UPDATE -> "updateEvery";
            case RESOLUTION -> "resolveWithin";
        };
    }

    private static long minutesPerWeek(OfficeHours officeHours, ServiceWindow window) {
        var minutes = 0L;
        for (var day : DayOfWeek.values()) {
            var office = officeHours.on(day).stream()
                    .mapToInt(part -> part.untilMinute() - part.fromMinute())
                    .sum();
            minutes += switch (window) {
                case OFFICE_HOURS -> office;
                case OUT_OF_HOURS -> office == 0 ? 0 : DayPart.MINUTES_PER_DAY - office;
                case WEEKEND -> office == 0 ? DayPart.MINUTES_PER_DAY : 0;
                case BANK_HOLIDAY -> 0;
            };
        }
        return minutes;
    }

    /** Whether work of that severity, window and level is included in the monthly fee; not where there is no fee. */
    public boolean includes(Severity severity, ServiceWindow window, SupportLevel level) {
        return charges.filter(agreed -> agreed.includes(coverage, severity, window, level))
                .isPresent();
    }

    /** The first instant at which these terms are in force once signed. */
    public Instant inForceFrom() {
        return effectiveFrom.atStartOfDay(calendar.timeZone()).toInstant();
    }
}
