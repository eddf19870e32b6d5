package org.aftercare.domain.agreement;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.aftercare.domain.Faults;
import org.aftercare.domain.calendar.ServiceWindow;

/**
 * How the chargeable minutes of a session become units that are billed ({@code domain.md} §5).
 *
 * <p>Worked example: with units of 30 minutes, rounded up with a grace of 5, sessions of 5, 6, 35 and 36 minutes are 0, 1, 1
 * and 2 units. With a minimum of 60 minutes the second and the third are two units as well; the first stays free.
 *
 * @param unitMinutes 1 to {@value #MAX_UNIT}
 * @param graceMinutes by which a session may go beyond whole units without a further one being billed; less than a unit, and
 *     nothing but 0 unless rounded up
 * @param minimumMinutes what a session that is billed at all is billed at least, 0 to {@value #MAX_MINIMUM}
 * @param windowMinimums the same, for sessions that have chargeable time in a window
 * @param onSiteMinimum the same, for sessions with chargeable work at the customer's
 */
public record Billing(
        int unitMinutes,
        Rounding rounding,
        int graceMinutes,
        int minimumMinutes,
        Map<ServiceWindow, Integer> windowMinimums,
        int onSiteMinimum) {
    public static final int MAX_UNIT = 480;
    public static final int MAX_MINIMUM = 1440;

    /** To the minute, and nothing else. */
    public static final Billing TO_THE_MINUTE = new Billing(1, Rounding.UP, 0, 0, Map.of(), 0);

    /** What becomes of a unit that was begun. */
    public enum Rounding {
        UP,
        /** Up from half a unit on. */
        NEAREST,
        DOWN
    }

    public Billing {
        var faults = new Faults();
        if (unitMinutes < 1 || unitMinutes > MAX_UNIT) {
            faults.add("/unitMinutes", "must be 1 to " + MAX_UNIT + " minutes, and is " + unitMinutes);
        }
        if (graceMinutes < 0 || graceMinutes >= Math.max(1, unitMinutes)) {
            faults.add("/graceMinutes", "must be 0 to less than a unit, and is " + graceMinutes);
        } else if (graceMinutes > 0 && rounding != Rounding.UP) {
            faults.add("/graceMinutes", "must be 0 unless units are rounded UP, and is " + graceMinutes);
        }
        checkMinimum("/minimumMinutes", minimumMinutes, faults);
        var ordered = new EnumMap<ServiceWindow, Integer>(ServiceWindow.class);
        windowMinimums.forEach((window, minimum) -> {
            checkMinimum("/windowMinimums/" + window, minimum, faults);
            ordered.put(window, minimum);
        });
        checkMinimum("/onSiteMinimum", onSiteMinimum, faults);
        faults.refuseIfAny();
        windowMinimums = Collections.unmodifiableMap(ordered);
    }

    private static void checkMinimum(String pointer, int minutes, Faults faults) {
        if (minutes < 0 || minutes > MAX_MINIMUM) {
            faults.add(pointer, "must be 0 to " + MAX_MINIMUM + " minutes, and is " + minutes);
        }
    }

    /**
     * The units that a session is billed.
     *
     * @param chargeable its chargeable minutes
     * @param included its other minutes; they count towards a minimum
     * @param windows in which its chargeable minutes lie
     * @param onSite whether any of its chargeable work was done at the customer's
     */
    public int units(int chargeable, int included, Set<ServiceWindow> windows, boolean onSite) {
        var units = rounded(chargeable);
        if (units == 0) {
            return 0;
        }
        var least = windows.stream()
                .mapToInt(window -> windowMinimums.getOrDefault(window, 0))
                .reduce(onSite ? Math.max(minimumMinutes, onSiteMinimum) : minimumMinutes, Math::max);
        return Math.max(units, Math.ceilDiv(Math.max(0, least - included), unitMinutes));
    }

    private int rounded(int minutes) {
        var whole = minutes / unitMinutes;
        var rest = minutes % unitMinutes;
        return switch (rounding) {
            case UP -> rest > graceMinutes ? whole + 1 : whole;
            case NEAREST -> 2 * rest >= unitMinutes ? whole + 1 : whole;
            case DOWN -> whole;
        };
    }
}
