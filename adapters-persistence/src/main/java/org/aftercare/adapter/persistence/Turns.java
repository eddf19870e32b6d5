package org.aftercare.adapter.persistence;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.aftercare.application.port.UnavailableException;

/** Turns at holding connections: so many at the same time, the others in the order in which they came. */
final class Turns {
    private final Semaphore free;
    private final Duration patience;

    /**
     * Nobody has a turn yet.
     *
     * @param patience for so long somebody waits for a turn
     */
    Turns(int atOnce, Duration patience) {
        this.free = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** That it is one's turn to hold connections. */
    @FunctionalInterface
    interface Turn {
        void end();
    }

    /**
     * Waits until it is one's turn.
     *
     * @throws UnavailableException if it is not for too long, or if Aftercare is ending
     */
    Turn next() {
        try {
            if (!free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new UnavailableException(
                        "the database has too much to do", new TimeoutException("no turn within " + patience));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("Aftercare is ending", interrupted);
        }
        return free::release;
    }
}
