package org.aftercare.application.port;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Notices on their way out: put in with the change that causes them, delivered after it is durable, by whichever node is free. */
public interface Outbox {
    /** Puts a notice in, as part of the unit of work. It will be delivered, however often that has to be tried. */
    void put(Notice notice);

    /** The notice, if it is in the outbox and was not delivered yet. */
    Optional<Notice> undelivered(UUID id);

    /** Remembers that a notice was delivered. */
    void delivered(UUID id, Instant at);
}
