package org.aftercare.domain.issue;

import java.time.Instant;
import org.aftercare.domain.clock.Breach;
import org.aftercare.domain.clock.Warning;

/** Something that has to be recorded once its instant has come. */
public sealed interface Alarm {
    /** The first instant at which it is a fact. */
    Instant at();

    /** A share of a target will have gone by. */
    record Warn(Instant at, Warning warning) implements Alarm {}

    /** A due instant will have passed unmet. */
    record Break(Instant at, Breach breach) implements Alarm {}
}
