package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.AgreementRepository;
import org.aftercare.application.port.DuplicateException;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.domain.Revision;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Version;
import org.aftercare.domain.customer.CustomerId;
import org.junit.jupiter.api.Test;

public interface AgreementRepositoryContract extends StorageContract {
    private AgreementRepository agreements() {
        return storage().agreements();
    }

    private Agreement found(AgreementId id) {
        return inUnitOfWork(() -> agreements().find(id)).orElseThrow();
    }

    private static Agreement signed(Agreement agreement, String by, Instant at) {
        return ((Agreement.Change.Changed) agreement.sign(1, new Version.Signature(by, at))).agreement();
    }

    @Test
    default void none_is_found_by_an_unknown_key() {
        assertThat(inUnitOfWork(() -> agreements().find(new AgreementId(UUID.randomUUID()))))
                .isEmpty();
        assertThat(inUnitOfWork(() -> agreements().of(new CustomerId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    default void everything_that_an_agreement_says_is_kept() {
        var customer = storedCustomer("Acme");
        var agreement = inUnitOfWork(() -> new Agreement(
                new AgreementId(UUID.randomUUID()),
                agreements().nextNumber(),
                customer.id(),
                MANY_TONGUES,
                List.of("Website", "Shop", "🛒"),
                List.of(
                        new Version(
                                1,
                                TermsMother.workedExamples(),
                                Optional.of(new Version.Signature(
                                        "Zoë Žižek", Instant.parse("2026-03-29T02:30:00.123456Z")))),
                        Version.draft(2, TermsMother.everything()),
                        Version.draft(3, TermsMother.officeHoursOnly())),
                Revision.NONE));

        var stored = inUnitOfWork(() -> agreements().save(agreement));

        assertThat(stored.revision()).isEqualTo(new Revision(1));
        assertThat(stored).usingRecursiveComparison().ignoringFields("revision").isEqualTo(agreement);
        assertThat(found(agreement.id())).isEqualTo(stored);
    }

    @Test
    default void the_largest_agreement_is_kept_whole() {
        var customer = storedCustomer("Acme");
        var systems =
                IntStream.range(100, 200).mapToObj(i -> "🎄".repeat(197) + i).toList();
        var agreement = inUnitOfWork(() -> new Agreement(
                new AgreementId(UUID.randomUUID()),
                agreements().nextNumber(),
                customer.id(),
                "🎄".repeat(200),
                systems,
                List.of(Version.draft(1, TermsMother.everything())),
                Revision.NONE));

        var stored = inUnitOfWork(() -> agreements().save(agreement));

        assertThat(stored.systems()).isEqualTo(systems);
        assertThat(found(agreement.id())).isEqualTo(stored);
    }

    @Test
    default void a_draft_can_be_replaced() {
        var first = storedAgreement(storedCustomer("Acme"));
        var replaced = ((Agreement.Change.Changed) first.replaceDraft(1, TermsMother.everything())).agreement();

        var second = inUnitOfWork(() -> agreements().save(replaced));

        assertThat(second.revision()).isEqualTo(new Revision(2));
        assertThat(found(first.id())).isEqualTo(second);
        assertThat(found(first.id()).versions()).containsExactly(Version.draft(1, TermsMother.everything()));
    }

    @Test
    default void a_version_can_be_signed_and_another_added() {
        var first = storedAgreement(storedCustomer("Acme"));
        var signedAt = Instant.parse("2026-10-25T00:30:00.000001Z");

        var second = inUnitOfWork(() -> agreements().save(signed(first, "Sam Signer", signedAt)));
        var third = inUnitOfWork(() -> agreements().save(second.withDraft(TermsMother.everything())));

        assertThat(third.revision()).isEqualTo(new Revision(3));
        assertThat(found(first.id())).isEqualTo(third);
        assertThat(found(first.id()).versions())
                .containsExactly(
                        new Version(
                                1,
                                TermsMother.workedExamples(),
                                Optional.of(new Version.Signature("Sam Signer", signedAt))),
                        Version.draft(2, TermsMother.everything()));
    }

    @Test
    default void a_save_that_changes_a_version_alone_steps_the_revision_within_one_unit_of_work_too() {
        var customer = storedCustomer("Acme");

        var stored = inUnitOfWork(() -> {
            var first = agreements().save(newAgreement(customer));
            return agreements().save(first.withDraft(TermsMother.everything()));
        });

        assertThat(stored.revision()).isEqualTo(new Revision(2));
        assertThat(found(stored.id())).isEqualTo(stored);
    }

    @Test
    default void what_was_changed_but_not_saved_is_not_seen() {
        var agreement = storedAgreement(storedCustomer("Acme"));

        inUnitOfWork(() -> agreements().find(agreement.id()).orElseThrow().withDraft(TermsMother.everything()));

        assertThat(found(agreement.id())).isEqualTo(agreement);
    }

    @Test
    default void a_stale_agreement_is_refused() {
        var first = storedAgreement(storedCustomer("Acme"));
        var second = inUnitOfWork(() -> agreements().save(first.withDraft(TermsMother.everything())));

        assertThatThrownBy(() -> inUnitOfWork(
                        () -> agreements().save(signed(first, "Sam Signer", Instant.parse("2026-01-01T00:00:00Z")))))
                .isInstanceOf(StaleAggregateException.class)
                .hasMessageContaining(first.number().toString());

        assertThat(found(first.id())).isEqualTo(second);
    }

    @Test
    default void what_is_there_cannot_be_stored_as_new() {
        var stored = storedAgreement(storedCustomer("Acme"));
        var impostor = new Agreement(
                stored.id(),
                stored.number(),
                stored.customerId(),
                "Impostor",
                stored.systems(),
                stored.versions(),
                Revision.NONE);

        assertThatThrownBy(() -> inUnitOfWork(() -> agreements().save(impostor)))
                .isInstanceOfAny(StaleAggregateException.class, DuplicateException.class);

        assertThat(found(stored.id())).isEqualTo(stored);
    }

    @Test
    default void the_agreements_of_a_customer_come_by_number() {
        var acme = storedCustomer("Acme");
        var other = storedCustomer("Other");
        var one = storedAgreement(acme);
        storedAgreement(other);
        var two = storedAgreement(acme);
        var three = storedAgreement(acme);
        inUnitOfWork(() -> agreements().save(one.withDraft(TermsMother.everything())));

        var found = inUnitOfWork(() -> agreements().of(acme.id()));

        assertThat(found).extracting(Agreement::id).containsExactly(one.id(), two.id(), three.id());
        assertThat(found.getFirst().versions()).hasSize(2);
    }

    @Test
    default void agreements_are_listed_by_number_a_page_at_a_time_and_by_customer() {
        var acme = storedCustomer("Acme");
        var one = storedAgreement(acme);
        inUnitOfWork(() -> agreements().save(one.withDraft(TermsMother.everything())));
        var two = storedAgreement(storedCustomer("Other"));
        var three = storedAgreement(acme);

        var first = inUnitOfWork(() -> agreements().list(Optional.empty(), Optional.empty(), 2));
        var second = inUnitOfWork(() -> agreements().list(Optional.empty(), Optional.of(two.number()), 2));
        var ofAcme = inUnitOfWork(() -> agreements().list(Optional.of(acme.id()), Optional.of(one.number()), 2));

        assertThat(first).extracting(Agreement::id).containsExactly(one.id(), two.id());
        assertThat(first.getFirst().versions()).hasSize(2);
        assertThat(second).extracting(Agreement::id).containsExactly(three.id());
        assertThat(ofAcme).extracting(Agreement::id).containsExactly(three.id());
        assertThat(inUnitOfWork(() -> agreements().list(Optional.empty(), Optional.of(three.number()), 2)))
                .isEmpty();
    }

    @Test
    default void numbers_rise_and_none_is_given_twice_even_if_the_work_is_undone() {
        var first = inUnitOfWork(() -> agreements().nextNumber().value());
        undone(() -> agreements().nextNumber());
        var second = inUnitOfWork(() -> agreements().nextNumber().value());
        var third = inUnitOfWork(() -> agreements().nextNumber().value());

        assertThat(second).isGreaterThan(first);
        assertThat(third).isGreaterThan(second);
    }

    @Test
    default void nothing_is_kept_of_work_that_is_undone() {
        var agreement = storedAgreement(storedCustomer("Acme"));

        undone(() -> agreements().save(agreement.withDraft(TermsMother.everything())));

        assertThat(found(agreement.id())).isEqualTo(agreement);
    }
}
