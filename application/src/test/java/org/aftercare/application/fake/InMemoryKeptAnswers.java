package org.aftercare.application.fake;

import java.time.Instant;
import java.util.Optional;
import org.aftercare.application.port.DuplicateException;
import org.aftercare.application.port.KeptAnswers;
import org.aftercare.domain.access.SecretHash;

public final class InMemoryKeptAnswers implements KeptAnswers {
    private final InMemoryStore store;

    public InMemoryKeptAnswers(InMemoryStore store) {
        this.store = store;
    }

    record Taken(SecretHash key, SecretHash request, Instant at, Optional<String> answer) {}

    @Override
    public Optional<Kept> find(SecretHash key) {
        return store.keptAnswers.find(key).flatMap(taken -> taken.answer()
                .map(answer -> new Kept(taken.request(), answer)));
    }

    @Override
    public void take(SecretHash key, SecretHash request, Instant at) {
        if (store.keptAnswers.find(key).isPresent()) {
            throw new DuplicateException("key");
        }
        store.keptAnswers.put(key, new Taken(key, request, at, Optional.empty()));
    }

    @Override
    public void keep(SecretHash key, String answer) {
        var taken = store.keptAnswers.find(key).orElseThrow();
        store.keptAnswers.put(key, new Taken(key, taken.request(), taken.at(), Optional.of(answer)));
    }

    @Override
    public int forget(Instant takenBefore, int limit) {
        var old = store.keptAnswers.all().stream()
                .filter(taken -> taken.at().isBefore(takenBefore))
                .limit(limit)
                .toList();
        old.forEach(taken -> store.keptAnswers.remove(taken.key()));
        return old.size();
    }
}
