package org.aftercare.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.domain.callback.CallbackReference;
import org.aftercare.domain.callback.CallbackRequest;
import org.aftercare.domain.callback.PhoneNumber;

/** Callback requests with all that became of them. */
public interface CallbackRepository {
    Optional<CallbackRequest> find(CallbackReference reference);

    /** What was asked for under a number at that instant or later, the newest first. */
    List<CallbackRequest> of(PhoneNumber phone, Instant since);

    /**
     * At most {@code limit} requests from behind the given position on, by the instant by which somebody is to call.
     *
     * @param open whether those that are open are wanted, or those that are closed; all if it is not said
     * @param limit 1 to 201
     */
    List<CallbackRequest> list(Optional<Boolean> open, Optional<Position> after, int limit);

    /**
     * At most {@code limit} requests to which something happened at that instant or later, from behind the given place on, by
     * when it happened last.
     *
     * @param limit positive
     */
    List<CallbackRequest> changed(Instant since, Optional<Change> after, int limit);

    /**
     * Stores a request.
     *
     * @return as it is stored, with its new revision
     * @throws StaleAggregateException if its revision is not the stored one
     * @throws DuplicateException if somebody else stores one for the same number at the same moment (at the latest when the
     *     unit of work ends)
     */
    CallbackRequest save(CallbackRequest request);

    /** A reference that was never given before, higher than those given before; some may stay unused. */
    CallbackReference nextReference();

    /** A place among what has changed. */
    record Change(Instant at, CallbackReference reference) implements Comparable<Change> {
        public static Change of(CallbackRequest request) {
            return new Change(request.changedAt(), request.reference());
        }

        @Override
        public int compareTo(Change other) {
            var byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(reference.value(), other.reference.value());
        }
    }

    /** A place in the list. */
    record Position(Instant callBy, CallbackReference reference) implements Comparable<Position> {
        public static Position of(CallbackRequest request) {
            return new Position(request.callBy(), request.reference());
        }

        @Override
        public int compareTo(Position other) {
            var byTime = callBy.compareTo(other.callBy);
            return byTime != 0 ? byTime : Long.compare(reference.value(), other.reference.value());
        }
    }
}
