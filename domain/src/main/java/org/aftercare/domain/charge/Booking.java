package org.aftercare.domain.charge;

import java.util.Optional;

/** A work entry, and that it was cancelled, if it was. */
public record Booking(WorkEntry entry, Optional<Cancellation> cancellation) {
    /** Whether it is to be reckoned with. */
    public boolean counts() {
        return cancellation.isEmpty();
    }
}
