package org.aftercare.application.fake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.port.Quarantine;
import org.aftercare.domain.mail.MailId;
import org.aftercare.domain.mail.QuarantinedMail;

public final class InMemoryQuarantine implements Quarantine {
    /** As bytes are compared, since the sign of a half of an identity says nothing. */
    private static final Comparator<UUID> AS_BYTES = Comparator.comparing(UUID::toString);

    private final InMemoryStore store;

    public InMemoryQuarantine(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<QuarantinedMail> find(MailId id) {
        return store.quarantinedMails.find(id);
    }

    @Override
    public List<QuarantinedMail> list(Optional<Boolean> waiting, Optional<MailId> after, int limit) {
        return store.quarantinedMails.all().stream()
                .filter(mail -> waiting.isEmpty() || waiting.get() == mail.waits())
                .filter(mail -> after.isEmpty()
                        || AS_BYTES.compare(mail.id().value(), after.get().value()) > 0)
                .sorted(Comparator.comparing(mail -> mail.id().value(), AS_BYTES))
                .limit(limit)
                .toList();
    }

    @Override
    public QuarantinedMail save(QuarantinedMail mail) {
        var stored = store.quarantinedMails.find(mail.id()).map(QuarantinedMail::revision);
        var saved = new QuarantinedMail(
                mail.id(),
                mail.receivedAt(),
                mail.keptAt(),
                mail.from(),
                mail.subject(),
                mail.text(),
                mail.size(),
                mail.reason(),
                mail.settling(),
                store.next(stored, mail.revision(), mail.id()));
        store.quarantinedMails.put(saved.id(), saved);
        return saved;
    }

    @Override
    public void keep(MailId mail, byte[] original) {
        if (store.quarantinedMails.find(mail).isEmpty()) {
            throw new IllegalStateException("there is no " + mail);
        }
        store.originals.put(mail, original.clone());
    }

    @Override
    public byte[] original(MailId mail) {
        return store.originals.find(mail).map(byte[]::clone).orElseGet(() -> new byte[0]);
    }
}
