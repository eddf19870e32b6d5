package org.aftercare.domain.charge;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import org.aftercare.domain.calendar.ServiceWindow;

/**
 * A part of some work {@code [from, until)} that lies in one service window, one month, one version of the agreement, and
 * wholly within or without the bug-fix period.
 *
 * @param month in the zone by which the agreement's months are counted
 * @param closure name of the closure, where the window is BANK_HOLIDAY and the closure has a name; else empty
 * @param version of the agreement whose charges hold; 0 for none
 * @param bugFix whether it lies in the bug-fix period
 */
public record WorkPart(
        WorkEntry entry,
        Instant from,
        Instant until,
        YearMonth month,
        ServiceWindow window,
        String closure,
        int version,
        boolean bugFix) {
    static final Comparator<WorkPart> BY_TIME =
            Comparator.comparing(WorkPart::from).thenComparing(WorkPart::entry, WorkEntry.BY_TIME);

    public WorkPart {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a part is not empty: " + from + " to " + until);
        }
    }

    public int minutes() {
        return (int) Duration.between(from, until).toMinutes();
    }

    /** Its first minutes. */
    WorkPart first(int minutes) {
        return new WorkPart(
                entry, from, from.plus(Duration.ofMinutes(minutes)), month, window, closure, version, bugFix);
    }

    /** What is left of it behind its first minutes. */
    WorkPart behind(int minutes) {
        return new WorkPart(
                entry, from.plus(Duration.ofMinutes(minutes)), until, month, window, closure, version, bugFix);
    }
}
