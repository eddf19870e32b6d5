package org.aftercare.domain.clock;

import java.time.Instant;
import java.util.Optional;

/** How a clock stands at an instant. */
public sealed interface ClockState {

    /** The issue came in at an uncovered time; nothing counts yet. */
    record HeldOver(Instant until) implements ClockState {}

    record Running(Instant dueAt) implements ClockState {}

    /** We wait for the customer; nothing counts, and nothing falls due. */
    record Paused(Instant since) implements ClockState {}

    /** The promise was kept, at the due instant at the latest. */
    record Met(Instant stoppedAt) implements ClockState {}

    /** The due instant passed without the promise being kept; if it was kept later, then when. */
    record Breached(Optional<Instant> stoppedAt) implements ClockState {}
}
