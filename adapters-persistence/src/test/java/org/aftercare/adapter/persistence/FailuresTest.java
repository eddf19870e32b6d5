package org.aftercare.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.NotSupportedException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransientConnectionException;
import org.aftercare.application.port.DuplicateException;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.application.port.UnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {
    private static RuntimeException translated(Exception cause) {
        return Failures.translated(new PersistenceException("wrapped", new IllegalStateException(cause)));
    }

    @ParameterizedTest
    @CsvSource({
        "Communications link failure, 08S01, 0",
        "Lock wait timeout exceeded, 41000, 1205",
        "Server shutdown in progress, 08S01, 1053",
        "Timeout trying to lock table, HYT00, 50200",
        "The database has been closed, 90098, 90098",
        "Error in allocating a connection. Cause: …, , 0",
    })
    void what_passes_is_no_fault_of_ours(String message, String state, int code) {
        assertThat(translated(new SQLException(message, state, code))).isInstanceOf(UnavailableException.class);
    }

    @Test
    void a_connection_that_cannot_be_had_for_now_passes() {
        assertThat(translated(new SQLTransientConnectionException("busy"))).isInstanceOf(UnavailableException.class);
    }

    @ParameterizedTest
    @CsvSource({"Duplicate entry, 23000, 1062", "Unique index violation, 23505, 23505"})
    void what_must_be_unique_is_a_duplicate(String message, String state, int code) {
        assertThat(translated(new SQLIntegrityConstraintViolationException(message, state, code)))
                .isInstanceOf(DuplicateException.class);
    }

    @Test
    void a_broken_reference_is_a_fault_of_ours() {
        var fault = new PersistenceException(
                new SQLIntegrityConstraintViolationException("foreign key constraint fails", "23000", 1452));

        assertThat(Failures.translated(fault)).isSameAs(fault);
    }

    @Test
    void a_lost_race_is_stale() {
        assertThat(translated(new OptimisticLockException())).isInstanceOf(StaleAggregateException.class);
    }

    @ParameterizedTest
    @CsvSource({"Deadlock found when trying to get lock, 40001, 1213", "Concurrent update in table, 90131, 90131"})
    void whoever_gave_way_to_another_lost_a_race(String message, String state, int code) {
        assertThat(translated(new SQLException(message, state, code))).isInstanceOf(StaleAggregateException.class);
    }

    @Test
    void the_ports_own_exceptions_stay_as_they_are() {
        var stale = new StaleAggregateException("AC-1001");

        assertThat(Failures.translated(stale)).isSameAs(stale);
    }

    @Test
    void a_checked_failure_of_another_kind_is_a_fault() {
        assertThat(Failures.translated(new NotSupportedException("why ever")))
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(NotSupportedException.class);
    }

    @Test
    void a_circle_of_causes_has_an_end() {
        var one = new IllegalStateException("one");
        var two = new IllegalStateException("two", one);
        one.initCause(two);

        assertThat(Failures.translated(one)).isSameAs(one);
    }
}
