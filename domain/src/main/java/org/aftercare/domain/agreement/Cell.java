package org.aftercare.domain.agreement;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One covered cell of the matrix severity × service window, with its targets. A cell may be covered without a target of some
 * kind: then time in it counts, but no clock of that kind starts in it.
 */
public record Cell(Map<ClockKind, Target> targets) {
    public Cell {
        var ordered = new EnumMap<ClockKind, Target>(ClockKind.class);
        ordered.putAll(targets);
        targets = Collections.unmodifiableMap(ordered);
    }

    public static Cell respondWithin(Target target) {
        return new Cell(Map.of(ClockKind.RESPONSE, target));
    }

    public Optional<Target> target(ClockKind kind) {
        return Optional.ofNullable(targets.get(kind));
    }
}
