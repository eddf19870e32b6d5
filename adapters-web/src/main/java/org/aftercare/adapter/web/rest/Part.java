package org.aftercare.adapter.web.rest;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A JSON object of a body, while its members are read. Every fault is noted, none ends the reading. */
final class Part {
    private final Map<String, Json> members;
    private final String place;
    private final Findings findings;
    private final Set<String> known = new HashSet<>();

    Part(Map<String, Json> members, String place, Findings findings) {
        this.members = members;
        this.place = place;
        this.findings = findings;
    }

    /** The JSON Pointer to a member of what is at the given place. */
    static String place(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** A member that must be there; nothing where a fault was noted. */
    <T> Optional<T> required(String name, Reader<T> reader) {
        known.add(name);
        var json = members.get(name);
        if (json == null) {
            findings.malformed(place(place, name), "is missing");
            return Optional.empty();
        }
        return reader.read(json, place(place, name), findings);
    }

    /** A member that may be absent, or null; nothing then, and also where a fault was noted. */
    <T> Optional<T> optional(String name, Reader<T> reader) {
        known.add(name);
        var json = members.get(name);
        return json == null || json instanceof Json.Null
                ? Optional.empty()
                : reader.read(json, place(place, name), findings);
    }

    /** A member that must be there, and may be null; nothing then, and also where a fault was noted. */
    <T> Optional<T> nullable(String name, Reader<T> reader) {
        if (!members.containsKey(name)) {
            findings.malformed(place(place, name), "is missing");
        }
        return optional(name, reader);
    }

    /** Whether the member is there and not null. */
    boolean has(String name) {
        return members.containsKey(name) && !(members.get(name) instanceof Json.Null);
    }

    /** Makes a value of the domain out of several members; its faults are noted. */
    <T> Optional<T> rule(Supplier<T> value) {
        return findings.rule(place, value);
    }

    /** Notes a fault of form of a member. */
    void malformed(String name, String detail) {
        findings.malformed(place(place, name), detail);
    }

    /** Makes a value out of the members, provided that the whole body has no fault so far. */
    <T> Optional<T> complete(Supplier<T> value) {
        return findings.isEmpty() ? Optional.of(value.get()) : Optional.empty();
    }

    /** Notes each member that nobody asked for. */
    void refuseOthers() {
        for (var name : members.keySet()) {
            if (!known.contains(name)) {
                malformed(name, "is unknown");
            }
        }
    }
}
