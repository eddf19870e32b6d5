package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.AccessToken;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.AgentAccount;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Bearer;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.access.LogIn;
import org.aftercare.domain.access.Scope;
import org.aftercare.domain.access.SecretHash;
import org.aftercare.domain.access.TokenHolder;
import org.aftercare.domain.access.TokenId;
import org.aftercare.domain.customer.ContactId;
import org.junit.jupiter.api.Test;

public interface AccessRepositoryContract extends StorageContract {
    private AccessRepository access() {
        return storage().access();
    }

    private void save(Agent agent) {
        inUnitOfWork(() -> {
            access().save(agent);
            return agent;
        });
    }

    private void save(AccessToken token) {
        inUnitOfWork(() -> {
            access().save(token);
            return token;
        });
    }

    private void save(LogIn logIn) {
        inUnitOfWork(() -> {
            access().save(logIn);
            return logIn;
        });
    }

    private void savePassword(ContactId contact, String hash) {
        inUnitOfWork(() -> {
            access().savePasswordHash(contact, hash);
            return hash;
        });
    }

    private static Agent agent(String name, boolean administrator) {
        return new Agent(new AgentId(UUID.randomUUID()), name, administrator);
    }

    private static AccessToken token(SecretHash hash, Agent holder, Instant expiresAt) {
        return AccessToken.issued(
                hash,
                new TokenHolder.OfAgent(holder.id()),
                "The night job",
                Set.of(Scope.ADMIN, Scope.ISSUES_READ),
                Instant.parse("2026-03-29T01:30:00.123456Z"),
                Optional.of(holder.id()),
                expiresAt);
    }

    @Test
    default void nothing_is_found_by_an_unknown_key() {
        assertThat(inUnitOfWork(() -> access().agent(new AgentId(UUID.randomUUID()))))
                .isEmpty();
        assertThat(inUnitOfWork(() -> access().token(SecretHash.of("unknown")))).isEmpty();
        assertThat(inUnitOfWork(() -> access().logIn(SecretHash.of("unknown")))).isEmpty();
        assertThat(inUnitOfWork(() -> access().passwordHash(new ContactId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    default void an_agent_is_kept_and_replaced() {
        var agent = agent(MANY_TONGUES, true);
        save(agent);
        assertThat(inUnitOfWork(() -> access().agent(agent.id()))).contains(agent);

        var changed = new Agent(agent.id(), "🎄".repeat(200), false);
        save(changed);
        assertThat(inUnitOfWork(() -> access().agent(agent.id()))).contains(changed);
    }

    @Test
    default void an_agent_and_his_token_are_kept_in_one_unit_of_work() {
        var agent = agent("Alex Agent", false);
        var token = token(SecretHash.of("secret"), agent, Instant.parse("2027-03-28T01:30:00.123456Z"));

        inUnitOfWork(() -> {
            access().save(agent);
            access().save(token);
            return token;
        });

        assertThat(inUnitOfWork(() -> access().token(SecretHash.of("secret")))).contains(token);
        assertThat(inUnitOfWork(() -> access().token(SecretHash.of("Secret")))).isEmpty();
    }

    @Test
    default void a_token_is_replaced_when_it_is_revoked() {
        var agent = agent("Alex Agent", false);
        save(agent);
        var hash = SecretHash.of("secret");
        var token = token(hash, agent, Instant.parse("2027-01-01T00:00:00Z"));
        save(token);

        var revoked = token.revoked(Instant.parse("2026-10-25T01:30:00.000001Z"));
        save(revoked);

        assertThat(inUnitOfWork(() -> access().token(hash))).contains(revoked);
    }

    @Test
    default void a_token_brings_its_agent_and_whether_his_account_is_active() {
        var account = new AgentAccount(
                agent(MANY_TONGUES, true),
                AgentAccount.Kind.SERVICE,
                Optional.empty(),
                Optional.of(Instant.parse("2026-10-25T01:30:00Z")),
                Revision.NONE);
        var active = agent("Alex Agent", false);
        inUnitOfWork(() -> storage().agents().save(account));
        save(active);
        var first = token(SecretHash.of("first"), account.agent(), Instant.parse("2027-01-01T00:00:00Z"));
        var second = token(SecretHash.of("second"), active, Instant.parse("2027-01-01T00:00:00Z"));
        save(first);
        save(second);

        assertThat(inUnitOfWork(() -> access().bearer(first.hash())))
                .contains(new Bearer(first, new Caller.OfVendor(account.agent()), false));
        assertThat(inUnitOfWork(() -> access().bearer(second.hash())))
                .contains(new Bearer(second, new Caller.OfVendor(active), true));
        assertThat(inUnitOfWork(() -> access().bearer(SecretHash.of("third")))).isEmpty();
    }

    @Test
    default void a_token_brings_its_contact() {
        var contact = storedContact(storedCustomer("Acme"), "Cora", "cora@acme.example");
        var token = AccessToken.issued(
                SecretHash.of("coras"),
                new TokenHolder.OfContact(contact.id()),
                "My script",
                Scope.OF_CONTACTS,
                Instant.parse("2026-03-29T01:30:00Z"),
                Optional.empty(),
                Instant.parse("2027-01-01T00:00:00Z"));

        save(token);

        assertThat(inUnitOfWork(() -> access().bearer(token.hash())))
                .contains(new Bearer(token, new Caller.OfCustomer(contact), true));
        assertThat(inUnitOfWork(() -> access().token(token.id()))).contains(token);
    }

    @Test
    default void a_holders_tokens_are_listed_a_page_at_a_time_and_nobody_elses() {
        var alex = agent("Alex Agent", false);
        var anna = agent("Anna Agent", true);
        save(alex);
        save(anna);
        var first = token(SecretHash.of("1"), alex, Instant.parse("2027-01-01T00:00:00Z"));
        var second = new AccessToken(
                new TokenId(new UUID(0xff00_0000_0000_0000L, 7)),
                SecretHash.of("2"),
                first.holder(),
                first.name(),
                first.scopes(),
                first.createdAt(),
                Optional.empty(),
                first.expiresAt(),
                Optional.of(first.createdAt()));
        save(second);
        save(first);
        save(token(SecretHash.of("3"), anna, Instant.parse("2027-01-01T00:00:00Z")));

        assertThat(inUnitOfWork(() -> access().tokens(first.holder(), Optional.empty(), 1)))
                .containsExactly(first);
        assertThat(inUnitOfWork(() -> access().tokens(first.holder(), Optional.of(first.id()), 5)))
                .containsExactly(second);
    }

    @Test
    default void a_password_is_set_and_set_again() {
        var contact = storedContact(storedCustomer("Acme"), "Cora", "cora@acme.example");

        savePassword(contact.id(), "$argon2id$v=19$first");
        assertThat(inUnitOfWork(() -> access().passwordHash(contact.id()))).contains("$argon2id$v=19$first");

        savePassword(contact.id(), "$argon2id$v=19$second");
        assertThat(inUnitOfWork(() -> access().passwordHash(contact.id()))).contains("$argon2id$v=19$second");
    }

    @Test
    default void a_log_in_is_kept_and_ended() {
        var contact = storedContact(storedCustomer("Acme"), "Cora", "cora@acme.example");
        var hash = SecretHash.of("cookie");
        var logIn = new LogIn(hash, contact.id(), Instant.parse("2026-03-29T02:30:00.000001Z"), Optional.empty());

        save(logIn);
        assertThat(inUnitOfWork(() -> access().logIn(hash))).contains(logIn);

        var ended = new LogIn(hash, contact.id(), logIn.at(), Optional.of(Instant.parse("2026-10-25T00:30:00Z")));
        save(ended);
        assertThat(inUnitOfWork(() -> access().logIn(hash))).contains(ended);
    }

    @Test
    default void nothing_is_kept_of_work_that_is_undone() {
        var agent = agent("Alex Agent", false);

        undone(() -> {
            access().save(agent);
            access().save(token(SecretHash.of("undone"), agent, Instant.parse("2027-01-01T00:00:00Z")));
            return agent;
        });

        assertThat(inUnitOfWork(() -> access().agent(agent.id()))).isEmpty();
        assertThat(inUnitOfWork(() -> access().token(SecretHash.of("undone")))).isEmpty();
    }
}
