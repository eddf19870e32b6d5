package org.aftercare.adapter.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the description of the API says, held against what is sent and answered: no answer may be one that is not described,
 * and what is not as described may not succeed.
 */
public final class Described {
    public static final JsonNode API = read();

    /** Where the paths of the description begin. */
    public static final String BASE = "/api/v1";

    private static final List<Operation> OPERATIONS = described().toList();
    private static final Map<String, Pattern> PATHS = OPERATIONS.stream()
            .map(Operation::path)
            .distinct()
            .collect(Collectors.toUnmodifiableMap(
                    path -> path, path -> Pattern.compile(path.replaceAll("\\{[a-zA-Z]+}", "[^/]+"))));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode STRICT = closed(API.deepCopy());
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final Map<JsonNode, JsonSchema> COMPILED = new ConcurrentHashMap<>();

    private Described() {}

    private static JsonNode read() {
        try (var json = Described.class.getResourceAsStream("openapi.json")) {
            return new ObjectMapper().readTree(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * The same schemas, but without room for members that nobody described. Of mail addresses the validator takes none at
     * the domains that are reserved for examples.
     */
    private static JsonNode closed(JsonNode json) {
        if (json instanceof ObjectNode object) {
            if (object.has("properties") && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
            if (object.path("format").asText().equals("email")) {
                object.remove("format");
                object.put("pattern", "^[^@\\s]+@[^@\\s]+$");
            }
        }
        json.forEach(Described::closed);
        return json;
    }

    /** An operation, as it is described. */
    public record Operation(String method, String path, JsonNode json) {
        /** Its name in programs. */
        public String id() {
            return json.get("operationId").asText();
        }

        /** Its parameters in a place, such as {@code query}. */
        public List<JsonNode> parameters(String in) {
            return json.path("parameters")
                    .valueStream()
                    .map(Described::resolved)
                    .filter(parameter -> parameter.get("in").asText().equals(in))
                    .toList();
        }

        /** What it answers with a status; missing, if that is not described. */
        public JsonNode response(int status) {
            return resolved(json.at("/responses/" + status));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** Every operation there is. */
    public static Stream<Operation> operations() {
        return OPERATIONS.stream();
    }

    private static Stream<Operation> described() {
        return API.get("paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
                .map(method ->
                        new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue())));
    }

    /** The operation behind a request to a path below {@link #BASE}, if there is one; the one with fewest variables. */
    public static Optional<Operation> operation(String method, String path) {
        return operations()
                .filter(operation -> operation.method().equals(method)
                        && PATHS.get(operation.path()).matcher(path).matches())
                .min((one, other) -> Long.compare(variables(one), variables(other)));
    }

    private static long variables(Operation operation) {
        return operation.path().chars().filter(character -> character == '{').count();
    }

    /**
     * Asserts that an answer is one of those that are described, and that what was sent is as described if it succeeded.
     *
     * @param sent the body of the request, empty if there is none
     */
    public static void assertThatExchangeIsDescribed(
            String method, URI address, String sent, int status, HttpHeaders headers, String body) {
        var path = address.getRawPath().replaceFirst("^" + BASE, "");
        var operation = operation(method, path);
        if (operation.isEmpty()) {
            assertThat(status).as(method + " " + path).isIn(200, 400, 401, 404, 405);
            return;
        }
        assertThatAnswerIsDescribed(operation.get(), status, headers, body);
        if (status < 300) {
            assertThatRequestIsDescribed(operation.get(), address, sent);
        }
    }

    private static void assertThatRequestIsDescribed(Operation operation, URI address, String sent) {
        var query = address.getRawQuery();
        for (var part : query == null ? new String[0] : query.split("&", -1)) {
            var name = part.replaceFirst("=.*", "");
            var value = URLDecoder.decode(part.replaceFirst("^[^=]*=?", ""), StandardCharsets.UTF_8);
            var parameter = operation.parameters("query").stream()
                    .filter(candidate -> candidate.get("name").asText().equals(name))
                    .findFirst();
            assertThat(parameter).as(operation + "?" + name).isPresent();
            assertThatFits(
                    typed(value, parameter.get().get("schema")), parameter.get().get("schema"), operation + part);
        }
        var content = resolved(operation.json().path("requestBody")).at("/content/application~1json");
        if (!sent.isEmpty() && !content.isMissingNode()) {
            var schema = resolved(content.get("schema"));
            assertThatFits(withoutNulls(json(sent), schema), schema, "what is sent with " + operation);
        }
    }

    /** A text as the value that it is the text of. */
    private static JsonNode typed(String text, JsonNode schema) {
        return switch (resolved(schema).path("type").asText()) {
            case "integer", "boolean", "number" -> json(text);
            default -> JSON.getNodeFactory().textNode(text);
        };
    }

    /** A member that may be absent may also be null: that holds everywhere, and is said once. */
    private static JsonNode withoutNulls(JsonNode json, JsonNode schema) {
        var required =
                schema.path("required").valueStream().map(JsonNode::asText).toList();
        if (json instanceof ObjectNode object) {
            object.properties().stream()
                    .filter(member -> member.getValue().isNull() && !required.contains(member.getKey()))
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(object::remove);
        }
        json.forEach(part -> withoutNulls(part, MissingNode.getInstance()));
        return json;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(text, broken);
        }
    }

    private static void assertThatAnswerIsDescribed(Operation operation, int status, HttpHeaders headers, String body) {
        var response = operation.response(status);
        assertThat(response.isMissingNode())
                .as(operation + " answers with " + status + " " + body)
                .isFalse();
        response.path("headers").properties().stream()
                .filter(header -> resolved(header.getValue()).path("required").asBoolean())
                .forEach(header -> assertThat(headers.firstValue(header.getKey()))
                        .as(operation + " " + status + " " + header.getKey())
                        .isPresent());
        var content = response.path("content");
        var type = headers.firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        if (content.isMissingNode()) {
            assertThat(body).as(operation + " " + status).isEmpty();
            return;
        }
        if (content.has("*/*") && status < 300) {
            return; // whatever it was when it was added
        }
        assertThat(content.has(type))
                .as(operation + " " + status + " answers as " + type)
                .isTrue();
        if (type.endsWith("json")) { // the rest are documents, which only their tests can read
            assertThatFits(json(body), content.get(type).get("schema"), operation + " " + status);
        }
    }

    /** What a reference leads to, or what is there itself. */
    public static JsonNode resolved(JsonNode json) {
        return json.has("$ref") ? API.at(json.get("$ref").asText().substring(1)) : json;
    }

    /** Asserts that a value is as a schema of the description says, and has nothing beside it. */
    public static void assertThatFits(JsonNode json, JsonNode described, String place) {
        assertThat(faults(json, described)).as(place + ": " + json).isEmpty();
    }

    /** What is wrong with a value, by a schema of the description. */
    public static Set<String> faults(JsonNode json, JsonNode described) {
        if (json instanceof MissingNode) {
            return Set.of("there is nothing");
        }
        return COMPILED.computeIfAbsent(described, Described::compiled).validate(json).stream()
                .map(ValidationMessage::toString)
                .collect(Collectors.toSet());
    }

    private static JsonSchema compiled(JsonNode described) {
        var schema = (ObjectNode) closed(described.deepCopy());
        schema.putObject("components").set("schemas", STRICT.at("/components/schemas"));
        return SCHEMAS.getSchema(schema, FORMATS);
    }
}
