package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.aftercare.application.port.DuplicateException;
import org.aftercare.application.port.KeptAnswers;
import org.aftercare.domain.access.SecretHash;
import org.junit.jupiter.api.Test;

public interface KeptAnswersContract extends StorageContract {
    SecretHash KEY = SecretHash.of("key");
    SecretHash REQUEST = SecretHash.of("request");
    Instant AT = Instant.parse("2026-11-24T09:00:00.000001Z");

    private KeptAnswers answers() {
        return storage().keptAnswers();
    }

    private void kept(SecretHash key, Instant at, byte[] answer) {
        inUnitOfWork(() -> {
            answers().take(key, REQUEST, at);
            answers().keep(key, answer);
            return key;
        });
    }

    private Optional<KeptAnswers.Kept> found(SecretHash key) {
        return inUnitOfWork(() -> answers().find(key));
    }

    @Test
    default void nothing_is_kept_under_a_key_that_nobody_took() {
        assertThat(found(KEY)).isEmpty();
    }

    @Test
    default void an_answer_is_kept_as_it_is_with_the_request() {
        var bytes = new byte[100_000];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }

        kept(KEY, AT, bytes);

        assertThat(found(KEY)).hasValueSatisfying(kept -> {
            assertThat(kept.request()).isEqualTo(REQUEST);
            assertThat(kept.answer()).isEqualTo(bytes);
        });
    }

    @Test
    default void a_key_is_taken_once() {
        kept(KEY, AT, "first".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> kept(KEY, AT, "second".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DuplicateException.class);

        assertThat(found(KEY)).hasValueSatisfying(kept -> assertThat(kept.answer())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("first"));
    }

    @Test
    default void a_key_is_free_again_if_the_unit_of_work_that_took_it_is_undone() {
        undone(() -> {
            answers().take(KEY, REQUEST, AT);
            answers().keep(KEY, new byte[] {1});
            return KEY;
        });

        assertThat(found(KEY)).isEmpty();
        kept(KEY, AT, new byte[] {2});
        assertThat(found(KEY))
                .hasValueSatisfying(kept -> assertThat(kept.answer()).containsExactly(2));
    }

    @Test
    default void what_was_taken_before_an_instant_is_forgotten_so_many_at_a_time() {
        for (var i = 0; i < 5; i++) {
            kept(SecretHash.of("old " + i), AT.minusSeconds(i + 1), new byte[] {1});
        }
        kept(KEY, AT, new byte[] {2});

        assertThat(inUnitOfWork(() -> answers().forget(AT, 3))).isEqualTo(3);
        assertThat(inUnitOfWork(() -> answers().forget(AT, 3))).isEqualTo(2);
        assertThat(inUnitOfWork(() -> answers().forget(AT, 3))).isZero();
        assertThat(found(KEY)).isPresent();
    }
}
