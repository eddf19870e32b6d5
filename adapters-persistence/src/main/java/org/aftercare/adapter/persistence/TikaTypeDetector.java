package org.aftercare.adapter.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.aftercare.application.port.TypeDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** By the signatures and patterns that Apache Tika keeps; no content is parsed. */
public final class TikaTypeDetector implements TypeDetector {
    private final MimeTypes types = MimeTypes.getDefaultMimeTypes(TikaTypeDetector.class.getClassLoader());

    @Override
    public String type(byte[] content, String name, Optional<String> declared) {
        // a name alone, which Tika would go by, proves nothing
        if (detected(content, new Metadata()).equals(UNKNOWN)) {
            return UNKNOWN;
        }
        var hints = new Metadata();
        hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        declared.ifPresent(type -> hints.set(HttpHeaders.CONTENT_TYPE, type));
        return detected(content, hints);
    }

    private String detected(byte[] content, Metadata hints) {
        try (var stream = TikaInputStream.get(content)) {
            return types.detect(stream, hints).getBaseType().toString();
        } catch (IOException unheardOf) {
            throw new UncheckedIOException(unheardOf);
        }
    }
}
