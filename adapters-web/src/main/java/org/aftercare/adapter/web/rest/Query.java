package org.aftercare.adapter.web.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The query parameters of a request, while they are read. Every fault is noted, none ends the reading. */
final class Query {
    private static final int USUAL_LIMIT = 50;

    private final Findings findings = new Findings();
    private final Set<String> known = new HashSet<>();
    private final MultivaluedMap<String, String> given;

    Query(UriInfo address) {
        this.given = address.getQueryParameters();
    }

    /** A parameter that must be given; nothing where a fault was noted. */
    <T> Optional<T> required(String name, Reader<T> reader) {
        if (!given.containsKey(name)) {
            findings.malformed(place(name), "is missing");
        }
        return optional(name, reader);
    }

    /** A parameter that may be given; nothing if it is not, and also where a fault was noted. */
    <T> Optional<T> optional(String name, Reader<T> reader) {
        known.add(name);
        return given.getOrDefault(name, List.of()).stream()
                .findFirst()
                .flatMap(text -> reader.read(new Json.Text(text), place(name), findings));
    }

    /** The {@code limit} of a list, or the usual one. */
    int limit(int most) {
        return optionalLimit(most).orElse(USUAL_LIMIT);
    }

    /** The {@code limit} of a list that comes whole without one. */
    Optional<Integer> optionalLimit(int most) {
        return optional(
                "limit",
                Readers.text()
                        .parsed(
                                text -> Wire.count(text).filter(count -> count <= most),
                                "must be a whole number from 1 to " + most));
    }

    /** A parameter that is {@code true} or {@code false}; false if it is not given, and also where a fault was noted. */
    boolean flag(String name) {
        return optional(name, Readers.text().parsed(Wire::flag, "must be true or false"))
                .orElse(false);
    }

    /** Notes a fault of form of a parameter. */
    void malformed(String name, String detail) {
        findings.malformed(place(name), detail);
    }

    /**
     * Ends the reading.
     *
     * @throws org.aftercare.adapter.web.problem.RefusedInputException naming every fault, also each parameter that nobody
     *     asked for and each that was given twice
     */
    void refuseFaults() {
        finish().refuseIfAny();
    }

    /** Ends the reading: every fault, also each parameter that nobody asked for and each that was given twice. */
    Findings finish() {
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                findings.malformed(place(name), "is unknown");
            } else if (values.size() > 1) {
                findings.malformed(place(name), "is there more than once");
            }
        });
        return findings;
    }

    private static String place(String name) {
        return "?" + name;
    }
}
