package org.aftercare.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.mail.MailState;

/** Notices on their way out: put in with the change that causes them, delivered after it is durable, by whichever node is free. */
public interface Outbox {
    /** Puts a notice in, as part of the unit of work. It will be delivered, however often that has to be tried, for days. */
    void put(Notice notice);

    /**
     * Puts a notice in that is to be delivered only at some instant.
     *
     * @param due by the clock that says it is {@code now}; at once if that is past
     */
    void putFor(Instant due, Notice notice, Instant now);

    /** The notice with what has come of it, if it ever was put in. */
    Optional<OutgoingMail> find(UUID id);

    /**
     * Remembers what came of an attempt. Whatever is to be tried no more goes out of the way. Nothing is changed by an attempt
     * that failed if it was settled otherwise meanwhile, nor once it was delivered.
     */
    void attempted(OutgoingMail mail);

    /**
     * Has it be as somebody wants it by hand: tried at once if it waits, or else tried no more.
     *
     * @return false if it is just being tried, and nothing was changed
     */
    boolean overrule(OutgoingMail mail);

    /**
     * A page, the newest first.
     *
     * @param state none for all
     * @param before the identity of the one at which the page before ended
     */
    List<OutgoingMail> list(Optional<MailState> state, Optional<UUID> before, int limit);

    /** How many there are in each of the states in which something is left to be done; none is no entry. */
    Map<MailState, Long> unsettled();
}
