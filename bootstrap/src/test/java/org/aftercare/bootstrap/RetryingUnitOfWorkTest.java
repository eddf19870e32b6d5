package org.aftercare.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.aftercare.application.port.DuplicateException;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.application.port.UnavailableException;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.domain.Revision;
import org.junit.jupiter.api.Test;

class RetryingUnitOfWorkTest {

    private int tries;

    private final UnitOfWork retrying = new RetryingUnitOfWork(new UnitOfWork() {
        @Override
        public <T> T execute(Supplier<T> work) {
            tries++;
            return work.get();
        }
    });

    private String lost(int times, RuntimeException how) {
        return retrying.execute(() -> {
            if (tries <= times) {
                throw how;
            }
            return "done";
        });
    }

    @Test
    void a_lost_race_is_run_again() {
        assertThat(lost(5, new StaleAggregateException("AC-1042"))).isEqualTo("done");

        assertThat(tries).isEqualTo(6);
    }

    @Test
    void what_somebody_else_stored_first_is_found_the_second_time() {
        assertThat(lost(1, new DuplicateException("contact"))).isEqualTo("done");

        assertThat(tries).isEqualTo(2);
    }

    @Test
    void whoever_always_loses_is_told_in_the_end() {
        assertThatThrownBy(() -> lost(100, new StaleAggregateException("AC-1042")))
                .isInstanceOf(StaleAggregateException.class);

        assertThat(tries).isEqualTo(6);
    }

    @Test
    void whoever_insists_on_what_he_saw_is_told_at_once() {
        assertThatThrownBy(() -> retrying.execute(() -> {
                    StaleAggregateException.unless(Optional.of(new Revision(1)), new Revision(2), "AC-1042");
                    return "done";
                }))
                .isInstanceOf(StaleAggregateException.class);

        assertThat(tries).isEqualTo(1);
    }

    @Test
    void anything_else_is_not_tried_again() {
        assertThatThrownBy(() -> lost(1, new UnavailableException("database", new IllegalStateException())))
                .isInstanceOf(UnavailableException.class);

        assertThat(tries).isEqualTo(1);
    }

    @Test
    void a_unit_of_work_within_another_is_done_again_with_all_of_it() {
        var within = new AtomicInteger();

        var done = retrying.execute(() -> retrying.execute(() -> {
            if (within.incrementAndGet() == 1) {
                throw new StaleAggregateException("AC-1042");
            }
            return "done";
        }));

        assertThat(done).isEqualTo("done");
        assertThat(within).hasValue(2);
        assertThat(tries).as("twice around, and twice within").isEqualTo(4);
    }
}
