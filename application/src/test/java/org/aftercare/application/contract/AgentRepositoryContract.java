package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercare.application.port.AgentRepository;
import org.aftercare.application.port.DuplicateException;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.AgentAccount;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.AgentPreferences;
import org.aftercare.domain.access.AgentTopic;
import org.aftercare.domain.customer.EmailAddress;
import org.junit.jupiter.api.Test;

/** What every store of agents' accounts must do. */
public interface AgentRepositoryContract extends StorageContract {
    private AgentRepository agents() {
        return storage().agents();
    }

    private static AgentAccount account(String name, boolean administrator, String email) {
        return new AgentAccount(
                new Agent(new AgentId(UUID.randomUUID()), name, administrator),
                AgentAccount.Kind.PERSON,
                Optional.of(email).filter(given -> !given.isEmpty()).map(EmailAddress::new),
                Optional.empty(),
                Revision.NONE);
    }

    private AgentAccount saved(AgentAccount account) {
        return inUnitOfWork(() -> agents().save(account));
    }

    @Test
    default void an_account_is_kept_and_changed() {
        var stored = saved(account(MANY_TONGUES, true, "ada@vendor.example"));
        assertThat(stored.revision()).isEqualTo(Revision.NONE.next());
        assertThat(inUnitOfWork(() -> agents().find(stored.id()))).contains(stored);
        assertThat(inUnitOfWork(() -> agents().find(new EmailAddress("Ada@vendor.example"))))
                .contains(stored);

        var changed = saved(
                stored.changed("Ada", false, Optional.empty(), false, Instant.parse("2026-10-25T01:30:00.000001Z")));

        assertThat(changed.revision()).isEqualTo(stored.revision().next());
        assertThat(changed.active()).isFalse();
        assertThat(inUnitOfWork(() -> agents().find(stored.id()))).contains(changed);
        assertThat(inUnitOfWork(() -> agents().find(new EmailAddress("ada@vendor.example"))))
                .isEmpty();
        assertThatThrownBy(() -> saved(stored)).isInstanceOf(StaleAggregateException.class);
    }

    @Test
    default void no_two_accounts_have_the_same_address_and_many_have_none() {
        saved(account("Ada", true, "ada@vendor.example"));
        saved(account("Night job", false, ""));
        saved(account("Day job", false, ""));

        assertThatThrownBy(() -> saved(account("Other Ada", false, "ada@vendor.example")))
                .isInstanceOf(DuplicateException.class);
    }

    private AgentPreferences preferences(AgentAccount account) {
        return inUnitOfWork(() -> agents().preferences(account.id()));
    }

    private void wants(AgentAccount account, AgentPreferences preferences) {
        inUnitOfWork(() -> {
            agents().save(account.id(), preferences);
            return preferences;
        });
    }

    @Test
    default void how_an_agent_wants_to_have_it_is_kept_and_changed() {
        var ada = saved(account("Ada", true, "ada@vendor.example"));
        assertThat(preferences(ada)).isEqualTo(AgentPreferences.USUAL);

        var all = new AgentPreferences(Set.of(AgentTopic.values()), AgentPreferences.Routine.ANY_TIME);
        wants(ada, all);
        assertThat(preferences(ada)).isEqualTo(all);

        wants(ada, AgentPreferences.USUAL);
        assertThat(preferences(ada)).isEqualTo(AgentPreferences.USUAL);
    }

    @Test
    default void who_wants_to_be_told_of_something_is_found_if_he_is_active_and_has_an_address() {
        var breaches = new AgentPreferences(Set.of(AgentTopic.BREACHES), AgentPreferences.Routine.OFFICE_HOURS);
        var ada = saved(account("Ada", true, "ada@vendor.example"));
        var bea = saved(account("Bea", false, "bea@vendor.example"));
        var withoutAddress = saved(account("Cid", false, ""));
        var gone = saved(account("Dan", false, "dan@vendor.example"));
        wants(ada, breaches);
        wants(bea, new AgentPreferences(Set.of(AgentTopic.REPORTS), AgentPreferences.Routine.ANY_TIME));
        wants(withoutAddress, breaches);
        wants(gone, breaches);
        saved(gone.changed("Dan", false, gone.email(), false, Instant.parse("2026-10-25T01:30:00Z")));

        assertThat(inUnitOfWork(() -> agents().whoWants(AgentTopic.BREACHES)))
                .containsExactly(Map.entry(ada, breaches));
        assertThat(inUnitOfWork(() -> agents().whoWants(AgentTopic.CALLBACKS))).isEmpty();
    }

    @Test
    default void accounts_are_listed_by_identity_a_page_at_a_time() {
        var one = saved(account("One", false, ""));
        var two = saved(account("Two", false, ""));

        var first = inUnitOfWork(() -> agents().accounts(Optional.empty(), 1));
        var rest = inUnitOfWork(
                () -> agents().accounts(Optional.of(first.getFirst().id()), 5));

        assertThat(first).hasSize(1);
        assertThat(rest).hasSize(1);
        assertThat(first.getFirst().id().value().toString())
                .isLessThan(rest.getFirst().id().value().toString());
        assertThat(first).doesNotContainAnyElementsOf(rest).allMatch(found -> found.equals(one) || found.equals(two));
    }

    @Test
    default void the_active_administrators_are_known() {
        var ada = saved(account("Ada", true, ""));
        saved(account("Alex", false, ""));
        var gone = saved(account("Gone", true, ""));
        saved(gone.changed("Gone", true, Optional.empty(), false, Instant.parse("2026-11-23T10:00:00Z")));

        assertThat(inUnitOfWork(() -> agents().activeAdministrators())).containsExactly(ada);
    }

    @Test
    default void a_password_is_set_and_set_again() {
        var ada = saved(account("Ada", true, ""));
        assertThat(inUnitOfWork(() -> agents().passwordHash(ada.id()))).isEmpty();

        for (var hash : new String[] {"$argon2id$first", "$argon2id$second"}) {
            inUnitOfWork(() -> {
                agents().savePasswordHash(ada.id(), hash);
                return hash;
            });
            assertThat(inUnitOfWork(() -> agents().passwordHash(ada.id()))).contains(hash);
        }
    }
}
