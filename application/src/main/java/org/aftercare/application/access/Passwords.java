package org.aftercare.application.access;

import java.time.Instant;
import java.util.Optional;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.application.port.AccountLinks;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.Outbox;
import org.aftercare.domain.TimeOrderedId;
import org.aftercare.domain.access.AccountLink;
import org.aftercare.domain.access.LogInId;
import org.aftercare.domain.customer.Contact;

/** Sets passwords with all that follows from it: other log-ins and links end, and the contact is told by mail. */
public final class Passwords {
    private final AccessRepository access;
    private final AccountLinks links;
    private final Outbox outbox;

    public Passwords(AccessRepository access, AccountLinks links, Outbox outbox) {
        this.access = access;
        this.links = links;
        this.outbox = outbox;
    }

    /**
     * Sets a password, as part of a unit of work.
     *
     * @param kept the log-in that stays, if one does
     */
    void set(Contact contact, String hash, Optional<LogInId> kept, Instant now) {
        access.savePasswordHash(contact.id(), hash);
        access.endLogIns(contact.id(), kept, now);
        for (var purpose : AccountLink.Purpose.values()) {
            links.endAll(contact.id(), purpose, now);
        }
        outbox.put(new Notice.PasswordSet(TimeOrderedId.at(now), contact.email(), contact.name()));
    }
}
