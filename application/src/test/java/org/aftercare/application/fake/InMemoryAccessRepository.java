package org.aftercare.application.fake;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.AccessToken;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.AgentAccount;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Bearer;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.LogIn;
import org.aftercare.domain.access.LogInId;
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
    public List<LogIn> logIns(ContactId contact) {
        return store.logIns.all().stream()
                .filter(logIn ->
                        logIn.contactId().equals(contact) && logIn.endedAt().isEmpty())
                .sorted(Comparator.comparing(LogIn::at).reversed())
                .toList();
    }

    @Override
    public void save(LogIn logIn) {
        store.logIns.put(logIn.hash(), logIn);
    }

    @Override
    public void seen(LogInId id, Instant at) {
        change(logIn -> logIn.id().equals(id), logIn -> with(logIn, at, logIn.endedAt()));
    }

    @Override
    public void endLogIn(ContactId contact, LogInId id, Instant at) {
        end(logIn -> logIn.contactId().equals(contact) && logIn.id().equals(id), at);
    }

    @Override
    public void endLogIns(ContactId contact, Optional<LogInId> except, Instant at) {
        end(logIn -> logIn.contactId().equals(contact) && !except.equals(Optional.of(logIn.id())), at);
    }

    private void end(Predicate<LogIn> which, Instant at) {
        change(which.and(logIn -> logIn.endedAt().isEmpty()), logIn -> with(logIn, logIn.seenAt(), Optional.of(at)));
    }

    private void change(Predicate<LogIn> which, UnaryOperator<LogIn> changed) {
        store.logIns.all().stream().filter(which).map(changed).forEach(this::save);
    }

    private static LogIn with(LogIn logIn, Instant seenAt, Optional<Instant> endedAt) {
        return new LogIn(logIn.id(), logIn.hash(), logIn.contactId(), logIn.browser(), logIn.at(), seenAt, endedAt);
    }

    @Override
    public int forgetLogIns(Instant begunBefore, int limit) {
        var old = store.logIns.all().stream()
                .filter(logIn -> logIn.at().isBefore(begunBefore))
                .limit(limit)
                .toList();
        old.forEach(logIn -> store.logIns.remove(logIn.hash()));
        return old.size();
    }
}
