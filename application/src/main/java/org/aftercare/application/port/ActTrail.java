package org.aftercare.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.domain.access.AdministrativeAct;
import org.aftercare.domain.access.AgentId;

/**
 * The trail of administrative acts, which only grows.
 *
 * <p>A use case that administers records its act in the unit of work of the change, so that there is neither without the
 * other:
 *
 * <pre>{@code
 * var saved = endpoints.save(changed);
 * trail.record(AdministrativeAct.by(caller, now, Kind.WEBHOOK_ENDPOINT_CHANGED, saved.id().value(), name)
 *         .changing("url", Optional.of(before.address()), Optional.of(saved.address())));
 * }</pre>
 *
 * A new kind of act is a constant of {@link AdministrativeAct.Kind}; its name is stored and must stay. Secrets, and hashes of
 * secrets, are never recorded. What changed nothing need not be recorded.
 */
public interface ActTrail {
    /** Adds an act. */
    void record(AdministrativeAct act);

    /**
     * At most {@code limit} acts that match, oldest first, from behind the given position on.
     *
     * @param limit positive
     */
    List<AdministrativeAct> acts(Filter filter, Optional<Position> after, int limit);

    /**
     * Which acts.
     *
     * @param from only those that were done then or later
     * @param until only those that were done before then
     */
    record Filter(Optional<AgentId> actor, Optional<Instant> from, Optional<Instant> until) {}

    /** An act's place in the order. */
    record Position(Instant at, UUID id) {
        public static Position of(AdministrativeAct act) {
            return new Position(act.at(), act.id());
        }
    }
}
