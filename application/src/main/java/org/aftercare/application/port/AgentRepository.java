package org.aftercare.application.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.domain.access.AgentAccount;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.AgentPreferences;
import org.aftercare.domain.access.AgentTopic;
import org.aftercare.domain.access.PasswordReset;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.EmailAddress;

/** The accounts of those who work for the vendor. */
public interface AgentRepository {
    Optional<AgentAccount> find(AgentId id);

    Optional<AgentAccount> find(EmailAddress address);

    /**
     * At most {@code limit} accounts by identity, from behind the given one on.
     *
     * @param limit positive
     */
    List<AgentAccount> accounts(Optional<AgentId> after, int limit);

    /**
     * The administrators who are active. Until the unit of work ends, nobody else's gets them by this; so it is asked before
     * one of them ceases to be.
     */
    List<AgentAccount> activeAdministrators();

    /**
     * Stores an account.
     *
     * @return as it is stored, with its new revision
     * @throws StaleAggregateException if its revision is not the stored one
     * @throws DuplicateException if another account has the address (at the latest when the unit of work ends)
     */
    AgentAccount save(AgentAccount account);

    /** How an agent wants to have it; the usual way if he has not said anything. */
    AgentPreferences preferences(AgentId agent);

    /** Stores it, in place of what was there. */
    void save(AgentId agent, AgentPreferences preferences);

    /** The active accounts with an address whose agents want to be told of something, and how each wants to have it. */
    Map<AgentAccount, AgentPreferences> whoWants(AgentTopic topic);

    /** The hash of an agent's password, if one was set. */
    Optional<String> passwordHash(AgentId agent);

    /** Sets an agent's password. */
    void savePasswordHash(AgentId agent, String passwordHash);

    /** Stores a reset of a password, in place of the agent's one of before. */
    void save(PasswordReset reset);

    Optional<PasswordReset> passwordReset(SecretHash hash);

    /** Deletes the reset with that secret; false if there is none any more, be it that somebody else was faster. */
    boolean useUp(SecretHash hash);
}
