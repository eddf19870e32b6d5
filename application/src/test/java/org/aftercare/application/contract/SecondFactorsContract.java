package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.SecondFactors;
import org.aftercare.domain.access.SecondFactor;
import org.aftercare.domain.access.SecondStep;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;
import org.junit.jupiter.api.Test;

public interface SecondFactorsContract extends StorageContract {
    Instant THEN = Instant.parse("2026-03-29T01:30:00.000001Z");
    SecretHash ONE = SecretHash.of("one");
    SecretHash TWO = SecretHash.of("two");

    private SecondFactors factors() {
        return storage().secondFactors();
    }

    private void inWork(Runnable work) {
        inUnitOfWork(() -> {
            work.run();
            return true;
        });
    }

    private Contact contact(String name) {
        return storedContact(storedCustomer("Acme"), name, name + "@acme.example");
    }

    private SecondFactor saved(Contact contact, String secret, Optional<Instant> confirmedAt) {
        var factor = new SecondFactor(contact.id(), secret, confirmedAt);
        inWork(() -> factors().save(factor));
        return factor;
    }

    private Optional<SecondFactor> found(ContactId contact) {
        return inUnitOfWork(() -> factors().find(contact));
    }

    private boolean used(Contact contact, long step) {
        return inUnitOfWork(() -> factors().use(contact.id(), step));
    }

    private boolean recovered(Contact contact, SecretHash code) {
        return inUnitOfWork(() -> factors().useRecoveryCode(contact.id(), code));
    }

    private int left(Contact contact) {
        return inUnitOfWork(() -> factors().recoveryCodes(contact.id()));
    }

    @Test
    default void whoever_has_none_has_none() {
        var cora = contact("cora");

        assertThat(found(cora.id())).isEmpty();
        assertThat(used(cora, 1)).isFalse();
        assertThat(left(cora)).isZero();
        inWork(() -> factors().remove(cora.id()));
    }

    @Test
    default void a_second_factor_is_kept_and_replaced_and_removed() {
        var cora = contact("cora");
        var begun = saved(cora, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Optional.empty());
        assertThat(found(cora.id())).contains(begun);

        var confirmed = saved(cora, "MZXW6YTBOI", Optional.of(THEN));
        assertThat(found(cora.id())).contains(confirmed);

        inWork(() -> factors().remove(cora.id()));
        assertThat(found(cora.id())).isEmpty();
    }

    @Test
    default void a_second_factor_is_found_as_it_became_in_the_same_unit_of_work() {
        var cora = contact("cora");
        saved(cora, "AAAA", Optional.empty());

        var seen = inUnitOfWork(() -> {
            factors().find(cora.id());
            factors().save(new SecondFactor(cora.id(), "BBBB", Optional.of(THEN)));
            factors().use(cora.id(), 7);
            return factors().find(cora.id());
        });

        assertThat(seen).contains(new SecondFactor(cora.id(), "BBBB", Optional.of(THEN)));
        assertThat(used(cora, 7)).isFalse();
        assertThat(used(cora, 8)).isTrue();
    }

    @Test
    default void a_code_is_good_once_and_then_only_later_ones_are() {
        var cora = contact("cora");
        var dan = contact("dan");
        saved(cora, "AAAA", Optional.of(THEN));
        saved(dan, "AAAA", Optional.of(THEN));

        assertThat(used(cora, 59_000_000_000L)).isTrue();
        assertThat(used(cora, 59_000_000_000L)).isFalse();
        assertThat(used(cora, 58_999_999_999L)).isFalse();
        assertThat(used(cora, 59_000_000_001L)).isTrue();
        assertThat(used(dan, 59_000_000_000L)).isTrue();
    }

    @Test
    default void a_new_secret_begins_anew() {
        var cora = contact("cora");
        saved(cora, "AAAA", Optional.of(THEN));
        used(cora, 7);

        saved(cora, "BBBB", Optional.of(THEN));

        assertThat(used(cora, 7)).isTrue();
    }

    @Test
    default void a_recovery_code_is_good_once_for_its_contact_until_there_are_others() {
        var cora = contact("cora");
        var dan = contact("dan");
        inWork(() -> factors().saveRecoveryCodes(cora.id(), List.of(ONE, TWO)));
        assertThat(left(cora)).isEqualTo(2);

        assertThat(recovered(dan, ONE)).isFalse();
        assertThat(recovered(cora, ONE)).isTrue();
        assertThat(recovered(cora, ONE)).isFalse();
        assertThat(left(cora)).isEqualTo(1);

        inWork(() -> factors().saveRecoveryCodes(cora.id(), List.of(SecretHash.of("three"))));
        assertThat(recovered(cora, TWO)).isFalse();
        assertThat(recovered(cora, SecretHash.of("three"))).isTrue();
    }

    @Test
    default void recovery_codes_go_with_the_second_factor() {
        var cora = contact("cora");
        saved(cora, "AAAA", Optional.of(THEN));
        inWork(() -> factors().saveRecoveryCodes(cora.id(), List.of(ONE)));

        inWork(() -> factors().remove(cora.id()));

        assertThat(left(cora)).isZero();
        assertThat(recovered(cora, ONE)).isFalse();
    }

    @Test
    default void a_step_is_kept_and_takes_so_many_tries_and_no_more() {
        var cora = contact("cora");
        var step = SecondStep.started(ONE, cora.id(), THEN);
        inWork(() -> factors().save(step));
        assertThat(inUnitOfWork(() -> factors().step(ONE))).contains(step);
        assertThat(inUnitOfWork(() -> factors().step(TWO))).isEmpty();

        for (var tries = 1; tries <= SecondStep.MOST_TRIES; tries++) {
            assertThat(inUnitOfWork(() -> factors().attempt(ONE))).isTrue();
        }

        assertThat(inUnitOfWork(() -> factors().attempt(ONE))).isFalse();
        assertThat(inUnitOfWork(() -> factors().step(ONE)).orElseThrow().tries())
                .isEqualTo(5);
        assertThat(inUnitOfWork(() -> factors().attempt(TWO))).isFalse();
    }

    @Test
    default void a_step_that_ended_takes_no_tries() {
        var cora = contact("cora");
        inWork(() -> factors().save(SecondStep.started(ONE, cora.id(), THEN)));

        var seen = inUnitOfWork(() -> {
            factors().step(ONE);
            factors().attempt(ONE);
            factors().end(ONE, THEN.plusSeconds(1));
            return factors().step(ONE);
        });

        assertThat(seen).contains(new SecondStep(ONE, cora.id(), THEN, 1, Optional.of(THEN.plusSeconds(1))));
        assertThat(inUnitOfWork(() -> factors().attempt(ONE))).isFalse();
    }

    @Test
    default void steps_that_were_begun_before_an_instant_are_forgotten_so_many_at_a_time() {
        var cora = contact("cora");
        for (var number = 0; number < 3; number++) {
            var old = SecondStep.started(SecretHash.of("old " + number), cora.id(), THEN);
            inWork(() -> factors().save(old));
        }
        var young = SecondStep.started(ONE, cora.id(), THEN.plusSeconds(1));
        inWork(() -> factors().save(young));

        assertThat(inUnitOfWork(() -> factors().forgetSteps(young.startedAt(), 2)))
                .isEqualTo(2);
        assertThat(inUnitOfWork(() -> factors().forgetSteps(young.startedAt(), 2)))
                .isEqualTo(1);
        assertThat(inUnitOfWork(() -> factors().forgetSteps(young.startedAt(), 2)))
                .isZero();
        assertThat(inUnitOfWork(() -> factors().step(SecretHash.of("old 0")))).isEmpty();
        assertThat(inUnitOfWork(() -> factors().step(ONE))).contains(young);
    }
}
