package org.aftercare.adapter.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * There is one, so that one letter is written at a time, however many are sent; and it rests after each for as long as that
 * took, but for 50 ms at the longest. Writing takes a processor from those who wait for an answer, sending mostly waits itself.
 */
public final class Pen {
    private static final Duration LONGEST_REST = Duration.ofMillis(50);

    private final Lock lock = new ReentrantLock();
    private final LongSupplier nanoTime;
    private long rested;

    /**
     * Makes one that is rested.
     *
     * @param nanoTime tells how many nanoseconds have passed, as {@code System.nanoTime} does
     */
    public Pen(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.rested = nanoTime.getAsLong();
    }

    /** What is written with the pen. */
    @FunctionalInterface
    interface Writing<T> {
        T write() throws IOException, MessagingException;
    }

    <T> T write(Writing<T> writing) throws IOException, MessagingException {
        lock.lock();
        try {
            LockSupport.parkNanos(rested - nanoTime.getAsLong());
            var begun = nanoTime.getAsLong();
            try {
                return writing.write();
            } finally {
                var ended = nanoTime.getAsLong();
                rested = ended + Math.min(ended - begun, LONGEST_REST.toNanos());
            }
        } finally {
            lock.unlock();
        }
    }
}
