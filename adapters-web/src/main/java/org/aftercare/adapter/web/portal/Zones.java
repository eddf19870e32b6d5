package org.aftercare.adapter.web.portal;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The time zones that people can choose, by region; each begins with its city, so that typing its first letters finds it. */
final class Zones {
    private static final Set<String> REGIONS = Set.of(
            "Africa",
            "America",
            "Antarctica",
            "Arctic",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific");

    private static final Pattern BETWEEN = Pattern.compile("/");

    private static final List<Place> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/") && REGIONS.contains(id.substring(0, id.indexOf('/'))))
            .map(Zones::place)
            .sorted(Comparator.comparing(Place::name).thenComparing(Place::id))
            .toList();

    private Zones() {}

    /** A zone, by its city. */
    private record Place(String id, String region, String name) {}

    /** The zones of a region. */
    record Group(String region, List<Choice> zones) {}

    /** One that can be chosen. */
    record Choice(String id, String name, boolean chosen) {}

    private static Place place(String id) {
        var parts = BETWEEN.splitAsStream(id.replace('_', ' ')).toList();
        var city = parts.getLast();
        var between = parts.subList(1, parts.size() - 1);
        var name = between.isEmpty() ? city : Wording.say("zone.in", city, String.join(", ", between));
        return new Place(id, parts.getFirst(), name);
    }

    /** All that can be chosen. */
    static List<Group> groups(String chosen) {
        return ALL.stream()
                .collect(Collectors.groupingBy(Place::region, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new Group(group.getKey(), choices(group, chosen)))
                .toList();
    }

    private static List<Choice> choices(Map.Entry<String, List<Place>> group, String chosen) {
        return group.getValue().stream()
                .map(place -> new Choice(place.id(), place.name(), place.id().equals(chosen)))
                .toList();
    }

    /** The zone with an identity, if it is one of those that can be chosen. */
    static Optional<ZoneId> of(String id) {
        return ALL.stream().filter(place -> place.id().equals(id)).findFirst().map(place -> ZoneId.of(place.id()));
    }
}
