package org.aftercare.domain.clock;

/** How the leading clock of an issue can stand: the one by which it stands in the queue. */
public enum LeadState {
    /** Starts later. */
    HELD_OVER,
    RUNNING,
    /** All that were not stopped are paused. */
    PAUSED,
    /** Nothing runs any more, or ever did. */
    MET,
    /** Due has passed. */
    BREACHED
}
