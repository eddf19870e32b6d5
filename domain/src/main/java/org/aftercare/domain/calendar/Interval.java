package org.aftercare.domain.calendar;

import java.time.Instant;
import org.aftercare.domain.BrokenRuleException;

/** A stretch of physical time, half-open {@code [from, until)} and not empty. */
public record Interval(Instant from, Instant until) {
    public Interval {
        if (!from.isBefore(until)) {
            throw new BrokenRuleException("must end after it begins, and is " + from + " to " + until);
        }
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }
}
