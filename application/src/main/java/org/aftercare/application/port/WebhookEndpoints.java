package org.aftercare.application.port;

import java.util.List;
import java.util.Optional;
import org.aftercare.domain.webhook.Endpoint;
import org.aftercare.domain.webhook.EndpointId;
import org.aftercare.domain.webhook.SigningSecrets;

/** The programs that want to be told what happens, and the secrets that what they are told is signed with. */
public interface WebhookEndpoints {
    Optional<Endpoint> find(EndpointId id);

    /**
     * At most {@code limit} endpoints by identity, from behind the given one on.
     *
     * @param limit positive
     */
    List<Endpoint> endpoints(Optional<EndpointId> after, int limit);

    /** Those to which anything is sent. */
    List<Endpoint> enabled();

    /** Whether there is any to which anything is sent. */
    boolean anyEnabled();

    /**
     * Stores an endpoint.
     *
     * @return as it is stored, with its new revision
     * @throws StaleAggregateException if its revision is not the stored one
     */
    Endpoint save(Endpoint endpoint);

    /** Forgets an endpoint with its secrets and its deliveries; nothing if there is none. */
    void remove(EndpointId id);

    /**
     * The secrets of an endpoint, if there is one.
     *
     * @throws SealedElsewhereException if they were sealed with another key
     */
    Optional<SigningSecrets> secrets(EndpointId id);

    /** Sets the secrets of an endpoint that is stored. Whoever reads the store alone does not learn them. */
    void saveSecrets(EndpointId id, SigningSecrets secrets);
}
