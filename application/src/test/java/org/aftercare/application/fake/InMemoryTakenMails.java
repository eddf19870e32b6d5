package org.aftercare.application.fake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.DuplicateException;
import org.aftercare.application.port.TakenMails;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.issue.IssueNumber;

public final class InMemoryTakenMails implements TakenMails {
    private final InMemoryStore store;

    public InMemoryTakenMails(InMemoryStore store) {
        this.store = store;
    }

    record Row(Taken mail, Optional<IssueNumber> issue) {}

    @Override
    public boolean isTaken(SecretHash key) {
        return store.takenMails.find(key).isPresent();
    }

    @Override
    public void take(Taken mail) {
        if (isTaken(mail.key())) {
            throw new DuplicateException("mail");
        }
        store.takenMails.put(mail.key(), new Row(mail, Optional.empty()));
    }

    @Override
    public void belongs(SecretHash key, IssueNumber issue) {
        store.takenMails.find(key).ifPresent(row -> store.takenMails.put(key, new Row(row.mail(), Optional.of(issue))));
    }

    @Override
    public List<IssueNumber> issues(Collection<SecretHash> messageIds) {
        return store.takenMails.all().stream()
                .filter(row ->
                        row.mail().messageId().filter(messageIds::contains).isPresent())
                .flatMap(row -> row.issue().stream())
                .distinct()
                .toList();
    }

    @Override
    public int of(SecretHash sender, Instant since) {
        return Math.toIntExact(store.takenMails.all().stream()
                .filter(row -> row.mail().sender().equals(Optional.of(sender)))
                .filter(row -> !row.mail().at().isBefore(since))
                .count());
    }
}
