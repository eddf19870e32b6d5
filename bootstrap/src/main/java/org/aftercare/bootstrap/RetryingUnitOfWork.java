package org.aftercare.bootstrap;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.aftercare.application.port.DuplicateException;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.application.port.UnitOfWork;

/**
 * Does work again, on what is stored by then, when it lost a race against somebody else's: it was undone as a whole, so nobody
 * has seen anything of it. Whoever insists on the state that he saw is told at once that it has gone. A unit of work within
 * another is not done again by itself, since it cannot be undone by itself.
 */
final class RetryingUnitOfWork implements UnitOfWork {
    private static final int TRIES = 6;
    /** So long at most before the second try, in nanoseconds; twice as long before each further one. */
    private static final long PAUSE = 4_000_000;

    private final UnitOfWork unitOfWork;
    private final ThreadLocal<Boolean> underWay = ThreadLocal.withInitial(() -> false);

    RetryingUnitOfWork(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public <T> T execute(Supplier<T> work) {
        return underWay.get() ? unitOfWork.execute(work) : untilWon(() -> unitOfWork.execute(work));
    }

    @Override
    public <T> T executeTogether(Class<?> useCase, Supplier<T> work) {
        return underWay.get() ? unitOfWork.execute(work) : untilWon(() -> unitOfWork.executeTogether(useCase, work));
    }

    /** Nothing that only looks can lose a race. */
    @Override
    public <T> T look(Supplier<T> work) {
        return unitOfWork.look(work);
    }

    private <T> T untilWon(Supplier<T> unit) {
        underWay.set(true);
        try {
            return tried(unit);
        } finally {
            underWay.remove();
        }
    }

    private static <T> T tried(Supplier<T> unit) {
        for (var tries = 1; tries < TRIES; tries++) {
            try {
                return unit.get();
            } catch (StaleAggregateException | DuplicateException lost) {
                if (lost instanceof StaleAggregateException stale && stale.isInsistedUpon()) {
                    throw stale;
                }
                // somebody else got his work done, so this cannot go on for ever; not all who lost begin again at once
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE << (tries - 1)));
            }
        }
        return unit.get();
    }
}
