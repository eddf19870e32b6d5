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
 * Asks the database for many at once: what is asked for while the statement for those who came before is under way waits for
 * its end, and goes into the next one. Each is told what was stored when he asked, or later; who asks alone waits for nobody.
 * One of those who ask makes the statement, through the connection of his unit of work. Who may not have others read for him,
 * as in a transaction, reads by himself.
 *
 * @param <K> what is asked for
 * @param <V> what is stored of it
 */
final class Together<K, V> {
    /** So many questions go into one statement. */
    private static final int MOST = 64;

    private final BooleanSupplier mayJoin;
    private final Function<List<K>, Map<K, V>> read;
    private final Queue<Question<K, V>> waiting = new ConcurrentLinkedQueue<>();

    /** Whether somebody makes a statement, or was chosen to. */
    private final AtomicBoolean underWay = new AtomicBoolean();

    /**
     * Asks nothing yet.
     *
     * @param mayJoin whether others may read for who asks now, and he for them
     * @param read reads what is stored of up to {@value #MOST}, by one statement; some may be among them twice
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

        /** Has its asker make the next statement. */
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

    /** What is stored, if anything is; throws what the reading threw, as it does to all whose questions went with this one. */
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
        while (true) {
            var answer = question.answer;
            if (answer != null) {
                return answer.get();
            }
            if (question.chosen) {
                ask();
            } else {
                LockSupport.park(this);
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
            var found = read.apply(padded(
                    asked.stream().map(question -> question.key).distinct().toList()));
            asked.forEach(question -> question.answer(() -> Optional.ofNullable(found.get(question.key))));
        } catch (RuntimeException | Error failure) {
            asked.forEach(question -> question.answer(() -> {
                throw failure;
            }));
        } finally {
            passOn();
        }
    }

    /** With the first again and again, up to a power of two, so that there are few different statements to prepare. */
    private static <K> List<K> padded(List<K> keys) {
        var padded = new ArrayList<>(keys);
        while (Integer.bitCount(padded.size()) > 1) {
            padded.add(keys.getFirst());
        }
        return padded;
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
