package org.aftercare.adapter.web.rest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Changes of single parts of a body. */
final class JsonParts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonParts() {}

    /** Puts another value, written as JSON, into a place. */
    static void set(JsonNode root, String pointer, String value) {
        var place = JsonPointer.compile(pointer);
        var parent = root.at(place.head());
        try {
            var json = JSON.readTree(value);
            if (parent instanceof ArrayNode array) {
                array.set(place.last().getMatchingIndex(), json);
            } else {
                ((ObjectNode) parent).set(place.last().getMatchingProperty(), json);
            }
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(value, broken);
        }
    }

    /** Takes a member away; says whether there was one, rather than an element of an array. */
    static boolean remove(JsonNode root, String pointer) {
        var place = JsonPointer.compile(pointer);
        return root.at(place.head()) instanceof ObjectNode parent
                && parent.remove(place.last().getMatchingProperty()) != null;
    }

    /** The pointer to every object, the whole left out. */
    static List<String> objects(JsonNode root) {
        return pointers(root).stream()
                .filter(pointer -> root.at(pointer).isObject())
                .toList();
    }

    /** The pointer to every part, the whole left out. */
    static List<String> pointers(JsonNode root) {
        var all = new ArrayList<String>();
        collect(root, "", all);
        return all;
    }

    private static void collect(JsonNode json, String place, List<String> all) {
        if (json.isObject()) {
            json.properties().forEach(member -> {
                all.add(place + "/" + member.getKey());
                collect(member.getValue(), place + "/" + member.getKey(), all);
            });
        }
        for (var i = 0; json.isArray() && i < json.size(); i++) {
            all.add(place + "/" + i);
            collect(json.get(i), place + "/" + i, all);
        }
    }
}
