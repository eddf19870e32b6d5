package org.aftercare.application.port;

import java.util.Optional;

/** Finds out of what media type a content is, by the content itself. */
public interface TypeDetector {
    /** What a content is that is not recognised. */
    String UNKNOWN = "application/octet-stream";

    /**
     * The media type, in small letters and without parameters. Name and declared type decide nothing but which of several
     * types that all fit the content is meant, such as a spreadsheet among archives.
     *
     * @param content not empty
     * @return {@link #UNKNOWN} if the content is not recognised, whatever its name
     */
    String type(byte[] content, String name, Optional<String> declared);
}
