package org.aftercare.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TogetherTest {
    private final Queue<List<Integer>> asked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private final AtomicBoolean mayJoin = new AtomicBoolean(true);
    private final Together<Integer, String> numerals = new Together<>(mayJoin::get, this::read);

    /** Zero takes its time; there is nothing above 900; minus one fails. */
    private Map<Integer, String> read(List<Integer> numbers) {
        asked.add(numbers);
        if (numbers.contains(0)) {
            awaited(mayGoOn);
        }
        if (numbers.contains(-1)) {
            throw new IllegalStateException("no numeral");
        }
        return numbers.stream()
                .filter(number -> number <= 900)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), String::valueOf));
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Asks in a thread of its own, and returns once that waits for the answer. */
    private FutureTask<Optional<String>> waiting(int number) {
        var question = new FutureTask<>(() -> numerals.find(number));
        var thread = Thread.ofPlatform().daemon().start(question);
        awaitWaiting(thread);
        return question;
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    @Test
    void who_asks_alone_is_answered_by_a_statement_of_his_own() {
        assertThat(numerals.find(7)).contains("7");
        assertThat(numerals.find(901)).isEmpty();

        assertThat(asked).containsExactly(List.of(7), List.of(901));
    }

    @Test
    void who_ask_while_a_statement_is_under_way_are_answered_by_the_next_one_together() throws Exception {
        var first = waiting(0);
        var others = List.of(waiting(1), waiting(2), waiting(901), waiting(2), waiting(3), waiting(4));

        mayGoOn.countDown();

        assertThat(first.get()).contains("0");
        assertThat(answers(others))
                .containsExactly(
                        Optional.of("1"),
                        Optional.of("2"),
                        Optional.empty(),
                        Optional.of("2"),
                        Optional.of("3"),
                        Optional.of("4"));
        // each once
        assertThat(asked).containsExactly(List.of(0), List.of(1, 2, 901, 3, 4));
    }

    @Test
    void who_is_interrupted_while_waiting_goes_on_waiting_and_knows_afterwards() throws Exception {
        var first = waiting(0);
        var interrupted = new FutureTask<>(() -> {
            assertThat(numerals.find(7)).contains("7");
            return Thread.currentThread().isInterrupted();
        });
        var thread = Thread.ofPlatform().daemon().start(interrupted);
        awaitWaiting(thread);

        thread.interrupt();
        while (thread.isInterrupted()) {
            Thread.onSpinWait();
        }
        awaitWaiting(thread);
        mayGoOn.countDown();

        assertThat(first.get()).contains("0");
        assertThat(interrupted.get()).isTrue();
    }

    @Test
    void who_may_not_join_reads_by_himself_and_waits_for_nobody() throws Exception {
        var first = waiting(0);
        mayJoin.set(false);

        assertThat(numerals.find(7)).contains("7");
        assertThat(numerals.find(901)).isEmpty();

        assertThat(first.isDone()).isFalse();
        assertThat(asked).containsExactly(List.of(0), List.of(7), List.of(901));
        mayGoOn.countDown();
        assertThat(first.get()).contains("0");
    }

    @Test
    void no_more_than_64_go_into_one_statement() throws Exception {
        var first = waiting(0);
        var others = IntStream.rangeClosed(1, 70).mapToObj(this::waiting).toList();

        mayGoOn.countDown();

        assertThat(first.get()).contains("0");
        assertThat(answers(others))
                .isEqualTo(IntStream.rangeClosed(1, 70)
                        .mapToObj(number -> Optional.of(String.valueOf(number)))
                        .toList());
        assertThat(asked).extracting(List::size).containsExactly(1, 64, 6);
    }

    @Test
    void a_statement_that_fails_does_so_for_all_who_are_in_it_and_for_nobody_else() throws Exception {
        var first = waiting(0);
        var failing = List.of(waiting(1), waiting(-1));

        mayGoOn.countDown();

        assertThat(first.get()).contains("0");
        assertThat(failing).allSatisfy(question -> assertThatThrownBy(question::get)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("no numeral"));
        assertThat(numerals.find(1)).contains("1");
    }

    @Test
    void each_is_told_what_was_stored_when_he_asked_or_later() throws Exception {
        var stored = new AtomicInteger();
        var inAStatement = new AtomicBoolean();
        var together = new Together<Integer, Integer>(() -> true, keys -> {
            assertThat(inAStatement.getAndSet(true)).isFalse();
            var seen = stored.get();
            assertThat(inAStatement.getAndSet(false)).isTrue();
            return keys.stream().distinct().collect(Collectors.toMap(Function.identity(), key -> key + seen));
        });

        try (var threads = Executors.newFixedThreadPool(8)) {
            var runs = IntStream.range(0, 8)
                    .mapToObj(thread -> threads.submit(() -> {
                        for (var i = 0; i < 5_000; i++) {
                            var key = thread * 10_000_000;
                            var atLeast = stored.incrementAndGet();
                            assertThat(together.find(key).orElseThrow() - key).isBetween(atLeast, stored.get());
                        }
                    }))
                    .toList();
            for (var run : runs) {
                run.get();
            }
        }
        assertThat(stored).hasValue(40_000);
    }

    private static List<Optional<String>> answers(List<FutureTask<Optional<String>>> questions) throws Exception {
        var answers = new ArrayList<Optional<String>>();
        for (var question : questions) {
            answers.add(question.get());
        }
        return answers;
    }
}
