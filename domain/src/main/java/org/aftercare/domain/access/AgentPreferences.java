package org.aftercare.domain.access;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How an agent wants to have it.
 *
 * @param topics what he wants to be told of by mail at his own address
 * @param routine when he wants to be told of what is not urgent
 */
public record AgentPreferences(Set<AgentTopic> topics, Routine routine) {
    /** Of whoever has not said anything: the support address is enough. */
    public static final AgentPreferences USUAL = new AgentPreferences(Set.of(), Routine.OFFICE_HOURS);

    /** When mails go out that are not urgent. */
    public enum Routine {
        /** In the vendor's office hours; what comes up outside of them waits for the next ones. */
        OFFICE_HOURS,
        /** At once. */
        ANY_TIME
    }

    public AgentPreferences {
        topics = ordered(topics);
    }

    public boolean wants(AgentTopic topic) {
        return topics.contains(topic);
    }

    /** Whether something can wait for office hours. */
    public boolean waits(boolean urgent) {
        return !urgent && routine == Routine.OFFICE_HOURS;
    }

    private static Set<AgentTopic> ordered(Collection<AgentTopic> topics) {
        var ordered = EnumSet.noneOf(AgentTopic.class);
        ordered.addAll(topics);
        return Collections.unmodifiableSet(ordered);
    }
}
