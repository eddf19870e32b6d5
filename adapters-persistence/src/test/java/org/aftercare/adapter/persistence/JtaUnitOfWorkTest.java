package org.aftercare.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.aftercare.application.port.UnavailableException;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What only a transaction that misbehaves can show. */
class JtaUnitOfWorkTest {
    private final FragileTransaction transaction = new FragileTransaction();
    private @Nullable RuntimeException atFlush;
    private final PlainSql plain = new PlainSql(new JdbcDataSource(), 1, Duration.ofMillis(1));
    private final JtaUnitOfWork unitOfWork = new JtaUnitOfWork(transaction, entityManager(), plain);

    private EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (self, method, arguments) -> {
                    if (atFlush != null) {
                        throw atFlush;
                    }
                    return null;
                });
    }

    private static final class FragileTransaction implements UserTransaction {
        private final ThreadLocal<Integer> status = ThreadLocal.withInitial(() -> Status.STATUS_NO_TRANSACTION);
        private boolean losesConnection;
        private boolean failsToRollBack;

        @Override
        public void begin() {
            status.set(Status.STATUS_ACTIVE);
        }

        @Override
        public void commit() throws RollbackException {
            status.remove();
            if (losesConnection) {
                throw new RollbackException("lost");
            }
        }

        @Override
        public void rollback() {
            status.remove();
            if (failsToRollBack) {
                throw new IllegalStateException("not even that");
            }
        }

        @Override
        public void setRollbackOnly() {
            status.set(Status.STATUS_MARKED_ROLLBACK);
        }

        @Override
        public int getStatus() {
            return status.get();
        }

        @Override
        public void setTransactionTimeout(int seconds) {
            throw new UnsupportedOperationException("not needed");
        }
    }

    @Test
    void a_look_tells_that_the_database_is_away_and_begins_no_transaction() {
        assertThatThrownBy(() -> unitOfWork.look(() -> {
                    assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
                    throw new IllegalStateException(new SQLException("away", "08S01"));
                }))
                .isInstanceOf(UnavailableException.class);
    }

    @Test
    void who_waits_too_long_for_its_turn_is_told_and_begins_nothing() {
        var turn = plain.turn();

        assertThatThrownBy(() -> unitOfWork.execute(() -> "work"))
                .isInstanceOf(UnavailableException.class)
                .hasMessage("the database has too much to do");

        assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
        turn.end();
        assertThat(unitOfWork.execute(() -> "work")).isEqualTo("work");
        assertThat(unitOfWork.execute(() -> "work, since a turn ends with its unit of work"))
                .isEqualTo("work, since a turn ends with its unit of work");
    }

    @Test
    void a_connection_lost_at_the_commit_can_be_tried_again() {
        transaction.losesConnection = true;

        assertThatThrownBy(() -> unitOfWork.execute(() -> "work")).isInstanceOf(UnavailableException.class);
    }

    @Test
    void what_was_done_together_and_may_have_been_kept_is_not_done_again() {
        transaction.losesConnection = true;
        var othersWait = new CountDownLatch(1);
        var done = new AtomicInteger();
        var first = waiting(() -> {
            othersWait.await();
            return 0;
        });
        var others = List.of(waiting(done::incrementAndGet), waiting(done::incrementAndGet));

        othersWait.countDown();

        assertThat(Stream.concat(Stream.of(first), others.stream()))
                .allSatisfy(each -> assertThatThrownBy(each::get).hasCauseInstanceOf(UnavailableException.class));
        assertThat(done).hasValue(2);
    }

    /** Does the work in a thread of its own, and returns once that waits. */
    private FutureTask<Integer> waiting(Callable<Integer> work) {
        var future = new FutureTask<>(() -> unitOfWork.executeTogether(JtaUnitOfWorkTest.class, () -> called(work)));
        var thread = Thread.ofPlatform().daemon().start(future);
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return future;
    }

    private static int called(Callable<Integer> work) {
        try {
            return work.call();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void gathering_is_not_begun_twice() {
        assertThatThrownBy(() -> unitOfWork.execute(() -> {
                    plain.gathering(List.of(() -> plain.gathering(List.of())));
                    return "";
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_connection_lost_before_the_commit_can_be_tried_again() {
        atFlush = new PersistenceException(new SQLException("Communications link failure", "08S01"));

        assertThatThrownBy(() -> unitOfWork.execute(() -> "work")).isInstanceOf(UnavailableException.class);
        assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
    }

    @Test
    void work_that_goes_on_after_a_failure_is_not_kept() {
        assertThatThrownBy(() -> unitOfWork.execute(() -> {
                    transaction.setRollbackOnly();
                    return "as if nothing had happened";
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the work went on after something had failed");
    }

    @Test
    void an_error_comes_out_as_it_is_and_ends_the_transaction() {
        var error = new StackOverflowError();

        assertThatThrownBy(() -> unitOfWork.execute(() -> {
                    throw error;
                }))
                .isSameAs(error);
        assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
    }

    @Test
    void a_failing_roll_back_does_not_hide_the_failure() {
        transaction.failsToRollBack = true;
        var thrown = new UnsupportedOperationException("mine");

        assertThatThrownBy(() -> unitOfWork.execute(() -> {
                    throw thrown;
                }))
                .isSameAs(thrown)
                .satisfies(it -> assertThat(it.getSuppressed())
                        .singleElement()
                        .asString()
                        .contains("not even that"));
    }
}
