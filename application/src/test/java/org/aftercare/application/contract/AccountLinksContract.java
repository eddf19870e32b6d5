package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aftercare.application.port.AccountLinks;
import org.aftercare.domain.access.AccountLink;
import org.aftercare.domain.access.AccountLink.Purpose;
import org.aftercare.domain.access.AccountLinkId;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.Contact;
import org.junit.jupiter.api.Test;

public interface AccountLinksContract extends StorageContract {
    Instant MADE = Instant.parse("2026-03-29T01:30:00.000001Z");
    Instant ENDED = Instant.parse("2026-03-29T02:30:00.123456Z");

    private AccountLinks links() {
        return storage().accountLinks();
    }

    private AccountLink stored(Contact contact, Purpose purpose) {
        var link = AccountLink.made(new AccountLinkId(UUID.randomUUID()), contact.id(), purpose, MADE);
        inWork(() -> links().save(link));
        return link;
    }

    private void inWork(Runnable work) {
        inUnitOfWork(() -> {
            work.run();
            return true;
        });
    }

    private Optional<AccountLink> found(AccountLink link) {
        return inUnitOfWork(() -> links().find(link.id()));
    }

    private static AccountLink ended(AccountLink link) {
        return new AccountLink(
                link.id(), link.contactId(), link.purpose(), link.createdAt(), link.expiresAt(), Optional.of(ENDED));
    }

    private Contact cora() {
        return storedContact(storedCustomer("Acme"), "Cora", "cora@acme.example");
    }

    @Test
    default void an_unknown_link_is_not_found() {
        assertThat(inUnitOfWork(() -> links().find(new AccountLinkId(UUID.randomUUID()))))
                .isEmpty();
        assertThat(inUnitOfWork(() -> links().find(SecretHash.of("unknown")))).isEmpty();
        assertThat(inUnitOfWork(() -> links().end(new AccountLinkId(UUID.randomUUID()), ENDED)))
                .isFalse();
    }

    @Test
    default void a_link_is_found_by_its_identity_and_by_each_of_its_secrets() {
        var link = stored(cora(), Purpose.INVITATION);
        inWork(() -> links().give(link.id(), SecretHash.of("first")));
        inWork(() -> links().give(link.id(), SecretHash.of("second")));

        assertThat(found(link)).contains(link);
        assertThat(inUnitOfWork(() -> links().find(SecretHash.of("first")))).contains(link);
        assertThat(inUnitOfWork(() -> links().find(SecretHash.of("second")))).contains(link);
        assertThat(inUnitOfWork(() -> links().find(SecretHash.of("First")))).isEmpty();
    }

    @Test
    default void a_link_is_stored_and_given_a_secret_in_one_unit_of_work() {
        var link =
                AccountLink.made(new AccountLinkId(UUID.randomUUID()), cora().id(), Purpose.FORGOTTEN_PASSWORD, MADE);

        inWork(() -> {
            links().save(link);
            links().give(link.id(), SecretHash.of("secret"));
        });

        assertThat(inUnitOfWork(() -> links().find(SecretHash.of("secret")))).contains(link);
    }

    @Test
    default void a_link_ends_once() {
        var link = stored(cora(), Purpose.INVITATION);

        assertThat(inUnitOfWork(() -> links().end(link.id(), ENDED))).isTrue();
        assertThat(inUnitOfWork(() -> links().end(link.id(), ENDED.plusSeconds(1))))
                .isFalse();

        assertThat(found(link)).contains(ended(link));
    }

    @Test
    default void a_link_that_was_looked_at_before_is_seen_as_ended_in_the_same_unit_of_work() {
        var link = stored(cora(), Purpose.INVITATION);

        var seen = inUnitOfWork(() -> {
            links().find(link.id());
            links().end(link.id(), ENDED);
            return links().find(link.id());
        });

        assertThat(seen).contains(ended(link));
    }

    @Test
    default void all_links_of_a_contact_for_something_end_and_no_others() {
        var customer = storedCustomer("Acme");
        var cora = storedContact(customer, "Cora", "cora@acme.example");
        var dan = storedContact(customer, "Dan", "dan@acme.example");
        var one = stored(cora, Purpose.INVITATION);
        var two = stored(cora, Purpose.INVITATION);
        var forgotten = stored(cora, Purpose.FORGOTTEN_PASSWORD);
        var dans = stored(dan, Purpose.INVITATION);

        inWork(() -> links().endAll(cora.id(), Purpose.INVITATION, ENDED));
        inWork(() -> links().endAll(cora.id(), Purpose.INVITATION, ENDED.plusSeconds(1)));

        assertThat(found(one)).contains(ended(one));
        assertThat(found(two)).contains(ended(two));
        assertThat(found(forgotten)).contains(forgotten);
        assertThat(found(dans)).contains(dans);
    }

    @Test
    default void links_are_counted_from_an_instant_on() {
        var customer = storedCustomer("Acme");
        var cora = storedContact(customer, "Cora", "cora@acme.example");
        var dan = storedContact(customer, "Dan", "dan@acme.example");
        stored(cora, Purpose.INVITATION);
        stored(cora, Purpose.FORGOTTEN_PASSWORD);
        var second = stored(cora, Purpose.FORGOTTEN_PASSWORD);
        stored(dan, Purpose.FORGOTTEN_PASSWORD);
        inWork(() -> links().end(second.id(), ENDED));

        assertThat(inUnitOfWork(() -> links().madeSince(cora.id(), Purpose.FORGOTTEN_PASSWORD, MADE)))
                .isEqualTo(2);
        assertThat(inUnitOfWork(() -> links().madeSince(cora.id(), Purpose.FORGOTTEN_PASSWORD, MADE.plusNanos(1_000))))
                .isZero();
    }

    @Test
    default void a_link_goes_with_the_work_that_is_undone() {
        var cora = cora();
        var link = AccountLink.made(new AccountLinkId(UUID.randomUUID()), cora.id(), Purpose.INVITATION, MADE);
        var kept = stored(cora, Purpose.INVITATION);

        undone(() -> {
            links().save(link);
            return links().end(kept.id(), ENDED);
        });

        assertThat(found(link)).isEmpty();
        assertThat(found(kept)).contains(kept);
    }

    @Test
    default void links_that_expired_before_an_instant_are_forgotten_with_their_secrets_so_many_at_a_time() {
        var cora = cora();
        var old = IntStream.range(0, 3)
                .mapToObj(number -> stored(cora, Purpose.FORGOTTEN_PASSWORD))
                .toList();
        old.forEach(link -> inWork(() -> links().give(link.id(), SecretHash.of("secret of " + link.id()))));
        var good = stored(cora, Purpose.INVITATION);
        var before = good.expiresAt();

        assertThat(inUnitOfWork(() -> links().forget(before, 2))).isEqualTo(2);
        assertThat(inUnitOfWork(() -> links().forget(before, 2))).isEqualTo(1);
        assertThat(inUnitOfWork(() -> links().forget(before, 2))).isZero();
        assertThat(old).allSatisfy(link -> {
            assertThat(found(link)).isEmpty();
            assertThat(inUnitOfWork(() -> links().find(SecretHash.of("secret of " + link.id()))))
                    .isEmpty();
        });
        assertThat(found(good)).contains(good);
    }
}
