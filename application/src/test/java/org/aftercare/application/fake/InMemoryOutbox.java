package org.aftercare.application.fake;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aftercare.application.port.Notice;
import org.aftercare.application.port.Outbox;
import org.aftercare.application.port.OutgoingMail;
import org.aftercare.domain.mail.MailState;

public class InMemoryOutbox implements Outbox {
    private static final Comparator<UUID> AS_BYTES = Comparator.comparing(UUID::toString);

    private final InMemoryStore store;
    private final Set<UUID> underWay = new HashSet<>();

    public InMemoryOutbox(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public void put(Notice notice) {
        store.outgoing.put(notice.id(), OutgoingMail.of(notice));
    }

    @Override
    public void putFor(Instant due, Notice notice, Instant now) {
        store.outgoing.put(notice.id(), due.isAfter(now) ? OutgoingMail.of(notice, due) : OutgoingMail.of(notice));
    }

    @Override
    public Optional<OutgoingMail> find(UUID id) {
        return store.outgoing.find(id);
    }

    @Override
    public void attempted(OutgoingMail mail) {
        Predicate<OutgoingMail> open = mail.state() == MailState.DELIVERED
                ? stored -> stored.state() != MailState.DELIVERED
                : OutgoingMail::waits;
        find(mail.id()).filter(open).ifPresent(stored -> store.outgoing.put(mail.id(), mail));
    }

    @Override
    public boolean overrule(OutgoingMail mail) {
        if (underWay.contains(mail.id())) {
            return false;
        }
        store.outgoing.put(mail.id(), mail);
        return true;
    }

    /** Acts as if a node were just trying to send it. */
    public void underWay(UUID id) {
        underWay.add(id);
    }

    @Override
    public List<OutgoingMail> list(Optional<MailState> state, Optional<UUID> before, int limit) {
        return store.outgoing.all().stream()
                .filter(mail -> state.isEmpty() || state.get() == mail.state())
                .filter(mail -> before.isEmpty() || AS_BYTES.compare(mail.id(), before.get()) < 0)
                .sorted(Comparator.comparing(OutgoingMail::id, AS_BYTES).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public Map<MailState, Long> unsettled() {
        return store.outgoing.all().stream()
                .filter(OutgoingMail::canBeResent)
                .collect(Collectors.groupingBy(OutgoingMail::state, Collectors.counting()));
    }

    /** Every notice that waits, in order of identity. */
    public List<Notice> waiting() {
        return store.outgoing.all().stream()
                .filter(OutgoingMail::waits)
                .map(OutgoingMail::notice)
                .sorted(Comparator.comparing(Notice::id))
                .toList();
    }
}
