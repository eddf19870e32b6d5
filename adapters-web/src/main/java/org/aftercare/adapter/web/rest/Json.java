package org.aftercare.adapter.web.rest;

import java.util.List;
import java.util.Map;

/** A JSON value as it was sent, before anybody has said what it should be. */
sealed interface Json {
    record Members(Map<String, Json> byName) implements Json {}

    record Elements(List<Json> inOrder) implements Json {}

    record Text(String value) implements Json {}

    /**
     * A number.
     *
     * @param literal as it was written
     */
    record Numeral(String literal) implements Json {}

    record Flag(boolean value) implements Json {}

    record Null() implements Json {}

    /** What it is, for people. */
    default String kind() {
        return switch (this) {
            case Members members -> "an object";
            case Elements elements -> "an array";
            case Text text -> "a text";
            case Numeral numeral -> "a number";
            case Flag flag -> "true or false";
            case Null nothing -> "null";
        };
    }
}
