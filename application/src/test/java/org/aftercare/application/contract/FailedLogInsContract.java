package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.aftercare.application.port.FailedLogIns;
import org.aftercare.domain.access.SecretHash;
import org.junit.jupiter.api.Test;

/** What every count of failed log-ins must do. */
public interface FailedLogInsContract extends StorageContract {
    SecretHash KEY = SecretHash.of("somebody");
    SecretHash OTHER_KEY = SecretHash.of("somebody else");
    Instant TEN = Instant.parse("2026-10-25T01:30:00.000001Z");

    private FailedLogIns failures() {
        return storage().failedLogIns();
    }

    private void add(SecretHash key, Instant at, Instant since) {
        inUnitOfWork(() -> {
            failures().add(key, at, since);
            return Optional.empty();
        });
    }

    private int count(SecretHash key, Instant since) {
        return inUnitOfWork(() -> failures().count(key, since));
    }

    @Test
    default void failures_are_counted_under_their_key() {
        add(KEY, TEN, TEN.minusSeconds(300));
        add(OTHER_KEY, TEN, TEN.minusSeconds(300));
        add(KEY, TEN.plusSeconds(10), TEN.minusSeconds(290));

        assertThat(count(KEY, TEN)).isEqualTo(2);
        assertThat(count(OTHER_KEY, TEN)).isEqualTo(1);
        assertThat(count(SecretHash.of("nobody"), TEN)).isZero();
    }

    @Test
    default void what_lies_back_counts_no_more_and_the_next_is_the_first_again() {
        add(KEY, TEN, TEN.minusSeconds(300));
        add(KEY, TEN, TEN.minusSeconds(300));

        assertThat(count(KEY, TEN)).isEqualTo(2);
        assertThat(count(KEY, TEN.plusNanos(1_000))).isZero();

        add(KEY, TEN.plusSeconds(301), TEN.plusSeconds(1));
        assertThat(count(KEY, TEN)).isEqualTo(1);
    }

    @Test
    default void failures_are_forgotten_by_key_and_by_age() {
        add(KEY, TEN, TEN);
        add(OTHER_KEY, TEN.plusSeconds(1), TEN);

        inUnitOfWork(() -> {
            failures().forgetBefore(TEN.plusSeconds(1));
            return Optional.empty();
        });
        assertThat(count(KEY, TEN)).isZero();
        assertThat(count(OTHER_KEY, TEN)).isEqualTo(1);

        inUnitOfWork(() -> {
            failures().forget(OTHER_KEY);
            failures().forget(KEY);
            return Optional.empty();
        });
        assertThat(count(OTHER_KEY, TEN)).isZero();
    }
}
