package org.aftercare.application.port;

import java.time.Instant;

/** Where mails to us arrive. */
public interface Mailbox {
    /**
     * Hands over every mail that lies there, one after the other, and files each as it is told. A mail that was handed over
     * and could not be filed is handed over again another time.
     *
     * @throws UnavailableException if the mailbox cannot be reached now
     */
    void empty(Taker taker);

    /** Takes mails. */
    @FunctionalInterface
    interface Taker {
        /** What comes of a mail decides where it is filed; what it throws ends the emptying, and leaves the mail where it is. */
        Filing take(Arrived mail);
    }

    /** Where a mail goes. */
    enum Filing {
        DONE,
        QUARANTINE
    }

    /**
     * A mail that lies in the mailbox.
     *
     * @param receivedAt when our server received it
     * @param size in bytes, as the server says
     * @param content all of it, or its beginning if it is larger than what is taken in
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them, and nobody changes these bytes
    record Arrived(Instant receivedAt, long size, byte[] content, boolean whole) {}
}
