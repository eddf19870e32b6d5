package org.aftercare.domain.calendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aftercare.domain.Faults;

/**
 * The office hours of each day of the week. A day without any is a weekend day.
 *
 * @param week the parts of each day, without overlap, in order; days without office hours may be absent or empty
 */
public record OfficeHours(Map<DayOfWeek, List<DayPart>> week) {
    public OfficeHours {
        var faults = new Faults();
        var ordered = new EnumMap<DayOfWeek, List<DayPart>>(DayOfWeek.class);
        for (var entry : week.entrySet()) {
            var day = entry.getKey();
            refuseOverlaps("/" + day, entry.getValue(), faults);
            if (!entry.getValue().isEmpty()) {
                ordered.put(day, entry.getValue().stream().sorted().toList());
            }
        }
        if (ordered.isEmpty()) {
            faults.add("", "must have office hours on at least one day of the week");
        }
        faults.refuseIfAny();
        week = Collections.unmodifiableMap(ordered);
    }

    private static void refuseOverlaps(String pointer, List<DayPart> parts, Faults faults) {
        var earlier = new ArrayList<DayPart>();
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            for (var other : earlier) {
                if (part.overlaps(other)) {
                    faults.add(
                            pointer + "/" + i,
                            part.from() + " to " + part.until() + " overlaps " + other.from() + " to " + other.until());
                }
            }
            earlier.add(part);
        }
    }

    /** The office hours of a day of the week, in order; empty on a weekend day. */
    public List<DayPart> on(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }
}
