package org.aftercare.adapter.web.rest;

import java.util.Optional;
import java.util.function.Function;

/** Reads one kind of value out of JSON. */
@FunctionalInterface
interface Reader<T> {
    /**
     * Reads a value.
     *
     * @param place where it is, as a JSON Pointer
     * @return the value, or nothing where a fault was noted
     */
    Optional<T> read(Json json, String place, Findings findings);

    /** Goes on to make a value of the domain, which may refuse. */
    default <U> Reader<U> then(Function<T, U> rule) {
        return (json, place, findings) ->
                read(json, place, findings).flatMap(value -> findings.rule(place, () -> rule.apply(value)));
    }

    /** Goes on to parse the value; what does not parse is malformed. */
    default <U> Reader<U> parsed(Function<T, Optional<U>> parser, String expected) {
        return (json, place, findings) -> read(json, place, findings).flatMap(value -> {
            var parsed = parser.apply(value);
            if (parsed.isEmpty()) {
                findings.malformed(place, expected);
            }
            return parsed;
        });
    }
}
