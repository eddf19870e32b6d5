package org.aftercare.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercare.application.port.ActTrail;
import org.aftercare.domain.access.AdministrativeAct;
import org.aftercare.domain.access.Agent;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.Caller;
import org.junit.jupiter.api.Test;

/** What every trail of administrative acts must do. */
public interface ActTrailContract extends StorageContract {
    Caller.OfVendor ADA = new Caller.OfVendor(new Agent(new AgentId(new UUID(0x7000, 1)), "Ada", true));
    Caller.OfVendor BEA = new Caller.OfVendor(new Agent(new AgentId(new UUID(0x7000, 2)), MANY_TONGUES, true));
    ActTrail.Filter ALL = new ActTrail.Filter(Optional.empty(), Optional.empty(), Optional.empty());

    private AdministrativeAct recorded(AdministrativeAct act) {
        return inUnitOfWork(() -> {
            storage().actTrail().record(act);
            return act;
        });
    }

    private static AdministrativeAct act(Caller.OfVendor by, Instant at) {
        return AdministrativeAct.by(by, at, AdministrativeAct.Kind.AGENT_CHANGED, new UUID(0x7000, 9), "Carl");
    }

    private List<AdministrativeAct> acts(ActTrail.Filter filter, Optional<ActTrail.Position> after, int limit) {
        return inUnitOfWork(() -> storage().actTrail().acts(filter, after, limit));
    }

    @Test
    default void an_act_is_kept_with_all_that_it_tells() {
        var at = Instant.parse("2026-10-25T01:30:00.123456Z");
        var plain = recorded(act(ADA, at));
        var telling = recorded(act(BEA.from("2001:db8::7"), at.plusSeconds(1))
                .changing("name", Optional.of("Carl"), Optional.of(MANY_TONGUES))
                .changing("email", Optional.of("carl@vendor.example"), Optional.empty())
                .changing("active", Optional.of(true), Optional.of(true))
                .with("kind", "PERSON"));

        assertThat(acts(ALL, Optional.empty(), 10)).containsExactly(plain, telling);
        assertThat(telling.changes())
                .extracting(AdministrativeAct.Change::field)
                .containsExactly("name", "email", "kind");
    }

    @Test
    default void instants_are_kept_on_both_sides_of_the_changes_of_clocks() {
        var recorded =
                AROUND_CLOCK_CHANGES.stream().map(at -> recorded(act(ADA, at))).toList();

        assertThat(acts(ALL, Optional.empty(), 50)).containsExactlyElementsOf(recorded);
    }

    @Test
    default void acts_are_found_by_actor_and_time_a_page_at_a_time() {
        var noon = Instant.parse("2026-11-26T12:00:00Z");
        var first = recorded(act(ADA, noon));
        var second = recorded(act(BEA, noon.plusSeconds(1)));
        var third = recorded(act(ADA, noon.plusSeconds(2)));
        var ofAda = new ActTrail.Filter(Optional.of(ADA.agent().id()), Optional.empty(), Optional.empty());
        var between = new ActTrail.Filter(
                Optional.empty(), Optional.of(noon.plusSeconds(1)), Optional.of(noon.plusSeconds(2)));

        assertThat(acts(ofAda, Optional.empty(), 10)).containsExactly(first, third);
        assertThat(acts(between, Optional.empty(), 10)).containsExactly(second);
        assertThat(acts(ALL, Optional.empty(), 2)).containsExactly(first, second);
        assertThat(acts(ALL, Optional.of(ActTrail.Position.of(second)), 2)).containsExactly(third);
        assertThat(acts(ofAda, Optional.of(ActTrail.Position.of(first)), 2)).containsExactly(third);
    }

    @Test
    default void acts_of_one_instant_are_listed_each_once() {
        var noon = Instant.parse("2026-11-26T12:00:00Z");
        var all = List.of(recorded(act(ADA, noon)), recorded(act(ADA, noon)), recorded(act(BEA, noon)));

        var one = acts(ALL, Optional.empty(), 1);
        var rest = acts(ALL, Optional.of(ActTrail.Position.of(one.getFirst())), 5);

        assertThat(rest).hasSize(2).doesNotContainAnyElementsOf(one);
        assertThat(all).containsAll(one).containsAll(rest);
    }

    @Test
    default void an_act_that_was_undone_was_not_done() {
        undone(() -> {
            storage().actTrail().record(act(ADA, Instant.parse("2026-11-26T12:00:00Z")));
            return "it";
        });

        assertThat(acts(ALL, Optional.empty(), 10)).isEmpty();
    }
}
