package org.aftercare.application.fake;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftercare.application.port.AgentRepository;
import org.aftercare.application.port.DuplicateException;
import org.aftercare.domain.access.AgentAccount;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.AgentPreferences;
import org.aftercare.domain.access.AgentTopic;
import org.aftercare.domain.access.PasswordReset;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.customer.EmailAddress;

public final class InMemoryAgentRepository implements AgentRepository {
    private final InMemoryStore store;

    public InMemoryAgentRepository(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<AgentAccount> find(AgentId id) {
        return store.accounts.find(id);
    }

    @Override
    public Optional<AgentAccount> find(EmailAddress address) {
        return store.accounts.all().stream()
                .filter(account -> account.email().equals(Optional.of(address)))
                .findFirst();
    }

    @Override
    public List<AgentAccount> accounts(Optional<AgentId> after, int limit) {
        return store.accounts.all().stream()
                .filter(account -> after.isEmpty() || key(account.id()).compareTo(key(after.get())) > 0)
                .sorted(Comparator.comparing(account -> key(account.id())))
                .limit(limit)
                .toList();
    }

    /** Orders as databases do: unsigned. */
    private static String key(AgentId id) {
        return id.value().toString();
    }

    @Override
    public List<AgentAccount> activeAdministrators() {
        return accounts(Optional.empty(), Integer.MAX_VALUE).stream()
                .filter(AgentAccount::activeAdministrator)
                .toList();
    }

    @Override
    public AgentAccount save(AgentAccount account) {
        if (account.email()
                .flatMap(this::find)
                .filter(other -> !other.id().equals(account.id()))
                .isPresent()) {
            throw new DuplicateException("another account has the address");
        }
        var stored = store.accounts.find(account.id()).map(AgentAccount::revision);
        var saved = new AgentAccount(
                account.agent(),
                account.kind(),
                account.email(),
                account.deactivatedAt(),
                store.next(stored, account.revision(), account.agent().name()));
        store.accounts.put(saved.id(), saved);
        return saved;
    }

    @Override
    public AgentPreferences preferences(AgentId agent) {
        return store.agentPreferences.find(agent).orElse(AgentPreferences.USUAL);
    }

    @Override
    public void save(AgentId agent, AgentPreferences preferences) {
        store.agentPreferences.put(agent, preferences);
    }

    @Override
    public Map<AgentAccount, AgentPreferences> whoWants(AgentTopic topic) {
        return store.accounts.all().stream()
                .filter(account -> account.active() && account.email().isPresent())
                .filter(account -> preferences(account.id()).wants(topic))
                .collect(Collectors.toMap(Function.identity(), account -> preferences(account.id())));
    }

    @Override
    public Optional<String> passwordHash(AgentId agent) {
        return store.agentPasswordHashes.find(agent);
    }

    @Override
    public void savePasswordHash(AgentId agent, String passwordHash) {
        store.agentPasswordHashes.put(agent, passwordHash);
    }

    @Override
    public void save(PasswordReset reset) {
        store.passwordResets.put(reset.agentId(), reset);
    }

    @Override
    public Optional<PasswordReset> passwordReset(SecretHash hash) {
        return store.passwordResets.all().stream()
                .filter(reset -> reset.hash().equals(hash))
                .findFirst();
    }

    @Override
    public boolean useUp(SecretHash hash) {
        return passwordReset(hash)
                .flatMap(reset -> store.passwordResets.remove(reset.agentId()))
                .isPresent();
    }
}
