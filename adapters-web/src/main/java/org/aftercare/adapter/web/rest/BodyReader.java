package org.aftercare.adapter.web.rest;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Takes in the bodies of requests, up to a length that the largest sensible agreement does not reach. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class BodyReader implements MessageBodyReader<Body> {
    static final int MAX_BYTES = 512 * 1024;

    private static final int DRAINED = 16 * MAX_BYTES;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Body.class;
    }

    @Override
    public Body readFrom(
            Class<Body> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        var bytes = stream.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            readOn(stream, DRAINED);
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        return Body.of(bytes);
    }

    /**
     * Reads what is too long to its end, or for a while: who is still sending when the connection closes sees that it broke,
     * and not what was wrong.
     */
    static void readOn(InputStream stream, long most) throws IOException {
        var left = most;
        for (var skipped = stream.skip(left); skipped > 0 && left > 0; skipped = stream.skip(left)) {
            left -= skipped;
        }
    }
}
