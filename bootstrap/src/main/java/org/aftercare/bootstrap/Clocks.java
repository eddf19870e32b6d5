package org.aftercare.bootstrap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The one clock of a running Aftercare: it ticks in microseconds, which is what the database can hold. */
final class Clocks {

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    private Clocks() {}

    /** The given clock, moved so that it reads {@code start} now and runs on from there. */
    static Clock startingAt(Optional<Instant> start, Clock real) {
        Clock moved = start.map(instant -> Clock.offset(real, Duration.between(real.instant(), instant)))
                .orElse(real);
        return Clock.tick(moved, MICROSECOND);
    }
}
