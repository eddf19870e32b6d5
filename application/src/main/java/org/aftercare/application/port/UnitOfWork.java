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
     * Does the work as {@link #execute} does, or in one transaction with what is done for the same use case at the same time,
     * since to make one durable costs about as much as what is in it. What it stored is durable when this returns, and nobody's
     * failure is another's: what was done together with work that fails is done again by itself. So the work may be done
     * twice, of which once is kept, and in another thread. Only if the store does not confirm that it kept what was done
     * together, that is told to all whose work it was, since it may have been kept.
     *
     * <p>What such a work inserts may be held back until all are done. It finds what it inserted itself through the ports for
     * issues, outboxes and alarms; not through others.
     *
     * @param useCase whose work it is; that of others is not waited for
     * @throws StaleAggregateException as {@link #execute} does
     * @throws DuplicateException as {@link #execute} does
     * @throws UnavailableException as {@link #execute} does
     */
    default <T> T executeTogether(Class<?> useCase, Supplier<T> work) {
        return execute(work);
    }

    /**
     * Does work that only looks and stores nothing: the same, and cheaper where all that it looks at is outgoing mails, issues,
     * their queue, and the agreements, customers and bank holidays that they hang on.
     *
     * @throws UnavailableException if the store cannot be reached
     */
    default <T> T look(Supplier<T> work) {
        return execute(work);
    }
}
