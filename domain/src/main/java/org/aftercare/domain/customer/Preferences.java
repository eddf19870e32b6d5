package org.aftercare.domain.customer;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How a contact wants to have it.
 *
 * @param timeZone in which the portal shows times; where it is empty, in that of the agreement
 * @param unwanted what he does not want to be told of by mail
 */
public record Preferences(Optional<ZoneId> timeZone, Set<Topic> unwanted) {
    /** Of whoever has not said anything: told of everything. */
    public static final Preferences USUAL = new Preferences(Optional.empty(), Set.of());

    public Preferences {
        unwanted = topics(unwanted);
    }

    public boolean wants(Topic topic) {
        return !unwanted.contains(topic);
    }

    private static Set<Topic> topics(Collection<Topic> topics) {
        var ordered = EnumSet.noneOf(Topic.class);
        ordered.addAll(topics);
        return Collections.unmodifiableSet(ordered);
    }
}
