package org.aftercare.adapter.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does for many at once what each would do for himself, such as asking the database: what is asked for while those who came
 * before are being answered waits for the end of that, and is answered next, all of it at once. Each answer is thus of a time
 * after the question; who asks alone waits for nobody. One of those who ask works it out for all, in his thread. Who may not
 * have others do so for him, as in a transaction, does it by himself.
 *
 * @param <K> what is asked for, which others may ask for too
 * @param <V> the answer
 */
final class Together<K, V> {
    /** So many questions are answered at once. */
    private static final int MOST = 64;

    private final BooleanSupplier mayJoin;
    private final Function<List<K>, Map<K, V>> read;
    private final Queue<Question<K, V>> waiting = new ConcurrentLinkedQueue<>();

    /** Whether somebody is answering, or was chosen to. */
    private final AtomicBoolean underWay = new AtomicBoolean();

    /**
     * Asks nothing yet.
     *
     * @param mayJoin whether others may answer who asks now, and he them
     * @param read answers up to {@value #MOST} different questions; to what is not in the map, there is no answer
     */
    Together(BooleanSupplier mayJoin, Function<List<K>, Map<K, V>> read) {
        this.mayJoin = mayJoin;
        this.read = read;
    }

    private static final class Question<K, V> {
        private final K key;
        private final Thread asker = Thread.currentThread();
        private volatile boolean chosen;
        private volatile @Nullable Supplier<Optional<V>> answer;

        Question(K key) {
            this.key = key;
        }

        /** Has its asker answer next. */
        void choose() {
            chosen = true;
            LockSupport.unpark(asker);
        }

        void answer(Supplier<Optional<V>> given) {
            answer = given;
            if (asker != Thread.currentThread()) {
                LockSupport.unpark(asker);
            }
        }
    }

    /** The answer, if there is one; throws what answering threw, as it does to all whose questions went with this one. */
    Optional<V> find(K key) {
        return mayJoin.getAsBoolean()
                ? joined(key)
                : Optional.ofNullable(read.apply(List.of(key)).get(key));
    }

    private Optional<V> joined(K key) {
        var question = new Question<K, V>(key);
        waiting.add(question);
        if (underWay.compareAndSet(false, true)) {
            ask();
        }
        return answered(question);
    }

    /** An interruption ends no waiting, since others may count on who waits; but it is told on. */
    private Optional<V> answered(Question<K, V> question) {
        var interrupted = false;
        try {
            while (true) {
                var answer = question.answer;
                if (answer != null) {
                    return answer.get();
                }
                if (question.chosen) {
                    ask();
                } else {
                    LockSupport.park(this);
                    interrupted |= Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Answers those who have waited longest, of whom one who was chosen is the first; and chooses who asks next. */
    private void ask() {
        var asked = new ArrayList<Question<K, V>>();
        while (asked.size() < MOST && !waiting.isEmpty()) {
            asked.add(waiting.remove());
        }
        try {
            var found = read.apply(
                    asked.stream().map(question -> question.key).distinct().toList());
            asked.forEach(question -> question.answer(() -> Optional.ofNullable(found.get(question.key))));
        } catch (RuntimeException | Error failure) {
            asked.forEach(question -> question.answer(() -> {
                throw failure;
            }));
        } finally {
            passOn();
        }
    }

    /** Only who holds {@link #underWay} takes questions away, so that the first of them is sure to be still there. */
    private void passOn() {
        do {
            var next = waiting.peek();
            if (next != null) {
                next.choose();
                return;
            }
            underWay.set(false);
        } while (!waiting.isEmpty() && underWay.compareAndSet(false, true));
    }
}
