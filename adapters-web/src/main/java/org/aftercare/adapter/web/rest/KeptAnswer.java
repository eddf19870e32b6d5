package org.aftercare.adapter.web.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An answer as it can be kept: all that a client sees of it, but for what each answer gets on its way out. */
record KeptAnswer(int status, String type, Map<String, List<String>> headers, String body) {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** What a resource answers. */
    static KeptAnswer of(Response response) {
        var type = Optional.ofNullable(response.getMediaType()).orElse(MediaType.APPLICATION_JSON_TYPE);
        return new KeptAnswer(
                response.getStatus(), type.toString(), Map.copyOf(response.getStringHeaders()), body(response));
    }

    private static String body(Response response) {
        try {
            return switch (response.getEntity()) {
                case null -> "";
                case Record written -> new String(JsonWriter.bytes(written), StandardCharsets.UTF_8);
                case Object other -> throw new IllegalStateException("cannot keep a " + other.getClass());
            };
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static KeptAnswer read(byte[] bytes) {
        try {
            return JSON.readValue(bytes, KeptAnswer.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    byte[] write() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The same answer again, open for further headers. */
    Response.ResponseBuilder answer() {
        var answer = Response.status(status);
        headers.forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        return body.isEmpty() ? answer : answer.type(type).entity(body);
    }
}
