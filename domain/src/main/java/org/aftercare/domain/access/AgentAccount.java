package org.aftercare.domain.access;

import java.time.Instant;
import java.util.Optional;
import org.aftercare.domain.Revision;
import org.aftercare.domain.customer.EmailAddress;

/**
 * The account of somebody, or some program, that works for the vendor.
 *
 * @param email by which a person logs in; no two accounts have the same
 * @param deactivatedAt from when on none of its tokens is good, if it was deactivated
 */
public record AgentAccount(
        Agent agent, Kind kind, Optional<EmailAddress> email, Optional<Instant> deactivatedAt, Revision revision) {
    /** Who stands behind it. */
    public enum Kind {
        PERSON,
        /** A program: it has tokens, and no password. */
        SERVICE
    }

    public AgentId id() {
        return agent.id();
    }

    public boolean active() {
        return deactivatedAt.isEmpty();
    }

    /** Whether it is one of those of whom there must always be one. */
    public boolean activeAdministrator() {
        return active() && agent.administrator();
    }

    /** The same account with other contents; deactivated from now on, or active, as wanted. */
    public AgentAccount changed(
            String name, boolean administrator, Optional<EmailAddress> address, boolean active, Instant now) {
        return new AgentAccount(
                new Agent(agent.id(), name, administrator),
                kind,
                address,
                active ? Optional.empty() : deactivatedAt.or(() -> Optional.of(now)),
                revision);
    }
}
