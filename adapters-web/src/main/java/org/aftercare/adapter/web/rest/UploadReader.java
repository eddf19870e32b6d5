package org.aftercare.adapter.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.aftercare.adapter.web.problem.Problem;
import org.aftercare.adapter.web.problem.ProblemException;
import org.aftercare.adapter.web.problem.ProblemType;
import org.aftercare.application.issue.AttachmentLimits;

/** Takes in files, up to the length that attachments may have. */
@Provider
@Dependent
@Consumes(MediaType.WILDCARD)
public class UploadReader implements MessageBodyReader<Upload> {
    private final AttachmentLimits limits;

    @Inject
    public UploadReader(AttachmentLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Upload.class;
    }

    @Override
    public Upload readFrom(
            Class<Upload> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        var most = limits.maxBytes();
        var length = headers.getFirst(HttpHeaders.CONTENT_LENGTH);
        // what is announced to be too long need not be kept, nor read at all if its sender waits to be told so
        var announced = length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
        var content = announced > most ? new byte[0] : stream.readNBytes(most + 1);
        if (announced > most || content.length > most) {
            if (!headers.containsKey("Expect")) {
                BodyReader.readOn(stream, 4L * most);
            }
            throw new ProblemException(tooLarge(most));
        }
        return new Upload(content, mediaType);
    }

    static Problem tooLarge(int most) {
        return ProblemType.TOO_LARGE.problem("An attachment has at most " + most + " bytes.");
    }
}
