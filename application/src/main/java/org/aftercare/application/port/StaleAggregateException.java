package org.aftercare.application.port;

import java.util.Optional;
import org.aftercare.domain.Revision;

/** An aggregate was changed by somebody else since it was seen or loaded; nothing was stored. */
public final class StaleAggregateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what was stale.
     *
     * @param aggregate what it is called, for people
     */
    public StaleAggregateException(Object aggregate) {
        super(aggregate + " was changed by somebody else meanwhile");
    }

    /**
     * Refuses to go on where somebody acts upon a state that is no longer there.
     *
     * @param expected the revision that he saw, if he says so
     * @param aggregate what it is called, for people
     */
    public static void unless(Optional<Revision> expected, Revision actual, Object aggregate) {
        if (expected.isPresent() && !expected.get().equals(actual)) {
            throw new StaleAggregateException(aggregate);
        }
    }
}
