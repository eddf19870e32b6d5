package org.aftercare.application.port;

import java.util.Optional;
import org.aftercare.domain.access.AccessToken;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.LogIn;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.ContactId;

/** Who may come in: agents with their tokens, contacts with their passwords and log-ins. */
public interface AccessRepository {
    Optional<Agent> agent(AgentId id);

    /** Stores an agent, or replaces the one with the same identity. */
    void save(Agent agent);

    Optional<AccessToken> token(SecretHash hash);

    /** Stores a token, or replaces the one with the same hash. */
    void save(AccessToken token);

    /** The hash of a contact's password, if one was set. */
    Optional<String> passwordHash(ContactId contact);

    /** Sets a contact's password. */
    void savePasswordHash(ContactId contact, String passwordHash);

    Optional<LogIn> logIn(SecretHash hash);

    /** Stores a log-in, or replaces the one with the same hash. */
    void save(LogIn logIn);
}
