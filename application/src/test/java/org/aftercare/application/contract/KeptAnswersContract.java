package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    private void kept(SecretHash key, Instant at, String answer) {
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
        var whole = MANY_TONGUES.repeat(2_000);

        kept(KEY, AT, whole);

        assertThat(found(KEY)).hasValueSatisfying(kept -> {
            assertThat(kept.request()).isEqualTo(REQUEST);
            assertThat(kept.answer()).isEqualTo(whole);
        });
    }

    @Test
    default void a_key_is_taken_once() {
        kept(KEY, AT, "first");

        assertThatThrownBy(() -> kept(KEY, AT, "second")).isInstanceOf(DuplicateException.class);

        assertThat(found(KEY))
                .hasValueSatisfying(kept -> assertThat(kept.answer()).isEqualTo("first"));
    }

    @Test
    default void a_key_is_free_again_if_the_unit_of_work_that_took_it_is_undone() {
        undone(() -> {
            answers().take(KEY, REQUEST, AT);
            answers().keep(KEY, "one");
            return KEY;
        });

        assertThat(found(KEY)).isEmpty();
        kept(KEY, AT, "two");
        assertThat(found(KEY))
                .hasValueSatisfying(kept -> assertThat(kept.answer()).isEqualTo("two"));
    }

    @Test
    default void what_was_taken_before_an_instant_is_forgotten_so_many_at_a_time() {
        for (var i = 0; i < 5; i++) {
            kept(SecretHash.of("old " + i), AT.minusSeconds(i + 1), "one");
        }
        kept(KEY, AT, "two");

        assertThat(inUnitOfWork(() -> answers().forget(AT, 3))).isEqualTo(3);
        assertThat(inUnitOfWork(() -> answers().forget(AT, 3))).isEqualTo(2);
        assertThat(inUnitOfWork(() -> answers().forget(AT, 3))).isZero();
        assertThat(found(KEY)).isPresent();
    }
}
