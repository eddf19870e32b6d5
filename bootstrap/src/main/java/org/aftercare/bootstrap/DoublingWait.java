package org.aftercare.bootstrap;

import java.time.Duration;

/** How long to wait before what failed is tried again: 1, 2, 4, … seconds, up to a longest wait. */
public final class DoublingWait {
    /** A second doubled so often is longer than anybody waits, and not too long to be counted. */
    private static final int MOST_DOUBLINGS = 30;

    private DoublingWait() {}

    /**
     * Says how long.
     *
     * @param failuresBefore how many attempts had failed before the one that has failed now
     */
    public static Duration after(int failuresBefore, Duration longest) {
        var wait = Duration.ofSeconds(1L << Math.min(failuresBefore, MOST_DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
