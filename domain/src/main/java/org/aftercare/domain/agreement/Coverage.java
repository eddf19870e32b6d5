package org.aftercare.domain.agreement;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aftercare.domain.Faults;
import org.aftercare.domain.calendar.ServiceWindow;
import org.aftercare.domain.calendar.Windows;

/**
 * The matrix severity × service window. A severity or window that is absent is not covered; nothing may be, where all work is
 * chargeable.
 *
 * @param matrix the covered cells; a severity that is covered at all is covered in office hours ({@code domain.md} §2)
 */
public record Coverage(Map<Severity, Map<ServiceWindow, Cell>> matrix) {
    public static final Coverage NOTHING = new Coverage(Map.of());

    public Coverage {
        var faults = new Faults();
        var ordered = new EnumMap<Severity, Map<ServiceWindow, Cell>>(Severity.class);
        matrix.forEach((severity, row) -> {
            if (row.isEmpty()) {
                return;
            }
            if (!row.containsKey(ServiceWindow.OFFICE_HOURS)) {
                faults.add(
                        "/" + severity,
                        "is covered in " + row.keySet() + ", so it must be covered in OFFICE_HOURS too");
            }
            ordered.put(severity, Collections.unmodifiableMap(new EnumMap<>(row)));
        });
        faults.refuseIfAny();
        matrix = Collections.unmodifiableMap(ordered);
    }

    public Optional<Cell> cell(Severity severity, ServiceWindow window) {
        return Optional.ofNullable(row(severity).get(window));
    }

    /** The covered cells of a severity by window; empty where it is not covered at all. */
    public Map<ServiceWindow, Cell> row(Severity severity) {
        return matrix.getOrDefault(severity, Map.of());
    }

    public boolean covers(Severity severity) {
        return matrix.containsKey(severity);
    }

    public Set<Severity> severities() {
        return matrix.keySet();
    }

    /** The windows whose time counts for a severity. */
    public Windows windows(Severity severity) {
        return Windows.of(row(severity).keySet());
    }
}
