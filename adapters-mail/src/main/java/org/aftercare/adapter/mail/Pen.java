package org.aftercare.adapter.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * There is one, so that one letter is written at a time, however many are sent: writing takes a processor from those who wait
 * for an answer, sending mostly waits itself.
 */
final class Pen {
    private final Lock lock = new ReentrantLock();

    /** What is written with the pen. */
    @FunctionalInterface
    interface Writing<T> {
        T write() throws IOException, MessagingException;
    }

    <T> T write(Writing<T> writing) throws IOException, MessagingException {
        lock.lock();
        try {
            return writing.write();
        } finally {
            lock.unlock();
        }
    }
}
