package org.aftercare.application.fake;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.Outbox;

public final class InMemoryOutbox implements Outbox {
    private final InMemoryStore store;

    public InMemoryOutbox(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public void put(Notice notice) {
        store.undelivered.put(notice.id(), notice);
    }

    @Override
    public Optional<Notice> undelivered(UUID id) {
        return store.undelivered.find(id);
    }

    @Override
    public void delivered(UUID id, Instant at) {
        store.undelivered.remove(id).ifPresent(notice -> store.delivered.put(id, notice));
    }

    /** Every notice that waits, in order of identity. */
    public List<Notice> waiting() {
        return store.undelivered.all().stream()
                .sorted(Comparator.comparing(Notice::id))
                .toList();
    }
}
