package org.aftercare.application.fake;

import java.time.Instant;
import java.util.Optional;
import org.aftercare.application.port.AccountLinks;
import org.aftercare.domain.access.AccountLink;
import org.aftercare.domain.access.AccountLinkId;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.ContactId;

public final class InMemoryAccountLinks implements AccountLinks {
    private final InMemoryStore store;

    public InMemoryAccountLinks(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<AccountLink> find(AccountLinkId id) {
        return store.accountLinks.find(id);
    }

    @Override
    public Optional<AccountLink> find(SecretHash secret) {
        return store.accountLinkSecrets.find(secret).flatMap(this::find);
    }

    @Override
    public void save(AccountLink link) {
        store.accountLinks.put(link.id(), link);
    }

    @Override
    public void give(AccountLinkId link, SecretHash secret) {
        store.accountLinkSecrets.put(secret, link);
    }

    @Override
    public boolean end(AccountLinkId id, Instant at) {
        var open = find(id).filter(link -> link.endedAt().isEmpty());
        open.ifPresent(link -> save(new AccountLink(
                link.id(), link.contactId(), link.purpose(), link.createdAt(), link.expiresAt(), Optional.of(at))));
        return open.isPresent();
    }

    @Override
    public void endAll(ContactId contact, AccountLink.Purpose purpose, Instant at) {
        store.accountLinks.all().stream()
                .filter(link -> link.contactId().equals(contact) && link.purpose() == purpose)
                .forEach(link -> end(link.id(), at));
    }

    @Override
    public int madeSince(ContactId contact, AccountLink.Purpose purpose, Instant from) {
        return (int) store.accountLinks.all().stream()
                .filter(link -> link.contactId().equals(contact) && link.purpose() == purpose)
                .filter(link -> !link.createdAt().isBefore(from))
                .count();
    }

    @Override
    public int forget(Instant expiredBefore, int limit) {
        var old = store.accountLinks.all().stream()
                .filter(link -> link.expiresAt().isBefore(expiredBefore))
                .limit(limit)
                .toList();
        old.forEach(link -> store.accountLinks.remove(link.id()));
        return old.size();
    }
}
