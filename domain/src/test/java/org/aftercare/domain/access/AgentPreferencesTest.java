package org.aftercare.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AgentPreferencesTest {
    @Test
    void whoever_has_not_said_anything_is_told_of_nothing_at_his_own_address() {
        assertThat(AgentTopic.values()).noneMatch(AgentPreferences.USUAL::wants);
    }

    @Test
    void what_is_urgent_never_waits_and_what_is_routine_as_the_agent_wants_it() {
        var careful = new AgentPreferences(Set.of(AgentTopic.BREACHES), AgentPreferences.Routine.OFFICE_HOURS);
        var sleepless = new AgentPreferences(Set.of(AgentTopic.BREACHES), AgentPreferences.Routine.ANY_TIME);

        assertThat(careful.waits(true)).isFalse();
        assertThat(careful.waits(false)).isTrue();
        assertThat(sleepless.waits(true)).isFalse();
        assertThat(sleepless.waits(false)).isFalse();
    }

    @Test
    void topics_stand_in_their_order() {
        var preferences = new AgentPreferences(
                Set.of(AgentTopic.CALLBACKS, AgentTopic.REPORTS, AgentTopic.WARNINGS),
                AgentPreferences.Routine.ANY_TIME);

        assertThat(preferences.topics()).containsExactly(AgentTopic.REPORTS, AgentTopic.WARNINGS, AgentTopic.CALLBACKS);
        assertThat(preferences.wants(AgentTopic.WARNINGS)).isTrue();
        assertThat(preferences.wants(AgentTopic.BREACHES)).isFalse();
    }
}
