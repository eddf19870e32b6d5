package org.aftercare.application.fake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.AccessToken;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.AgentAccount;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Bearer;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.LogIn;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.access.TokenHolder;
import org.aftercare.domain.access.TokenId;
import org.aftercare.domain.customer.ContactId;

public final class InMemoryAccessRepository implements AccessRepository {
    private final InMemoryStore store;

    public InMemoryAccessRepository(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Agent> agent(AgentId id) {
        return store.accounts.find(id).map(AgentAccount::agent);
    }

    @Override
    public void save(Agent agent) {
        var account = store.accounts
                .find(agent.id())
                .map(known ->
                        new AgentAccount(agent, known.kind(), known.email(), known.deactivatedAt(), known.revision()))
                .orElseGet(() -> new AgentAccount(
                        agent, AgentAccount.Kind.PERSON, Optional.empty(), Optional.empty(), Revision.NONE.next()));
        store.accounts.put(agent.id(), account);
    }

    @Override
    public Optional<Bearer> bearer(SecretHash hash) {
        return store.tokens.find(hash).flatMap(token -> switch (token.holder()) {
            case TokenHolder.OfAgent(var id) ->
                store.accounts
                        .find(id)
                        .map(account -> new Bearer(token, new Caller.OfVendor(account.agent()), account.active()));
            case TokenHolder.OfContact(var id) ->
                store.contacts.find(id).map(contact -> new Bearer(token, new Caller.OfCustomer(contact), true));
        });
    }

    @Override
    public Optional<AccessToken> token(SecretHash hash) {
        return store.tokens.find(hash);
    }

    @Override
    public Optional<AccessToken> token(TokenId id) {
        return store.tokens.all().stream()
                .filter(token -> token.id().equals(id))
                .findFirst();
    }

    @Override
    public List<AccessToken> tokens(TokenHolder holder, Optional<TokenId> after, int limit) {
        return store.tokens.all().stream()
                .filter(token -> token.holder().equals(holder))
                .filter(token -> after.isEmpty() || key(token.id()).compareTo(key(after.get())) > 0)
                .sorted(Comparator.comparing(token -> key(token.id())))
                .limit(limit)
                .toList();
    }

    /** Orders as databases do: unsigned. */
    private static String key(TokenId id) {
        return id.value().toString();
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
