package org.aftercare.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aftercare.domain.access.AgentId;
import org.aftercare.domain.access.AgentPreferences;
import org.aftercare.domain.access.AgentTopic;

@Entity
@Table(name = "agent_preferences")
class AgentPreferencesEntity {
    private static final Pattern BETWEEN = Pattern.compile(" ");

    @Id
    @Column(name = "agent_id")
    private UUID agentId;

    /** Their names, with a space between any two. */
    private String topics;

    @Enumerated(EnumType.STRING)
    private AgentPreferences.Routine routine;

    @SuppressWarnings("NullAway.Init")
    protected AgentPreferencesEntity() {}

    private AgentPreferencesEntity(UUID agentId, String topics, AgentPreferences.Routine routine) {
        this.agentId = agentId;
        this.topics = topics;
        this.routine = routine;
    }

    static AgentPreferencesEntity from(AgentId agent, AgentPreferences preferences) {
        return new AgentPreferencesEntity(agent.value(), text(preferences), preferences.routine());
    }

    final void apply(AgentPreferences preferences) {
        topics = text(preferences);
        routine = preferences.routine();
    }

    private static String text(AgentPreferences preferences) {
        return preferences.topics().stream().map(AgentTopic::name).collect(Collectors.joining(" "));
    }

    AgentPreferences toDomain() {
        return preferences(topics, routine);
    }

    /** As the two columns have it. */
    static AgentPreferences preferences(String topics, AgentPreferences.Routine routine) {
        return new AgentPreferences(
                BETWEEN.splitAsStream(topics)
                        .filter(name -> !name.isEmpty())
                        .map(AgentTopic::valueOf)
                        .collect(Collectors.toSet()),
                routine);
    }
}
