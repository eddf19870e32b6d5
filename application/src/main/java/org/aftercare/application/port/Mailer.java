package org.aftercare.application.port;

/** Hands notices over to the world. */
public interface Mailer {
    /**
     * Delivers a notice. The same notice may come twice after a crash; it then carries the same identity.
     *
     * @throws UnavailableException if it cannot be handed over now
     */
    void deliver(Notice notice);

    /**
     * Delivers a notice with the address that it is about.
     *
     * @param secret that opens it, made for this delivery; to be written into the mail, and nowhere else
     * @throws UnavailableException if it cannot be handed over now
     */
    void deliver(Notice.WithLink notice, String secret);
}
