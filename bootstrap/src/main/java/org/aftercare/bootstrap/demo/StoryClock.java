package org.aftercare.bootstrap.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Shows the instant at which the demonstration's story has arrived. */
final class StoryClock extends Clock {
    private Instant instant = Instant.EPOCH;

    void set(Instant to) {
        this.instant = to;
    }

    @Override
    public Instant instant() {
        return instant;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("it has no zone but UTC");
    }
}
