package org.aftercare.bootstrap.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aftercare.adapter.web.rest.Described;

/** Values and addresses made from the API's description alone. */
final class Sample {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");

    private Sample() {}

    /** A body that an operation takes, by its first example or by its schema; missing, if it takes none. */
    static JsonNode body(Described.Operation operation) {
        var content = Described.resolved(operation.json().path("requestBody")).at("/content/application~1json");
        if (content.isMissingNode()) {
            return content;
        }
        for (var example : content.path("examples")) {
            return example.get("value").deepCopy();
        }
        return content.has("example") ? content.get("example").deepCopy() : of(content.get("schema"));
    }

    /** The example of that name of a body that an operation takes. */
    static JsonNode body(Described.Operation operation, String example) {
        return Described.resolved(operation.json().path("requestBody"))
                .at("/content/application~1json/examples")
                .required(example)
                .get("value")
                .deepCopy();
    }

    /** Whether an operation takes a JSON object, which {@link #body} has an example of. */
    static boolean hasBody(Described.Operation operation) {
        return body(operation).isObject();
    }

    /** A value that fits a schema: its example, or what is required with what has an example. */
    static JsonNode of(JsonNode reference) {
        var schema = Described.resolved(reference);
        if (schema.has("example")) {
            return schema.get("example").deepCopy();
        }
        if (schema.path("examples").isArray()) {
            return schema.get("examples").get(0).deepCopy();
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0).deepCopy();
        }
        var types = schema.path("type");
        return switch (types.isArray() ? types.get(0).asText() : types.asText()) {
            case "object" -> object(schema);
            case "array" -> JSON.arrayNode().add(of(schema.get("items")));
            case "integer", "number" ->
                JSON.numberNode(
                        schema.path("minimum").asLong(schema.path("default").asLong(1)));
            case "boolean" -> JSON.booleanNode(false);
            default -> JSON.textNode(text(schema));
        };
    }

    private static JsonNode object(JsonNode schema) {
        var object = JSON.objectNode();
        schema.path("properties").properties().forEach(property -> {
            var isRequired = schema.path("required").valueStream().anyMatch(name -> name.asText()
                    .equals(property.getKey()));
            if (isRequired || Described.resolved(property.getValue()).has("example")) {
                object.set(property.getKey(), of(property.getValue()));
            }
        });
        return object;
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> "00000000-0000-0000-0000-000000000000";
            case "date" -> "2026-11-20";
            case "date-time" -> "2026-11-20T10:00:00Z";
            case "email" -> "ann.lee@acme.example";
            case "uri" -> "https://acme.example/";
            default -> "Text";
        };
    }

    /** The address of an operation below the API, whose variables are given by their parameters. */
    static String path(Described.Operation operation, Function<JsonNode, String> value) {
        var parameters = operation.parameters("path");
        return VARIABLE.matcher(operation.path()).replaceAll(variable -> parameters.stream()
                .filter(parameter -> parameter.get("name").asText().equals(variable.group(1)))
                .findFirst()
                .map(value)
                .orElseThrow());
    }

    /** The query that an operation cannot do without, with its question mark; empty if there is none. */
    static String query(Described.Operation operation) {
        return operation.parameters("query").stream()
                .filter(parameter -> parameter.path("required").asBoolean())
                .map(parameter -> parameter.get("name").asText() + "=" + Wire.encoded(parameter(parameter)))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("&"), query -> query.isEmpty() ? "" : "?" + query));
    }

    /** A value of a parameter, as text. */
    static String parameter(JsonNode parameter) {
        return parameter.has("example")
                ? parameter.get("example").asText()
                : of(parameter.get("schema")).asText();
    }
}
