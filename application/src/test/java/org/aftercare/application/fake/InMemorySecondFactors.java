package org.aftercare.application.fake;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.aftercare.application.port.SecondFactors;
import org.aftercare.domain.access.SecondFactor;
import org.aftercare.domain.access.SecondStep;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.ContactId;

public final class InMemorySecondFactors implements SecondFactors {
    private final InMemoryStore store;

    public InMemorySecondFactors(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<SecondFactor> find(ContactId contact) {
        return store.secondFactors.find(contact);
    }

    @Override
    public void save(SecondFactor factor) {
        store.secondFactors.put(factor.contactId(), factor);
        store.lastCodes.remove(factor.contactId());
    }

    @Override
    public void remove(ContactId contact) {
        store.secondFactors.remove(contact);
        saveRecoveryCodes(contact, Set.of());
    }

    @Override
    public boolean use(ContactId contact, long step) {
        var good = find(contact).isPresent()
                && store.lastCodes.find(contact).filter(last -> last >= step).isEmpty();
        if (good) {
            store.lastCodes.put(contact, step);
        }
        return good;
    }

    @Override
    public void saveRecoveryCodes(ContactId contact, Collection<SecretHash> codes) {
        store.recoveryCodes.put(contact, Set.copyOf(codes));
    }

    @Override
    public boolean useRecoveryCode(ContactId contact, SecretHash code) {
        var codes = new HashSet<>(store.recoveryCodes.find(contact).orElse(Set.of()));
        var good = codes.remove(code);
        saveRecoveryCodes(contact, codes);
        return good;
    }

    @Override
    public int recoveryCodes(ContactId contact) {
        return store.recoveryCodes.find(contact).orElse(Set.of()).size();
    }

    @Override
    public Optional<SecondStep> step(SecretHash hash) {
        return store.secondSteps.find(hash);
    }

    @Override
    public void save(SecondStep step) {
        store.secondSteps.put(step.hash(), step);
    }

    @Override
    public boolean attempt(SecretHash hash) {
        var open = step(hash)
                .filter(step ->
                        step.tries() < SecondStep.MOST_TRIES && step.endedAt().isEmpty());
        open.ifPresent(step -> save(
                new SecondStep(step.hash(), step.contactId(), step.startedAt(), step.tries() + 1, step.endedAt())));
        return open.isPresent();
    }

    @Override
    public void end(SecretHash hash, Instant at) {
        step(hash)
                .ifPresent(step -> save(new SecondStep(
                        step.hash(), step.contactId(), step.startedAt(), step.tries(), Optional.of(at))));
    }

    @Override
    public int forgetSteps(Instant begunBefore, int limit) {
        var old = store.secondSteps.all().stream()
                .filter(step -> step.startedAt().isBefore(begunBefore))
                .limit(limit)
                .toList();
        old.forEach(step -> store.secondSteps.remove(step.hash()));
        return old.size();
    }
}
