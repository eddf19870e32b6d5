package org.aftercare.adapter.persistence;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** JSON in columns: always in the order in which it is put together, so that equal values are equal texts. */
final class Json {
    /** Of everything that is written; what is read must have it. A change of form takes the next number, and a reader for both. */
    private static final int FORMAT = 1;

    /** Found once: looking for it is slow. */
    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private Json() {}

    /** The beginning of a document. */
    static JsonObjectBuilder document() {
        return object().add("format", FORMAT);
    }

    static JsonObjectBuilder object() {
        return PROVIDER.createObjectBuilder();
    }

    static JsonArrayBuilder array() {
        return PROVIDER.createArrayBuilder();
    }

    static JsonArrayBuilder array(Collection<String> texts) {
        var array = array();
        texts.forEach(array::add);
        return array;
    }

    static String text(JsonStructure json) {
        var text = new StringWriter();
        try (var writer = PROVIDER.createWriter(text)) {
            writer.write(json);
        }
        return text.toString();
    }

    /** Reads what {@link #document()} began. */
    static JsonObject read(String text) {
        try (var reader = PROVIDER.createReader(new StringReader(text))) {
            var json = reader.readObject();
            if (json.getInt("format") != FORMAT) {
                throw new IllegalStateException("stored in format " + json.getInt("format") + ", and only format "
                        + FORMAT + " is known: was it stored by a newer Aftercare?");
            }
            return json;
        }
    }

    static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString::getString);
    }

    static Optional<String> optional(JsonObject json, String name) {
        return Optional.ofNullable(json.getString(name, null));
    }
}
