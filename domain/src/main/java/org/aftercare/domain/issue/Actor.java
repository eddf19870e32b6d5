package org.aftercare.domain.issue;

import java.util.UUID;
import org.aftercare.domain.access.Caller;

/**
 * Who did something, as the history of an issue remembers it.
 *
 * @param name as it was then
 */
public record Actor(Kind kind, UUID id, String name) {
    public enum Kind {
        AGENT,
        CONTACT,
        /** Aftercare itself, woken by an alarm. */
        SYSTEM
    }

    /** Who records that a due instant has passed. */
    public static final Actor AFTERCARE = new Actor(Kind.SYSTEM, new UUID(0, 0), "Aftercare");

    public static Actor of(Caller caller) {
        return new Actor(
                switch (caller) {
                    case Caller.OfVendor agent -> Kind.AGENT;
                    case Caller.OfCustomer contact -> Kind.CONTACT;
                },
                caller.id(),
                caller.name());
    }
}
