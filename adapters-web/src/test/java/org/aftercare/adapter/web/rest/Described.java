package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What the description of the API says, held against what the API answers. */
final class Described {
    static final JsonNode API = read();

    private Described() {}

    private static JsonNode read() {
        try (var json = Described.class.getResourceAsStream("openapi.json")) {
            return new ObjectMapper().readTree(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** An operation, as it is described. */
    record Operation(String method, String path, JsonNode json) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Operation> operations() {
        return API.get("paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
                .map(method ->
                        new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue())));
    }

    /** The operation behind a request, if there is one. */
    static Optional<Operation> operation(String method, String path) {
        return operations()
                .filter(operation -> operation.method().equals(method)
                        && path.matches(operation.path().replaceAll("\\{[a-zA-Z]+}", "[^/]+")))
                .findFirst();
    }

    /** Asserts that an answer is one of those that are described. */
    static void assertThatAnswerIsDescribed(String method, String path, int status, String mediaType, JsonNode json) {
        var operation = operation(method, path);
        if (operation.isEmpty()) {
            assertThat(status).as(method + " " + path).isIn(200, 401, 404, 405);
            return;
        }
        var response = resolved(operation.get().json().at("/responses/" + status));
        assertThat(response.isMissingNode())
                .as(operation.get() + " answers with " + status)
                .isFalse();
        var content = response.path("content");
        if (content.isMissingNode()) {
            assertThat(json.isMissingNode()).isTrue();
            return;
        }
        var type = mediaType.replaceFirst(";.*", "");
        assertThat(content.has(type))
                .as(operation.get() + " answers as " + type)
                .isTrue();
        if (!type.endsWith("json")) {
            return; // a document, which only its tests can read
        }
        assertThatFits(json, content.get(type).get("schema"), operation.get() + " " + status);
    }

    static JsonNode resolved(JsonNode json) {
        return json.has("$ref") ? API.at(json.get("$ref").asText().substring(1)) : json;
    }

    static void assertThatFits(JsonNode json, JsonNode described, String place) {
        var schema = resolved(described);
        assertThat(types(schema)).as(place).contains(type(json));
        switch (type(json)) {
            case "object" -> assertThatMembersFit(json, schema, place);
            case "array" -> json.forEach(element -> assertThatFits(element, schema.get("items"), place + "/*"));
            case "string" -> assertThatTextFits(json.asText(), schema, place);
            default -> {
                // its type is all that is described
            }
        }
    }

    private static void assertThatMembersFit(JsonNode json, JsonNode schema, String place) {
        schema.path("required").forEach(name -> assertThat(json.has(name.asText()))
                .as(place + "/" + name)
                .isTrue());
        json.properties().forEach(member -> {
            var known = schema.path("properties").path(member.getKey());
            var memberSchema = known.isMissingNode() ? schema.path("additionalProperties") : known;
            assertThat(memberSchema.isMissingNode())
                    .as(place + "/" + member.getKey())
                    .isFalse();
            assertThatFits(member.getValue(), memberSchema, place + "/" + member.getKey());
        });
    }

    private static void assertThatTextFits(String text, JsonNode schema, String place) {
        if (schema.has("enum")) {
            assertThat(schema.get("enum").valueStream().map(JsonNode::asText))
                    .as(place)
                    .contains(text);
        }
        switch (schema.path("format").asText()) {
            case "uuid" -> assertThat(UUID.fromString(text)).hasToString(text);
            case "date" -> assertThat(LocalDate.parse(text)).hasToString(text);
            case "date-time" -> assertThat(Instant.parse(text)).hasToString(text);
            default -> {
                // any text will do
            }
        }
    }

    private static List<String> types(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.valueStream().map(JsonNode::asText).toList() : List.of(type.asText());
    }

    private static String type(JsonNode json) {
        return switch (json.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case NUMBER -> json.isIntegralNumber() ? "integer" : "number";
            default -> json.getNodeType().name();
        };
    }
}
