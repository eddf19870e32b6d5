package org.aftercare.application.fake;

import java.time.Instant;
import org.aftercare.application.port.FailedLogIns;
import org.aftercare.domain.access.SecretHash;

public final class InMemoryFailedLogIns implements FailedLogIns {
    private final InMemoryStore store;

    public InMemoryFailedLogIns(InMemoryStore store) {
        this.store = store;
    }

    record Failures(SecretHash key, int count, Instant last) {}

    @Override
    public int count(SecretHash key, Instant since) {
        return store.failedLogIns
                .find(key)
                .filter(failures -> !failures.last().isBefore(since))
                .map(Failures::count)
                .orElse(0);
    }

    @Override
    public void add(SecretHash key, Instant at, Instant since) {
        store.failedLogIns.put(key, new Failures(key, count(key, since) + 1, at));
    }

    @Override
    public void forget(SecretHash key) {
        store.failedLogIns.remove(key);
    }

    @Override
    public void forgetBefore(Instant instant) {
        store.failedLogIns.all().stream()
                .filter(failures -> failures.last().isBefore(instant))
                .forEach(failures -> store.failedLogIns.remove(failures.key()));
    }

    /** How many keys there is anything under. */
    public int size() {
        return store.failedLogIns.all().size();
    }
}
