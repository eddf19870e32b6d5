package org.aftercare.application.port;

import java.time.Instant;
import java.util.Optional;
import org.aftercare.domain.access.SecretHash;

/** The answers to requests that clients sent with a key, to be given again. What an answer looks like is its writer's business. */
public interface KeptAnswers {
    /** What is kept under the key, if anything is. */
    Optional<Kept> find(SecretHash key);

    /**
     * Takes the key for a request whose answer will follow in the same unit of work. Whoever takes it at the same moment waits
     * for that unit of work to end.
     *
     * @throws DuplicateException if the key is taken
     */
    void take(SecretHash key, SecretHash request, Instant at);

    /** Keeps the answer under a key that this unit of work took. */
    void keep(SecretHash key, String answer);

    /**
     * Forgets keys that were taken before the given instant.
     *
     * @param limit so many at most
     * @return how many were forgotten
     */
    int forget(Instant takenBefore, int limit);

    /**
     * An answer.
     *
     * @param request what was asked for
     */
    record Kept(SecretHash request, String answer) {}
}
