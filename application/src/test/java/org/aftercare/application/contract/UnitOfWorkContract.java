package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.aftercare.application.port.DuplicateException;
import org.aftercare.domain.customer.Customer;
import org.junit.jupiter.api.Test;

public interface UnitOfWorkContract extends StorageContract {
    @Test
    default void it_gives_what_the_work_gives() {
        assertThat(inUnitOfWork(() -> "done")).isEqualTo("done");
    }

    @Test
    default void what_was_stored_is_there_afterwards() {
        var stored = storedCustomer("Acme");

        assertThat(inUnitOfWork(() -> storage().customers().find(stored.id()))).contains(stored);
    }

    @Test
    default void a_look_sees_what_is_stored_however_often_it_is_stored_anew() {
        var stored = storedCustomer("Acme");

        assertThat(storage().unitOfWork().look(() -> storage().customers().find(stored.id())))
                .contains(stored);

        var renamed = inUnitOfWork(
                () -> storage().customers().save(new Customer(stored.id(), "Acme & Daughters", stored.revision())));

        assertThat(storage().unitOfWork().look(() -> storage().customers().find(stored.id())))
                .contains(renamed);
    }

    @Test
    default void a_look_within_a_unit_of_work_sees_what_that_has_stored() {
        var customer = newCustomer("Acme");

        var found = inUnitOfWork(() -> {
            storage().customers().save(customer);
            return storage().unitOfWork().look(() -> storage().customers().find(customer.id()));
        });

        assertThat(found).hasValueSatisfying(it -> assertThat(it.name()).isEqualTo("Acme"));
    }

    @Test
    default void what_was_undone_is_not_seen_afterwards_though_it_was_read() {
        var stored = storedCustomer("Acme");

        undone(() -> {
            storage().customers().save(new Customer(stored.id(), "Undone", stored.revision()));
            return storage().customers().find(stored.id());
        });
        var renamed = inUnitOfWork(
                () -> storage().customers().save(new Customer(stored.id(), "Acme & Daughters", stored.revision())));

        assertThat(inUnitOfWork(() -> storage().customers().find(stored.id()))).contains(renamed);
    }

    @Test
    default void nothing_is_kept_of_work_that_throws() {
        var customer = newCustomer("Acme");
        var contact = newContact(customer, "Cora", "cora@acme.example");

        undone(() -> {
            var stored = storage().customers().save(customer);
            storage().customers().save(contact);
            return stored;
        });

        assertThat(inUnitOfWork(() -> storage().customers().find(customer.id())))
                .isEmpty();
        assertThat(inUnitOfWork(() -> storage().customers().contact(contact.id())))
                .isEmpty();
    }

    @Test
    default void what_the_work_throws_comes_out_as_it_is() {
        var thrown = new UnsupportedOperationException("mine");

        assertThatThrownBy(() -> inUnitOfWork(() -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
    }

    @Test
    default void what_is_stored_is_seen_within_the_same_unit_of_work() {
        var customer = newCustomer("Acme");

        var found = inUnitOfWork(() -> {
            var stored = storage().customers().save(customer);
            return storage().customers().find(stored.id());
        });

        assertThat(found).hasValueSatisfying(it -> assertThat(it.name()).isEqualTo("Acme"));
    }

    @Test
    default void a_unit_of_work_within_another_is_a_part_of_it() {
        var first = newCustomer("Acme");
        var second = newCustomer("Beta");

        undone(() -> inUnitOfWork(() -> storage().customers().save(first)));
        var kept = inUnitOfWork(() -> {
            inUnitOfWork(() -> storage().customers().save(second));
            return storage().customers().find(second.id());
        });

        assertThat(kept).isPresent();
        assertThat(inUnitOfWork(() -> storage().customers().find(first.id()))).isEmpty();
        assertThat(inUnitOfWork(() -> storage().customers().find(second.id()))).isPresent();
    }

    @Test
    default void what_cannot_be_stored_is_told_by_the_unit_of_work_within() {
        var acme = storedCustomer("Acme");
        storedContact(acme, "Cora", "cora@acme.example");

        undone(() -> {
            assertThatThrownBy(() -> inUnitOfWork(
                            () -> storage().customers().save(newContact(acme, "Carl", "cora@acme.example"))))
                    .isInstanceOf(DuplicateException.class);
            return "told";
        });
    }
}
