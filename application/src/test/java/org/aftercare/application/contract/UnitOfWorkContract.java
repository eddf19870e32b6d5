package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.aftercare.application.port.DuplicateException;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueNumber;
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

    /** Each stores an issue, and of every three one reads it again and goes on with it, all in one work. */
    @Test
    default void what_is_stored_together_is_seen_by_whose_work_goes_on_with_it() throws Exception {
        var agreement = storedAgreement(storedCustomer("Acme"));
        var works = IntStream.range(0, 24)
                .<Callable<Issue>>mapToObj(
                        i -> () -> storage().unitOfWork().executeTogether(UnitOfWorkContract.class, () -> {
                            var issue = reported(agreement);
                            storage().alarms().lookAtNew(issue.number(), Instant.parse("2026-11-20T17:30:00Z"));
                            return i % 3 == 0 ? answered(issue.number()) : issue;
                        }))
                .toList();

        var numbers = new HashSet<IssueNumber>();
        for (var stored : allAtOnce(works)) {
            var issue = stored.get();
            assertThat(inUnitOfWork(() -> storage().issues().find(issue.number())))
                    .contains(issue);
            numbers.add(issue.number());
        }
        assertThat(numbers).hasSize(24);
        assertThat(storage().waitingAlarms()).hasSize(24);
    }

    @Test
    default void what_is_to_be_done_together_within_a_unit_of_work_is_a_part_of_that() {
        var agreement = storedAgreement(storedCustomer("Acme"));

        var both = inUnitOfWork(() -> List.of(
                storage().unitOfWork().executeTogether(UnitOfWorkContract.class, () -> reported(agreement)),
                reported(agreement)));
        undone(() -> storage().unitOfWork().executeTogether(UnitOfWorkContract.class, () -> reported(agreement)));

        assertThat(both).allSatisfy(issue -> assertThat(
                        inUnitOfWork(() -> storage().issues().find(issue.number())))
                .contains(issue));
        assertThat(inUnitOfWork(() -> storage().issues().open(agreement.id(), Optional.empty(), 10)))
                .hasSize(2);
    }

    private Issue reported(Agreement agreement) {
        return saved(newIssue(agreement, StorageContract.report("2026-11-20T13:30:00Z", Severity.S3)));
    }

    private Issue saved(Issue issue) {
        return storage().issues().save(issue, StorageContract.fold(issue, List.of()));
    }

    private Issue answered(IssueNumber number) {
        var issue = storage().issues().find(number).orElseThrow();
        return saved(
                StorageContract.with(issue, StorageContract.answer("2026-11-20T14:00:00Z", "We are looking into it.")));
    }

    private static <T> List<Future<T>> allAtOnce(List<Callable<T>> works) {
        try (var threads = Executors.newFixedThreadPool(works.size())) {
            return threads.invokeAll(works);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private List<Future<Customer>> storedTogether(List<Customer> customers, Set<String> failing) {
        return allAtOnce(customers.stream()
                .<Callable<Customer>>map(
                        customer -> () -> storage().unitOfWork().executeTogether(UnitOfWorkContract.class, () -> {
                            var stored = storage().customers().save(customer);
                            if (failing.contains(customer.name())) {
                                throw new UnsupportedOperationException(customer.name());
                            }
                            return stored;
                        }))
                .toList());
    }

    @Test
    default void what_is_done_together_is_there_afterwards_and_each_gets_his_own() throws Exception {
        var customers = IntStream.range(0, 24)
                .mapToObj(i -> newCustomer("Customer " + i))
                .toList();

        var stored = storedTogether(customers, Set.of());

        for (var i = 0; i < customers.size(); i++) {
            var customer = stored.get(i).get();
            assertThat(customer.id()).isEqualTo(customers.get(i).id());
            assertThat(inUnitOfWork(() -> storage().customers().find(customer.id())))
                    .contains(customer);
        }
    }

    @Test
    default void what_fails_keeps_nobody_from_being_stored_with_whom_it_was_done_together() {
        var customers = IntStream.range(0, 24)
                .mapToObj(i -> newCustomer("Customer " + i))
                .toList();

        var stored = storedTogether(customers, Set.of("Customer 7", "Customer 12"));

        for (var i = 0; i < customers.size(); i++) {
            var customer = customers.get(i);
            var found = inUnitOfWork(() -> storage().customers().find(customer.id()));
            if (i == 7 || i == 12) {
                assertThat(stored.get(i))
                        .failsWithin(Duration.ZERO)
                        .withThrowableOfType(ExecutionException.class)
                        .withCauseInstanceOf(UnsupportedOperationException.class)
                        .withMessageContaining(customer.name());
                assertThat(found).isEmpty();
            } else {
                assertThat(stored.get(i)).succeedsWithin(Duration.ZERO);
                assertThat(found).isPresent();
            }
        }
    }

    @Test
    default void what_is_done_together_within_another_unit_of_work_is_a_part_of_that() {
        var customer = newCustomer("Acme");

        undone(() -> storage().unitOfWork().executeTogether(UnitOfWorkContract.class, () -> storage()
                .customers()
                .save(customer)));

        assertThat(inUnitOfWork(() -> storage().customers().find(customer.id())))
                .isEmpty();
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
