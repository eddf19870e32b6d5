package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.aftercare.domain.customer.Contact;
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

    private LogIn storedLogIn(Contact contact, String secret, String at) {
        var logIn = LogIn.begun(SecretHash.of(secret), contact.id(), MANY_TONGUES, Instant.parse(at));
        save(logIn);
        return logIn;
    }

    private Optional<LogIn> logIn(LogIn stored) {
        return inUnitOfWork(() -> access().logIn(stored.hash()));
    }

    private void inWork(Runnable work) {
        inUnitOfWork(() -> {
            work.run();
            return true;
        });
    }

    @Test
    default void a_log_in_is_kept_with_all_its_particulars() {
        var contact = storedContact(storedCustomer("Acme"), "Cora", "cora@acme.example");

        var logIn = storedLogIn(contact, "cookie", "2026-03-29T02:30:00.000001Z");

        assertThat(logIn(logIn)).contains(logIn);
    }

    @Test
    default void it_is_kept_when_a_log_in_was_seen_and_when_it_ended() {
        var contact = storedContact(storedCustomer("Acme"), "Cora", "cora@acme.example");
        var logIn = storedLogIn(contact, "cookie", "2026-03-29T02:30:00.000001Z");

        inWork(() -> access().seen(logIn.id(), Instant.parse("2026-10-25T00:30:00.000001Z")));
        inWork(() -> access().endLogIn(contact.id(), logIn.id(), Instant.parse("2026-10-25T01:30:00Z")));
        inWork(() -> access().endLogIn(contact.id(), logIn.id(), Instant.parse("2026-10-25T02:30:00Z")));

        assertThat(logIn(logIn))
                .contains(new LogIn(
                        logIn.id(),
                        logIn.hash(),
                        contact.id(),
                        MANY_TONGUES,
                        logIn.at(),
                        Instant.parse("2026-10-25T00:30:00.000001Z"),
                        Optional.of(Instant.parse("2026-10-25T01:30:00Z"))));
    }

    @Test
    default void a_log_in_is_recognised_as_it_became_in_the_same_unit_of_work() {
        var contact = storedContact(storedCustomer("Acme"), "Cora", "cora@acme.example");
        var logIn = storedLogIn(contact, "cookie", "2026-03-29T02:30:00Z");

        var ended = inUnitOfWork(() -> {
            access().logIn(logIn.hash());
            access().endLogIn(contact.id(), logIn.id(), Instant.parse("2026-03-29T03:30:00Z"));
            return access().logIn(logIn.hash());
        });

        assertThat(ended.orElseThrow().endedAt()).contains(Instant.parse("2026-03-29T03:30:00Z"));
    }

    @Test
    default void a_contacts_log_ins_are_listed_the_latest_first_without_the_ended_ones() {
        var customer = storedCustomer("Acme");
        var cora = storedContact(customer, "Cora", "cora@acme.example");
        var dan = storedContact(customer, "Dan", "dan@acme.example");
        var first = storedLogIn(cora, "1", "2026-03-29T01:00:00Z");
        var second = storedLogIn(cora, "2", "2026-03-29T02:00:00Z");
        var third = storedLogIn(cora, "3", "2026-03-29T03:00:00Z");
        storedLogIn(dan, "4", "2026-03-29T04:00:00Z");

        inWork(() -> access().endLogIn(cora.id(), second.id(), Instant.parse("2026-03-29T05:00:00Z")));

        assertThat(inUnitOfWork(() -> access().logIns(cora.id()))).containsExactly(third, first);
    }

    @Test
    default void nobody_elses_log_in_is_ended() {
        var customer = storedCustomer("Acme");
        var cora = storedContact(customer, "Cora", "cora@acme.example");
        var dan = storedContact(customer, "Dan", "dan@acme.example");
        var coras = storedLogIn(cora, "1", "2026-03-29T01:00:00Z");
        var other = storedLogIn(cora, "2", "2026-03-29T01:00:00Z");
        var dans = storedLogIn(dan, "3", "2026-03-29T01:00:00Z");
        var at = Instant.parse("2026-03-29T05:00:00Z");

        inWork(() -> access().endLogIn(dan.id(), coras.id(), at));
        assertThat(logIn(coras)).contains(coras);
        inWork(() -> access().endLogIns(cora.id(), Optional.of(other.id()), at));

        assertThat(logIn(coras).orElseThrow().endedAt()).contains(at);
        assertThat(logIn(other)).contains(other);
        assertThat(logIn(dans)).contains(dans);
        inWork(() -> access().endLogIns(cora.id(), Optional.empty(), at.plusSeconds(1)));
        assertThat(logIn(coras).orElseThrow().endedAt()).contains(at);
        assertThat(logIn(other).orElseThrow().endedAt()).contains(at.plusSeconds(1));
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

    @Test
    default void log_ins_that_began_before_an_instant_are_forgotten_so_many_at_a_time() {
        var cora = storedContact(storedCustomer("Acme"), "Cora", "cora@acme.example");
        var old = Stream.of("one", "two", "three")
                .map(secret -> storedLogIn(cora, secret, "2026-03-29T00:30:00.123456Z"))
                .toList();
        var young = storedLogIn(cora, "four", "2026-03-29T00:30:00.123457Z");
        var before = young.at();

        assertThat(inUnitOfWork(() -> access().forgetLogIns(before, 2))).isEqualTo(2);
        assertThat(inUnitOfWork(() -> access().forgetLogIns(before, 2))).isEqualTo(1);
        assertThat(inUnitOfWork(() -> access().forgetLogIns(before, 2))).isZero();
        assertThat(old).allSatisfy(logIn -> assertThat(logIn(logIn)).isEmpty());
        assertThat(logIn(young)).contains(young);
    }
}
