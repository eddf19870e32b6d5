package org.aftercare.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.domain.access.AccessToken;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Bearer;
import org.aftercare.domain.access.LogIn;
import org.aftercare.domain.access.LogInId;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.access.TokenHolder;
import org.aftercare.domain.access.TokenId;
import org.aftercare.domain.customer.ContactId;

/** Who may come in: agents with their tokens, contacts with their passwords and log-ins. */
public interface AccessRepository {
    Optional<Agent> agent(AgentId id);

    /** Stores an agent as an active person's account, or renames and ranks the one with the same identity. */
    void save(Agent agent);

    /** The token, and who comes with it, in one look; asked on each request. */
    Optional<Bearer> bearer(SecretHash hash);

    Optional<AccessToken> token(SecretHash hash);

    Optional<AccessToken> token(TokenId id);

    /**
     * At most {@code limit} of a holder's tokens, by identity, from behind the given one on.
     *
     * @param limit positive
     */
    List<AccessToken> tokens(TokenHolder holder, Optional<TokenId> after, int limit);

    /** Stores a token, or replaces the one with the same hash. */
    void save(AccessToken token);

    /** The hash of a contact's password, if one was set. */
    Optional<String> passwordHash(ContactId contact);

    /** Sets a contact's password. */
    void savePasswordHash(ContactId contact, String passwordHash);

    Optional<LogIn> logIn(SecretHash hash);

    /** A contact's log-ins that were not ended, the latest first; also those that have expired. */
    List<LogIn> logIns(ContactId contact);

    /** Stores a new log-in. */
    void save(LogIn logIn);

    /** Writes down when whoever came with a log-in was last seen. */
    void seen(LogInId logIn, Instant at);

    /** Ends a log-in, if it belongs to the contact and was not ended yet. */
    void endLogIn(ContactId contact, LogInId logIn, Instant at);

    /** Ends all of a contact's log-ins that were not ended yet, but for one. */
    void endLogIns(ContactId contact, Optional<LogInId> except, Instant at);

    /**
     * Removes some of the log-ins that began before an instant.
     *
     * @param limit so many at most, positive
     * @return how many were removed; fewer than the limit if there are no more
     */
    int forgetLogIns(Instant begunBefore, int limit);
}
