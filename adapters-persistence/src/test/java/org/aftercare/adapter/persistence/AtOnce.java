package org.aftercare.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.aftercare.application.calendar.HolidayBook;
import org.aftercare.application.contract.Storage;
import org.aftercare.application.fake.InMemoryHolidaySource;
import org.aftercare.application.mother.TermsMother;
import org.aftercare.application.port.DuplicateException;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.application.port.UnavailableException;
import org.aftercare.application.port.UnitOfWork;
import org.aftercare.application.repeat.ActOnce;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.agreement.Agreement;
import org.aftercare.domain.agreement.AgreementId;
import org.aftercare.domain.agreement.Severity;
import org.aftercare.domain.agreement.Version;
import org.aftercare.domain.calendar.BankHolidays;
import org.aftercare.domain.calendar.CompiledCalendar;
import org.aftercare.domain.calendar.Region;
import org.aftercare.domain.clock.Timekeeper;
import org.aftercare.domain.customer.Contact;
import org.aftercare.domain.customer.ContactId;
import org.aftercare.domain.customer.Customer;
import org.aftercare.domain.customer.CustomerId;
import org.aftercare.domain.customer.EmailAddress;
import org.aftercare.domain.issue.Actor;
import org.aftercare.domain.issue.Channel;
import org.aftercare.domain.issue.Issue;
import org.aftercare.domain.issue.IssueEvent;
import org.aftercare.domain.issue.IssueId;
import org.aftercare.domain.issue.IssueNumber;
import org.aftercare.domain.issue.Law;
import org.junit.jupiter.api.Test;

/** What holds when several do something at once: threads here, and nodes just so, since all that they share is the database. */
interface AtOnce {
    int THREADS = 6;
    int ANSWERS_EACH = 10;
    Instant AT = Instant.parse("2026-11-20T13:30:00Z");
    Actor AGENT = new Actor(Actor.Kind.AGENT, UUID.fromString("01900000-0000-7000-8000-00000000000a"), "Alex Agent");

    Law LAW = (version, holidayEdition) -> new Timekeeper(
            TermsMother.workedExamples(),
            CompiledCalendar.of(TermsMother.workedExamples().calendar(), List.of()));

    Storage storage();

    private static <T> List<T> atOnce(int threads, Callable<T> work) {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var results = new ArrayList<T>();
            for (var future : pool.invokeAll(
                    IntStream.range(0, threads).mapToObj(i -> work).toList())) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        }
    }

    private Issue storedIssue() {
        return storage().unitOfWork().execute(() -> {
            var customer =
                    storage().customers().save(new Customer(new CustomerId(UUID.randomUUID()), "Acme", Revision.NONE));
            var agreement = storage()
                    .agreements()
                    .save(new Agreement(
                            new AgreementId(UUID.randomUUID()),
                            storage().agreements().nextNumber(),
                            customer.id(),
                            "Support",
                            List.of("Shop"),
                            List.of(Version.draft(1, TermsMother.workedExamples())),
                            Revision.NONE));
            var report = new IssueEvent.Reported(
                    AT, AT, AGENT, Channel.API, Optional.empty(), "Shop", Severity.S3, "Slow", "Slow.", 1, 0);
            var issue = new Issue(
                    new IssueId(UUID.randomUUID()),
                    storage().issues().nextNumber(),
                    customer.id(),
                    agreement.id(),
                    List.of(report),
                    Revision.NONE);
            return storage().issues().save(issue, issue.fold(LAW));
        });
    }

    private static Issue answered(Issue issue, IssueEvent answer) {
        return ((Issue.Change.Changed) issue.with(answer)).issue();
    }

    /** Adds one answer, however often somebody else was faster; answers how often that was. */
    private int answer(IssueNumber number, String text) {
        for (var refused = 0; ; refused++) {
            try {
                storage().unitOfWork().execute(() -> {
                    var issue = storage().issues().find(number).orElseThrow();
                    var answer = new IssueEvent.Answered(AT, AT, AGENT, Channel.API, text, true);
                    var answered = answered(issue, answer);
                    return storage().issues().save(answered, answered.fold(LAW));
                });
                return refused;
            } catch (StaleAggregateException | UnavailableException again) {
                assertThat(refused).as("patience").isLessThan(1000);
            }
        }
    }

    @Test
    default void no_answer_is_lost_when_many_answer_one_issue() {
        var issue = storedIssue();

        atOnce(THREADS, () -> {
            for (var i = 0; i < ANSWERS_EACH; i++) {
                answer(issue.number(), Thread.currentThread().threadId() + " says " + i);
            }
            return true;
        });

        var found = storage()
                .unitOfWork()
                .execute(() -> storage().issues().find(issue.number()).orElseThrow());
        assertThat(found.history()).hasSize(61).doesNotHaveDuplicates();
        assertThat(found.revision()).isEqualTo(new Revision(61));
    }

    @Test
    default void whoever_is_to_change_an_issue_waits_for_his_turn_and_loses_no_race() {
        var issue = storedIssue();

        atOnce(THREADS, () -> {
            for (var i = 0; i < ANSWERS_EACH; i++) {
                var text = Thread.currentThread().threadId() + " says " + i;
                storage().unitOfWork().execute(() -> {
                    var found = storage().issues().findForChange(issue.number()).orElseThrow();
                    var answered = answered(found, new IssueEvent.Answered(AT, AT, AGENT, Channel.API, text, true));
                    return storage().issues().save(answered, answered.fold(LAW));
                });
            }
            return true;
        });

        var found = storage()
                .unitOfWork()
                .execute(() -> storage().issues().find(issue.number()).orElseThrow());
        assertThat(found.history()).hasSize(61).doesNotHaveDuplicates();
    }

    @Test
    default void of_two_who_saw_the_same_state_one_is_told_that_it_is_stale() {
        var issue = storedIssue();
        var bothSawIt = new CyclicBarrier(2);

        var outcomes = atOnce(2, () -> {
            try {
                return storage().unitOfWork().execute(() -> {
                    var seen = storage().issues().find(issue.number()).orElseThrow();
                    meet(bothSawIt);
                    var answer = new IssueEvent.Answered(AT, AT, AGENT, Channel.API, "Me first.", true);
                    var answered = answered(seen, answer);
                    storage().issues().save(answered, answered.fold(LAW));
                    return "saved";
                });
            } catch (StaleAggregateException refused) {
                assertThat(refused).hasMessageContaining(issue.number().toString());
                return "stale";
            }
        });

        assertThat(outcomes).containsExactlyInAnyOrder("saved", "stale");
        assertThat(storage()
                        .unitOfWork()
                        .execute(() -> storage().issues().find(issue.number()).orElseThrow())
                        .history())
                .hasSize(2);
    }

    @Test
    default void of_two_who_take_a_region_in_one_is_told_that_it_is_there() {
        var book = new HolidayBook(storage().unitOfWork(), storage().bankHolidays(), new InMemoryHolidaySource());
        var england = new Region("gb-eng");
        var neitherFoundIt = new CyclicBarrier(2);

        var outcomes = atOnce(2, () -> {
            try {
                return storage().unitOfWork().execute(() -> {
                    assertThat(storage().bankHolidays().find(england)).isEmpty();
                    meet(neitherFoundIt);
                    return book.of(england).map(BankHolidays::edition).isPresent() ? "imported" : "unknown";
                });
            } catch (DuplicateException thereAlready) {
                return "duplicate";
            }
        });

        assertThat(outcomes).contains("imported").containsAnyOf("imported", "duplicate");
        var found = storage().unitOfWork().execute(() -> book.of(england).orElseThrow());
        assertThat(found.days()).hasSize(16);
        assertThat(found.revision()).isEqualTo(new Revision(1));
    }

    @Test
    default void of_two_contacts_with_one_address_one_is_told_that_it_is_taken() {
        var customer = storage().unitOfWork().execute(() -> storage()
                .customers()
                .save(new Customer(new CustomerId(UUID.randomUUID()), "Acme", Revision.NONE)));
        var address = new EmailAddress("cora@acme.example");
        var neitherFoundIt = new CyclicBarrier(2);

        var outcomes = atOnce(2, () -> {
            try {
                return storage().unitOfWork().execute(() -> {
                    assertThat(storage().customers().contact(address)).isEmpty();
                    meet(neitherFoundIt);
                    storage()
                            .customers()
                            .save(new Contact(
                                    new ContactId(UUID.randomUUID()), customer.id(), "Cora", address, Revision.NONE));
                    return "saved";
                });
            } catch (DuplicateException taken) {
                return "taken";
            }
        });

        assertThat(outcomes).containsExactlyInAnyOrder("saved", "taken");
    }

    @Test
    default void of_many_requests_with_one_key_one_acts_and_all_are_answered_alike() {
        var actOnce = new ActOnce(patient(), storage().keptAnswers(), Clock.systemUTC());
        var acted = new AtomicInteger();
        var key = SecretHash.of("key");

        var outcomes = atOnce(THREADS, () -> switch (actOnce.execute(
                new ActOnce.Command(key, key, () -> Optional.of("answer " + acted.incrementAndGet())))) {
            case ActOnce.Outcome.Acted done -> "acted";
            case ActOnce.Outcome.ActedBefore(var answer) -> answer;
            case ActOnce.Outcome.Refused refused -> "refused";
            case ActOnce.Outcome.KeyTaken taken -> "taken";
        });

        assertThat(acted).hasValue(1);
        assertThat(outcomes)
                .containsOnlyOnce("acted")
                .filteredOn("answer 1"::equals)
                .hasSize(THREADS - 1);
    }

    /** As bootstrap wires it: what lost a race is done again. */
    private UnitOfWork patient() {
        return new UnitOfWork() {
            @Override
            public <T> T execute(Supplier<T> work) {
                while (true) {
                    try {
                        return storage().unitOfWork().execute(work);
                    } catch (DuplicateException | StaleAggregateException again) {
                        Thread.onSpinWait();
                    }
                }
            }
        };
    }

    @Test
    default void nobody_waits_for_anybody_else_for_a_number() {
        var bothHaveOne = new CyclicBarrier(2);

        var numbers = atOnce(2, () -> storage().unitOfWork().execute(() -> {
            var issue = storage().issues().nextNumber().value();
            var agreement = storage().agreements().nextNumber().value();
            meet(bothHaveOne);
            return List.of(issue, agreement);
        }));

        assertThat(numbers.getFirst().getFirst()).isNotEqualTo(numbers.getLast().getFirst());
        assertThat(numbers.getFirst().getLast()).isNotEqualTo(numbers.getLast().getLast());
    }
}
