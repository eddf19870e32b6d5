package org.aftercare.application.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.aftercare.application.fake.InMemoryCustomerRepository;
import org.aftercare.application.fake.InMemoryKeptAnswers;
import org.aftercare.application.fake.InMemoryStore;
import org.aftercare.application.fake.MutableClock;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.CustomerId;
import org.junit.jupiter.api.Test;

class ActOnceTest {
    private static final SecretHash KEY = SecretHash.of("key");
    private static final SecretHash REQUEST = SecretHash.of("request");
    private static final CustomerId ACME = new CustomerId(UUID.fromString("01900000-0000-7000-8000-000000000001"));

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryCustomerRepository customers = new InMemoryCustomerRepository(store);
    private final InMemoryKeptAnswers answers = new InMemoryKeptAnswers(store);
    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-24T09:00:00Z"));
    private final ActOnce actOnce = new ActOnce(store, answers, clock);
    private int acted;

    private ActOnce.Outcome once(SecretHash request, Supplier<Optional<String>> act) {
        return actOnce.execute(new ActOnce.Command(KEY, request, () -> {
            acted++;
            store.execute(() -> customers.save(new Customer(ACME, "Acme", Revision.NONE)));
            return act.get();
        }));
    }

    private ActOnce.Outcome once() {
        return once(REQUEST, () -> Optional.of("made"));
    }

    private boolean isStored() {
        return store.execute(() -> customers.find(ACME)).isPresent();
    }

    @Test
    void the_first_request_acts() {
        assertThat(once()).isEqualTo(new ActOnce.Outcome.Acted());

        assertThat(isStored()).isTrue();
    }

    @Test
    void the_same_request_again_is_answered_alike_and_does_not_act() {
        once();

        assertThat(once())
                .isInstanceOfSatisfying(ActOnce.Outcome.ActedBefore.class, before -> assertThat(before.answer())
                        .isEqualTo("made"));
        assertThat(acted).isEqualTo(1);
    }

    @Test
    void another_request_with_the_same_key_is_refused() {
        once();

        assertThat(once(SecretHash.of("other"), Optional::empty)).isEqualTo(new ActOnce.Outcome.KeyTaken());
        assertThat(acted).isEqualTo(1);
    }

    @Test
    void what_is_refused_leaves_nothing_behind_and_can_be_tried_again() {
        assertThat(once(REQUEST, Optional::empty)).isEqualTo(new ActOnce.Outcome.Refused());
        assertThat(isStored()).isFalse();

        assertThat(once()).isEqualTo(new ActOnce.Outcome.Acted());
        assertThat(acted).isEqualTo(2);
    }

    @Test
    void what_fails_leaves_nothing_behind_and_can_be_tried_again() {
        var failure = new UnsupportedOperationException("mine");
        assertThatThrownBy(() -> once(REQUEST, () -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(isStored()).isFalse();

        assertThat(once()).isEqualTo(new ActOnce.Outcome.Acted());
    }

    @Test
    void an_answer_is_forgotten_after_a_week_and_no_earlier() {
        var forget = new ForgetAnswers(store, answers, clock);
        once();

        clock.advance(Duration.ofDays(7));
        assertThat(forget.execute().forgotten()).isZero();
        clock.advance(Duration.ofNanos(1000));
        assertThat(forget.execute().forgotten()).isEqualTo(1);

        assertThat(store.execute(() -> answers.find(KEY))).isEmpty();
    }

    @Test
    void however_many_answers_there_are_all_old_ones_are_forgotten() {
        for (var i = 0; i < 2001; i++) {
            answers.take(SecretHash.of("key " + i), REQUEST, clock.instant());
        }
        clock.advance(Duration.ofDays(8));

        assertThat(new ForgetAnswers(store, answers, clock).execute().forgotten())
                .isEqualTo(2001);
    }
}
