package org.aftercare.application.fake;

import java.util.Optional;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.domain.access.AccessToken;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.LogIn;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.ContactId;

public final class InMemoryAccessRepository implements AccessRepository {
    private final InMemoryStore store;

    public InMemoryAccessRepository(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Agent> agent(AgentId id) {
        return store.agents.find(id);
    }

    @Override
    public void save(Agent agent) {
        store.agents.put(agent.id(), agent);
    }

    @Override
    public Optional<AccessToken> token(SecretHash hash) {
        return store.tokens.find(hash);
    }

    @Override
    public void save(AccessToken token) {
        store.tokens.put(token.hash(), token);
    }

    @Override
    public Optional<String> passwordHash(ContactId contact) {
        return store.passwordHashes.find(contact);
    }

    @Override
    public void savePasswordHash(ContactId contact, String passwordHash) {
        store.passwordHashes.put(contact, passwordHash);
    }

    @Override
    public Optional<LogIn> logIn(SecretHash hash) {
        return store.logIns.find(hash);
    }

    @Override
    public void save(LogIn logIn) {
        store.logIns.put(logIn.hash(), logIn);
    }
}
