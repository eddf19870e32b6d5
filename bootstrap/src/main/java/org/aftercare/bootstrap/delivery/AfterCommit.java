package org.aftercare.bootstrap.delivery;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Does something soon after a transaction is durable: once for all that become so within a moment. */
final class AfterCommit {
    private static final Duration MOMENT = Duration.ofMillis(50);

    private final Executor soon =
            CompletableFuture.delayedExecutor(MOMENT.toMillis(), TimeUnit.MILLISECONDS, Runnable::run);
    private final AtomicBoolean willBeDone = new AtomicBoolean();
    private final Runnable then;

    /**
     * Does nothing yet.
     *
     * @param then what is to be done, which should not take long
     */
    AfterCommit(Runnable then) {
        this.then = then;
    }

    /** Has it done after the transaction that is under way. */
    void of(TransactionSynchronizationRegistry transactions) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // only the end matters
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED && willBeDone.compareAndSet(false, true)) {
                    soon.execute(AfterCommit.this::done);
                }
            }
        });
    }

    private void done() {
        willBeDone.set(false);
        then.run();
    }
}
