package org.aftercare.adapter.web.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The body of a request: JSON, with the faults that can be seen without knowing what it should be. */
final class Body {
    /** Deeper than anything that the API takes. */
    private static final int DEEPEST = 20;

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 1_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            // member names of strangers are not worth keeping
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final Findings findings = new Findings();
    private final byte[] bytes;
    private final @Nullable Json root;

    private Body(byte[] bytes) {
        this.bytes = bytes;
        this.root = isEmpty() ? null : parse(bytes);
    }

    static Body of(byte[] bytes) {
        return new Body(bytes);
    }

    /** As it came; not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    private boolean isEmpty() {
        return bytes.length == 0;
    }

    /** Has the faults of the query named together with those of the body. */
    Body and(Query query) {
        findings.addAll(query.finish());
        return this;
    }

    /**
     * What the body says.
     *
     * @param members reads it
     * @throws org.aftercare.adapter.web.problem.RefusedInputException naming every fault, if there is any
     */
    <T> T as(Function<Part, Optional<T>> members) {
        if (isEmpty()) {
            findings.malformed("", "must be JSON, and is empty");
        }
        return read(root, members);
    }

    /** What the body says, where leaving it out is as good as an object without members. */
    <T> T orEmptyAs(Function<Part, Optional<T>> members) {
        return read(isEmpty() ? new Json.Members(Map.of()) : root, members);
    }

    private <T> T read(@Nullable Json json, Function<Part, Optional<T>> members) {
        var read = json == null ? Optional.<T>empty() : Readers.object(members).read(json, "", findings);
        findings.refuseIfAny();
        return read.orElseThrow(() -> new IllegalStateException("nothing was read, and no fault was found"));
    }

    private @Nullable Json parse(byte[] bytes) {
        try (var parser = JSON.createParser(bytes)) {
            if (parser.nextToken() == null) {
                findings.malformed("", "must be JSON, and is empty");
                return null;
            }
            var json = value(parser, "");
            if (parser.nextToken() != null) {
                findings.malformed("", "must be one JSON value, and goes on after it");
            }
            return json;
        } catch (JsonProcessingException broken) {
            var where = broken.getLocation();
            findings.malformed(
                    "",
                    "must be JSON nested at most " + DEEPEST + " deep, and is not"
                            + (where == null
                                    ? ""
                                    : " at line " + where.getLineNr() + ", column " + where.getColumnNr()));
        } catch (IOException broken) {
            findings.malformed("", "must be JSON in UTF-8, and is not");
        }
        return null;
    }

    private Json value(JsonParser parser, String place) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(parser, place);
            case START_ARRAY -> elements(parser, place);
            case VALUE_STRING -> new Json.Text(sound(parser.getText(), place));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Numeral(parser.getText());
            case VALUE_TRUE -> new Json.Flag(true);
            case VALUE_FALSE -> new Json.Flag(false);
            default -> new Json.Null();
        };
    }

    private Json members(JsonParser parser, String place) throws IOException {
        var members = new LinkedHashMap<String, Json>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var memberPlace = Part.place(place, name);
            sound(name, memberPlace);
            parser.nextToken();
            if (members.put(name, value(parser, memberPlace)) != null) {
                findings.malformed(memberPlace, "is there more than once");
            }
        }
        return new Json.Members(members);
    }

    private Json elements(JsonParser parser, String place) throws IOException {
        var elements = new ArrayList<Json>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser, place + "/" + elements.size()));
        }
        return new Json.Elements(elements);
    }

    private String sound(String text, String place) {
        if (text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            findings.malformed(place, "must not contain broken Unicode");
        }
        return text;
    }
}
