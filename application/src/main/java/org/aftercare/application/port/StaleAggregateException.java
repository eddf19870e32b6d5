package org.aftercare.application.port;

import java.util.Optional;
import org.aftercare.domain.Revision;

/** An aggregate was changed by somebody else since it was seen or loaded; nothing was stored. */
public final class StaleAggregateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean insistedUpon;

    /**
     * Says what was stale.
     *
     * @param aggregate what it is called, for people
     */
    public StaleAggregateException(Object aggregate) {
        this(aggregate, false);
    }

    private StaleAggregateException(Object aggregate, boolean insistedUpon) {
        super(aggregate + " was changed by somebody else meanwhile");
        this.insistedUpon = insistedUpon;
    }

    /** Whether somebody acts upon the state that he saw and upon no other, so that trying again is of no use. */
    public boolean isInsistedUpon() {
        return insistedUpon;
    }

    /**
     * Refuses to go on where somebody acts upon a state that is no longer there.
     *
     * @param expected the revision that he saw, if he says so
     * @param aggregate what it is called, for people
     */
    public static void unless(Optional<Revision> expected, Revision actual, Object aggregate) {
        if (expected.isPresent() && !expected.get().equals(actual)) {
            throw new StaleAggregateException(aggregate, true);
        }
    }
}
