package org.aftercare.bootstrap;

import java.util.function.Supplier;
import org.aftercare.application.port.DuplicateException;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.application.port.UnitOfWork;

/**
 * Does work again, on what is stored by then, when it lost a race against somebody else's: it was undone as a whole, so nobody
 * has seen anything of it. Whoever insists on the state that he saw is told the second time that it has gone.
 */
record RetryingUnitOfWork(UnitOfWork unitOfWork) implements UnitOfWork {

    private static final int TRIES = 5;

    @Override
    public <T> T execute(Supplier<T> work) {
        for (var tries = 1; tries < TRIES; tries++) {
            try {
                return unitOfWork.execute(work);
            } catch (StaleAggregateException | DuplicateException lost) {
                // somebody else got his work done, so this cannot go on for ever
            }
        }
        return unitOfWork.execute(work);
    }
}
