package org.aftercare.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.mother.Aftercare;
import org.aftercare.application.port.StaleAggregateException;
import org.aftercare.domain.Revision;
import org.aftercare.domain.access.AgentAccount;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Caller;
import org.aftercare.domain.customer.EmailAddress;
import org.junit.jupiter.api.Test;

class AgentsTest {
    private static final AgentId NOBODY = new AgentId(new UUID(0x7000, 99));

    private final Aftercare aftercare = Aftercare.at("2026-11-23T10:00:00Z");
    private final Caller.OfVendor administrator = aftercare.administrator();

    private AddAgent.Outcome add(Caller.OfVendor caller, String name, boolean administers, String email) {
        var address = Optional.of(email).filter(text -> !text.isEmpty()).map(EmailAddress::new);
        return aftercare.addAgent.execute(
                new AddAgent.Command(caller, name, AgentAccount.Kind.PERSON, administers, address));
    }

    private AgentAccount added(String name, boolean administers, String email) {
        return ((AddAgent.Outcome.Added) add(administrator, name, administers, email)).account();
    }

    private ChangeAgent.Outcome change(AgentId id, boolean administers, String email, boolean active) {
        return change(administrator, id, Optional.empty(), administers, email, active);
    }

    private ChangeAgent.Outcome change(
            Caller.OfVendor caller,
            AgentId id,
            Optional<Revision> expected,
            boolean administers,
            String email,
            boolean active) {
        var address = Optional.of(email).filter(text -> !text.isEmpty()).map(EmailAddress::new);
        return aftercare.changeAgent.execute(
                new ChangeAgent.Command(caller, id, expected, "Ada", administers, address, active));
    }

    private ListAgents.Outcome.Listed listed(Optional<AgentId> after, int limit) {
        return (ListAgents.Outcome.Listed)
                aftercare.listAgents.execute(new ListAgents.Command(aftercare.agent(), after, limit));
    }

    @Test
    void an_agent_is_taken_in_shown_and_listed() {
        var ada = added("Ada", true, "ada@larkspur.example");
        added("Bob", false, "");

        assertThat(ada.active()).isTrue();
        assertThat(ada.activeAdministrator()).isTrue();
        assertThat(aftercare.showAgent.execute(new ShowAgent.Command(aftercare.agent(), ada.id())))
                .isEqualTo(new ShowAgent.Outcome.Shown(ada));
        assertThat(aftercare.showAgent.execute(new ShowAgent.Command(aftercare.agent(), NOBODY)))
                .isEqualTo(new ShowAgent.Outcome.Unknown());
        var all = listed(Optional.empty(), 200);
        assertThat(all.accounts()).contains(ada);
        assertThat(all.next()).isEmpty();
        var first = listed(Optional.empty(), 1);
        assertThat(first.next()).contains(first.accounts().getFirst().id());
        assertThat(listed(first.next(), 200).accounts())
                .isEqualTo(all.accounts().subList(1, all.accounts().size()));
    }

    @Test
    void only_an_administrator_takes_in_and_changes() {
        var ada = added("Ada", false, "");

        assertThat(add(aftercare.agent(), "Bob", false, "")).isEqualTo(new AddAgent.Outcome.NotAdministrator());
        assertThat(change(aftercare.agent(), ada.id(), Optional.empty(), true, "", true))
                .isEqualTo(new ChangeAgent.Outcome.NotAdministrator());
    }

    @Test
    void no_two_have_one_address() {
        var ada = added("Ada", false, "ada@larkspur.example");
        var bob = added("Bob", false, "bob@larkspur.example");

        assertThat(add(administrator, "Eve", false, "ada@larkspur.example"))
                .isEqualTo(new AddAgent.Outcome.AddressTaken());
        assertThat(change(bob.id(), false, "ada@larkspur.example", true))
                .isEqualTo(new ChangeAgent.Outcome.AddressTaken());
        assertThat(change(ada.id(), false, "ada@larkspur.example", true))
                .isInstanceOf(ChangeAgent.Outcome.Changed.class);
    }

    @Test
    void whoever_is_deactivated_keeps_the_first_instant_of_it() {
        var ada = added("Ada", false, "");
        change(ada.id(), false, "", false);
        aftercare.clock.set("2026-11-23T11:00:00Z");

        var again = (ChangeAgent.Outcome.Changed) change(ada.id(), false, "", false);
        var back = (ChangeAgent.Outcome.Changed) change(ada.id(), false, "", true);

        assertThat(again.account().deactivatedAt()).contains(Instant.parse("2026-11-23T10:00:00Z"));
        assertThat(back.account().active()).isTrue();
    }

    @Test
    void there_is_always_an_active_administrator() {
        var ada = added("Ada", true, "");
        var bea = added("Bea", true, "");
        aftercare.store.execute(() -> aftercare.agents.activeAdministrators()).stream()
                .filter(other -> !other.id().equals(ada.id()) && !other.id().equals(bea.id()))
                .forEach(other -> change(other.id(), false, "", true));

        assertThat(change(bea.id(), true, "", false)).isInstanceOf(ChangeAgent.Outcome.Changed.class);
        assertThat(change(ada.id(), false, "", true)).isEqualTo(new ChangeAgent.Outcome.LastAdministrator());
        assertThat(change(ada.id(), true, "", false)).isEqualTo(new ChangeAgent.Outcome.LastAdministrator());
        assertThat(change(ada.id(), true, "", true)).isInstanceOf(ChangeAgent.Outcome.Changed.class);
    }

    @Test
    void nobody_changes_what_is_not_there_or_not_as_he_saw_it() {
        var ada = added("Ada", false, "");

        assertThat(change(NOBODY, false, "", true)).isEqualTo(new ChangeAgent.Outcome.Unknown());
        assertThatThrownBy(() -> change(administrator, ada.id(), Optional.of(new Revision(7)), false, "", true))
                .isInstanceOf(StaleAggregateException.class);
        assertThat(change(administrator, ada.id(), Optional.of(ada.revision()), false, "", true))
                .isInstanceOf(ChangeAgent.Outcome.Changed.class);
    }
}
