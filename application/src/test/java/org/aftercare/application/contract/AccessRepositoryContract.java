package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.port.AccessRepository;
import org.aftercare.domain.access.AccessToken;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.LogIn;
import org.aftercare.domain.access.SecretHash;
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
        var token = new AccessToken(
                SecretHash.of("secret"), agent.id(), Instant.parse("2027-03-28T01:30:00.123456Z"), Optional.empty());

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
        var other = agent("Anna Agent", true);
        save(agent);
        save(other);
        var hash = SecretHash.of("secret");
        save(new AccessToken(hash, agent.id(), Instant.parse("2027-01-01T00:00:00Z"), Optional.empty()));

        var revoked = new AccessToken(
                hash,
                other.id(),
                Instant.parse("2028-01-01T00:00:00Z"),
                Optional.of(Instant.parse("2026-10-25T01:30:00.000001Z")));
        save(revoked);

        assertThat(inUnitOfWork(() -> access().token(hash))).contains(revoked);
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
            access().save(new AccessToken(
                    SecretHash.of("undone"), agent.id(), Instant.parse("2027-01-01T00:00:00Z"), Optional.empty()));
            return agent;
        });

        assertThat(inUnitOfWork(() -> access().agent(agent.id()))).isEmpty();
        assertThat(inUnitOfWork(() -> access().token(SecretHash.of("undone")))).isEmpty();
    }
}
