package org.aftercare.application.port;

import java.util.function.Supplier;

/** All or nothing: what the ports are told within one unit of work is kept together, or not at all. */
public interface UnitOfWork {
    /**
     * Does the work; what it stored is durable when this returns. If it throws, nothing of it is kept. A unit of work within
     * another is a part of it: what it stored is durable, or is not, together with the rest.
     *
     * @throws StaleAggregateException if somebody else changed an aggregate meanwhile
     * @throws DuplicateException if something that must be unique is there already
     * @throws UnavailableException if the store cannot be reached
     */
    <T> T execute(Supplier<T> work);

    /**
     * Does work that only looks and stores nothing: the same, and cheaper.
     *
     * @throws UnavailableException if the store cannot be reached
     */
    default <T> T look(Supplier<T> work) {
        return execute(work);
    }
}
